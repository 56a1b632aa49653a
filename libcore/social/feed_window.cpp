// SPDX-License-Identifier: GPL-3.0-or-later
#include "social/feed_window.h"

#include <algorithm>
#include <iterator>

namespace rostrum::social {

base::Result<FeedWindow> readWindow(store::Database &db, const QString &feed, const QString &near)
{
    FeedWindow window;
    auto info = store::readFeedInfo(db, feed);
    auto found = near.isEmpty() ? base::Result<std::optional<store::FeedKey>>() : store::findItem(db, feed, near);
    if (!info || !found) {
        return std::unexpected(info ? std::move(found.error()) : std::move(info.error()));
    }
    window.info = std::move(*info);
    store::FeedRange older{.limit = kOpenRows};
    if (*found) {
        auto newer = store::readFeed(db, feed,
                                     {.newerThan = **found, .from = store::FeedRange::From::Older, .limit = kOpenRows});
        if (!newer) {
            return std::unexpected(std::move(newer.error()));
        }
        window.moreNewer = newer->size() == kOpenRows;
        window.rows = std::move(*newer);
        older.olderThan = **found + 1;
    }
    auto rows = store::readFeed(db, feed, older);
    if (!rows) {
        return std::unexpected(std::move(rows.error()));
    }
    std::ranges::move(*rows, std::back_inserter(window.rows));
    return window;
}

base::Result<OlderRows> readOlderRows(store::Database &db, const QString &feed, store::FeedKey below)
{
    auto rows = store::readFeed(db, feed, {.olderThan = below, .limit = kExtendRows});
    auto info = store::readFeedInfo(db, feed);
    if (!rows || !info) {
        return std::unexpected(rows ? std::move(info.error()) : std::move(rows.error()));
    }
    return OlderRows{.rows = std::move(*rows), .cursor = std::move(info->olderCursor)};
}

} // namespace rostrum::social
