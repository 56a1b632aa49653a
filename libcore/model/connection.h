// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/person.h"

#include <optional>

namespace rostrum::model {

/// How one's network falls apart. A connection is two id.sifa.graph.follow records, one in each repository; one alone
/// is a request.
enum class ConnectionList {
    Connections,
    RequestsIn,
    RequestsOut,
    Following, ///< app.bsky.graph.follow
    Followers,
    Everybody, ///< all whom this computer knows; to search in
};

struct Connection
{
    Person person;
    QString company = {};                 ///< where they work now, as their records say
    std::optional<base::Time> since = {}; ///< the state that the list is about; nothing where it is not known

    bool operator==(const Connection &) const = default;
};

/// Counted from the records that this computer has.
struct ConnectionCount
{
    qint64 known = 0;
    bool isWhole = false; ///< else there may be more

    bool operator==(const ConnectionCount &) const = default;
};

} // namespace rostrum::model
