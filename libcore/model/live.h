// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/aturi.h"
#include "base/clock.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace rostrum::model {

/// "Is live", as the AppView says it of a person (app.bsky.actor.defs#statusView).
struct LiveStatus
{
    QString title = {};
    QUrl link = {};  ///< where it is to be seen
    QUrl still = {}; ///< a picture of it
    std::optional<base::Time> until = {};

    bool operator==(const LiveStatus &) const = default;
};

/// What a person has on air.
struct Live
{
    enum class Kind {
        None,
        Broadcast, ///< plays here
        Elsewhere, ///< only a web page has it
        Room,      ///< an audio room
    };

    Kind kind = Kind::None;
    QString title = {};
    QUrl playlist = {};                      ///< HLS; only of a Broadcast
    QUrl still = {};                         ///< a picture of it, where there is one
    QUrl page = {};                          ///< where a browser shows it
    std::optional<base::AtUri> record = {};  ///< of the livestream or the room
    std::optional<base::Time> until = {};    ///< when the person said that it ends
    std::optional<base::Time> lastSeen = {}; ///< when its server last said that it goes on
    std::optional<qint64> watching = {};     ///< nothing where nobody says

    bool operator==(const Live &) const = default;
};

} // namespace rostrum::model
