// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/call.h"

namespace rostrum::embedded {

class World;

// Who follows, blocks and mutes whom: app.bsky.graph.*.
[[nodiscard]] Answer getFollows(World &world, const Call &call);
[[nodiscard]] Answer getFollowers(World &world, const Call &call);
[[nodiscard]] Answer getBlocks(World &world, const Call &call);
[[nodiscard]] Answer getMutes(World &world, const Call &call);
[[nodiscard]] Answer muteActor(World &world, const Call &call);
[[nodiscard]] Answer unmuteActor(World &world, const Call &call);

} // namespace rostrum::embedded
