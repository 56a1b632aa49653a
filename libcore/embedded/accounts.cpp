// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts.h"

#include "embedded/places.h"
#include "embedded/world.h"

#include <QCryptographicHash>

namespace rostrum::embedded {

QByteArray addAccount(World &world, const NewAccount &account)
{
    const QByteArray did = didOfHandle(account.handle);
    Query(world.database(), R"sql(INSERT INTO actor(did, handle, email, password, created_at, base_followers)
        VALUES(?, ?, ?, ?, ?, ?))sql",
          did, account.handle.toLower(), account.email, passwordHash(did, account.password),
          qint64(account.joined.time_since_epoch().count()), account.baseFollowers)
        .run();
    return did;
}

QByteArray passwordHash(const QByteArray &did, const QString &password)
{
    // These accounts guard nothing and never leave the file, so a salted hash is enough to keep passwords out of it.
    return QCryptographicHash::hash(QByteArray(did + '\n' + password.toUtf8()), QCryptographicHash::Sha256).toHex();
}

} // namespace rostrum::embedded
