// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/app_bsky_feed_defs.h"
#include "store/feed_cache.h"

#include <optional>
#include <string>
#include <vector>

namespace rostrum::store {

/// A page of a feed as a server answered it, newest first.
struct FeedPage
{
    std::vector<lexicon::app_bsky_feed_defs::FeedViewPost> items = {};
    std::optional<std::string> cursor = {}; ///< asks for what comes behind; nothing at the end
};

struct FeedWritten
{
    int added = 0;               ///< rows that were not stored before
    FeedKey oldestKey = kNewest; ///< rows below it are as they were; kNewest when nothing changed
};

// The server's order is kept, whatever its clocks say. Rows that lie within a page's span and are not in it were
// deleted, and go. A page that was asked for before the stored rows changed under it (pruned, emptied) is dropped.

/// The newest page. Where it does not reach what is stored, a gap row is left behind it.
[[nodiscard]] base::Result<FeedWritten> writeNewest(Database &db, const QString &feed, const FeedPage &page,
                                                    base::Time now);
/// The page behind the oldest stored row, which FeedInfo::olderCursor `asked` for.
[[nodiscard]] base::Result<FeedWritten> writeOlder(Database &db, const QString &feed, const std::string &asked,
                                                   const FeedPage &page);
/// The page that belongs into a gap, for which FeedEntry::gapCursor asked: the gap closes, or moves behind the page.
[[nodiscard]] base::Result<FeedWritten> writeGap(Database &db, const QString &feed, FeedKey gap, const FeedPage &page);

/// Whose posts are in the page, each once.
[[nodiscard]] std::vector<base::Did> authorsOf(const FeedPage &page);

} // namespace rostrum::store
