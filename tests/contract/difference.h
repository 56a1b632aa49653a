// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/network.h"

#include <QJsonValue>

namespace rostrum::tests {

/// An answer without what differs between any two networks: DIDs become names, CIDs of records a word, hosts of
/// pictures too; the mark of the run is taken out. Everything else, order too, stays.
[[nodiscard]] QJsonValue normalised(const QByteArray &json, const Network &network);

/// Where two values differ, one line each ("$.feed[3].post.likeCount: 2 | 3"); empty when they are the same.
[[nodiscard]] QStringList differences(const QJsonValue &one, const QJsonValue &other,
                                      const QString &path = QStringLiteral("$"));

} // namespace rostrum::tests
