// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/call.h"

namespace rostrum::embedded {

class World;

// Lists of people: app.bsky.graph.getLists and getList. What those on one posted: feed_calls.h.
[[nodiscard]] Answer getLists(World &world, const Call &call);
[[nodiscard]] Answer getList(World &world, const Call &call);

} // namespace rostrum::embedded
