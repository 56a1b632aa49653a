// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "model/live.h"
#include "model/person.h"
#include "model/record.h"

#include <span>

namespace rostrum::social {

/// What somebody has on air at `now`, from their profile's status and their records: a broadcast that plays here goes
/// before an audio room, and that before one that only a web page has. Pure; any thread.
///
/// - place.stream.livestream: its newest record, without `endedAt` and with a `lastSeenAt` of the last five minutes.
/// The
///   node is the origin of `url`, else of `canonicalUrl`.
/// - app.bsky.actor.status and #statusView: not after its end. It plays here when its link goes to the person's own
/// page
///   of a Streamplace node: one that their livestream records name, or stream.place.
/// - community.beachwave.room: `live`, and `lastActiveAt`, if there is one, within the last five minutes.
[[nodiscard]] model::Live liveOf(const model::Person &person, std::span<const model::Record> records, base::Time now);

} // namespace rostrum::social
