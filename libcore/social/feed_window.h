// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/feed_cache.h"

#include <optional>
#include <span>
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

/// A step from rows to others: `removed` rows at `at` give way to `rows`.
struct RowChange
{
    std::size_t at = 0;
    std::size_t removed = 0;
    std::vector<store::FeedEntry> rows = {};
};

/// The steps from `old` to `fresh`, both newest first, in the order in which they are to be made. Who reads at a row
/// that both have must not lose it: rows that only changed are replaced by as many, and none of them is removed and
/// inserted again because something above and something below it are new. No row is there twice after any step.
[[nodiscard]] std::vector<RowChange> changesBetween(std::span<const store::FeedEntry> old,
                                                    std::vector<store::FeedEntry> fresh);

} // namespace rostrum::social
