// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/call.h"

namespace rostrum::embedded {

class World;

// What the caller marks for themselves alone: app.bsky.bookmark.*, app.bsky.graph.muteThread and its opposite.
[[nodiscard]] Answer createBookmark(World &world, const Call &call);
[[nodiscard]] Answer getBookmarks(World &world, const Call &call);
[[nodiscard]] Answer deleteBookmark(World &world, const Call &call);
[[nodiscard]] Answer muteThread(World &world, const Call &call);
[[nodiscard]] Answer unmuteThread(World &world, const Call &call);

/// com.atproto.moderation.createReport: kept, and read by nobody.
[[nodiscard]] Answer createReport(World &world, const Call &call);

} // namespace rostrum::embedded
