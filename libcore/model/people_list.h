// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/person.h"

namespace rostrum::model {

/// People that somebody put together (app.bsky.graph.list).
struct PeopleList
{
    enum class Purpose {
        Curation,   ///< whose posts belong together: it can be read as a feed
        Moderation, ///< who is to be muted or blocked
        Other,      ///< the people of a starter pack, or something newer than this version
    };

    base::AtUri uri;
    QString name = {};
    Purpose purpose = Purpose::Other;
    QString description = {};
    QUrl avatar = {};
    qint64 count = 0; ///< how many are on it
    Person creator;

    bool operator==(const PeopleList &) const = default;
};

} // namespace rostrum::model
