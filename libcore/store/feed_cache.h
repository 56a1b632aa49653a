// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "model/feed_item.h"
#include "store/database.h"

#include <QString>

#include <limits>
#include <optional>
#include <vector>

namespace rostrum::store {

/// A place in a feed: bigger is newer.
using FeedKey = qint64;
inline constexpr FeedKey kNewest = std::numeric_limits<FeedKey>::max();
inline constexpr FeedKey kOldest = std::numeric_limits<FeedKey>::min();

/// A row of a stored feed: an item, or a gap where posts are missing, or a post that cannot be read.
struct FeedEntry
{
    FeedKey key = 0;
    model::FeedItemPtr item = {}; ///< null for a gap and for what cannot be read
    QString gapCursor = {};       ///< asks for what is missing in a gap

    [[nodiscard]] bool isGap() const { return !gapCursor.isEmpty(); }
    /// Stable identity for screens.
    [[nodiscard]] QString id() const;
};

struct FeedInfo
{
    std::optional<std::string> olderCursor = {}; ///< nothing: the stored feed reaches the end
    bool known = false;                          ///< false: nothing was ever fetched
    base::Time refreshedAt = {};
};

/// Rows strictly between the keys, newest first, at most `limit`: counted from the newer end, or from the older one.
struct FeedRange
{
    enum class From { Newer, Older };
    FeedKey newerThan = kOldest;
    FeedKey olderThan = kNewest;
    From from = From::Newer;
    int limit = 100;
};

/// Any thread, one connection.
[[nodiscard]] base::Result<std::vector<FeedEntry>> readFeed(Database &db, const QString &feed, const FeedRange &range);
[[nodiscard]] base::Result<FeedInfo> readFeedInfo(Database &db, const QString &feed);
/// Where an item stands, if it is stored.
[[nodiscard]] base::Result<std::optional<FeedKey>> findItem(Database &db, const QString &feed, const QString &item);

/// The posts of the newest `among` rows of a feed that drew the most replies, at most `limit`.
[[nodiscard]] base::Result<std::vector<model::PostPtr>> mostDiscussed(Database &db, const QString &feed, int among,
                                                                      int limit);

} // namespace rostrum::store
