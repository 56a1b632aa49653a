// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/feed_cache.h"

#include <optional>
#include <string>
#include <vector>

namespace rostrum::social {

// What a Feed reads of the store. Any thread, one connection.

inline constexpr int kOpenRows = 60;    ///< on either side of the place a feed opens at
inline constexpr int kExtendRows = 100; ///< one more stretch

/// Rows as a feed opens.
struct FeedWindow
{
    std::vector<store::FeedEntry> rows = {};
    store::FeedInfo info = {};
    bool moreNewer = false; ///< the store has rows above
};

/// Around the item `near` (FeedEntry::id()), or the newest when it is empty or not stored.
[[nodiscard]] base::Result<FeedWindow> readWindow(store::Database &db, const QString &feed, const QString &near);

struct OlderRows
{
    std::vector<store::FeedEntry> rows = {};
    std::optional<std::string> cursor = {}; ///< for what lies behind all that is stored; nothing at the feed's end
};

[[nodiscard]] base::Result<OlderRows> readOlderRows(store::Database &db, const QString &feed, store::FeedKey below);

} // namespace rostrum::social
