// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QString>

namespace rostrum::embedded {

class World;

struct NewAccount
{
    QByteArray handle = {};
    QByteArray email = {};
    QString password = {};
    base::Time joined = {};
    qint64 baseFollowers = 0; ///< followers outside the sample
};

/// Makes an account and returns its DID. The handle must be free.
QByteArray addAccount(World &world, const NewAccount &account);

[[nodiscard]] QByteArray passwordHash(const QByteArray &did, const QString &password);

} // namespace rostrum::embedded
