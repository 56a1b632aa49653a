// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/feed_cache.h"

#include <optional>
#include <vector>

namespace rostrum::store {

/// A row of a page that is to find its place among the stored ones.
struct PageRow
{
    std::optional<FeedKey> stored = {}; ///< where it stands already
    FeedKey wanted = 0;                 ///< where its time says it belongs
    bool mayStay = true;                ///< false: the server put it elsewhere, as a repeated repost
    bool stays = false;                 ///< keeps the place it has
};

/// Lets as many stored rows as possible keep their places: the longest run of them in the page's order. The server's
/// order is right, so the others move.
void chooseStaying(std::vector<PageRow> &rows);

/// Keys in the page's order, all below `ceiling` and above `floor`, one left free above `floor`: staying rows keep
/// theirs (`stays` is taken back where a neighbour finds no room), the others come as near to their wanted key as the
/// order allows. Nothing when there is no room.
[[nodiscard]] std::optional<std::vector<FeedKey>> placeRows(std::vector<PageRow> &rows, FeedKey ceiling, FeedKey floor);

} // namespace rostrum::store
