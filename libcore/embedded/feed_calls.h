// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/call.h"

namespace rostrum::embedded {

class World;

// Posts: app.bsky.feed.*.
[[nodiscard]] Answer getTimeline(World &world, const Call &call);
[[nodiscard]] Answer getAuthorFeed(World &world, const Call &call);
[[nodiscard]] Answer getListFeed(World &world, const Call &call);
[[nodiscard]] Answer getPostThread(World &world, const Call &call);
[[nodiscard]] Answer getPosts(World &world, const Call &call);
[[nodiscard]] Answer searchPosts(World &world, const Call &call);
[[nodiscard]] Answer getLikes(World &world, const Call &call);
[[nodiscard]] Answer getRepostedBy(World &world, const Call &call);
[[nodiscard]] Answer getQuotes(World &world, const Call &call);

} // namespace rostrum::embedded
