// SPDX-License-Identifier: GPL-3.0-or-later
#include "social/feed_window.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace rostrum::social {

namespace {

bool isSamePlace(const store::FeedEntry &a, const store::FeedEntry &b)
{
    return a.key == b.key && a.id() == b.id();
}

bool isEqual(const store::FeedEntry &a, const store::FeedEntry &b)
{
    return a.key == b.key && a.gapCursor == b.gapCursor && model::sameValue(a.item, b.item);
}

/// For each old row whether it is still there, changed or not.
std::vector<bool> keptRows(std::span<const store::FeedEntry> old, std::span<const store::FeedEntry> fresh)
{
    std::vector<bool> kept;
    auto other = fresh.begin();
    for (const store::FeedEntry &row : old) {
        other = std::find_if(other, fresh.end(), [&row](const auto &entry) { return entry.key <= row.key; });
        kept.push_back(other != fresh.end() && isSamePlace(row, *other));
    }
    return kept;
}

/// From the last to the first, so that no step moves what a later one is about.
void addRemovals(std::vector<RowChange> &changes, const std::vector<bool> &kept)
{
    for (std::size_t end = kept.size(); end > 0;) {
        std::size_t first = end;
        while (first > 0 && !kept[first - 1]) {
            --first;
        }
        if (first < end) {
            changes.push_back({.at = first, .removed = end - first});
        }
        end = first > 0 ? first - 1 : 0;
    }
}

} // namespace

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

std::vector<RowChange> changesBetween(std::span<const store::FeedEntry> old, std::vector<store::FeedEntry> fresh)
{
    const std::vector<bool> kept = keptRows(old, fresh);
    if (std::ranges::none_of(kept, std::identity())) {
        return old.empty() && fresh.empty() ? std::vector<RowChange>()
                                            : std::vector{RowChange{.removed = old.size(), .rows = std::move(fresh)}};
    }
    std::vector<RowChange> changes;
    addRemovals(changes, kept); // before anything comes: a row that moved is not there twice
    auto before = old.begin();
    RowChange run; // of rows that come, or that only changed
    const auto endRun = [&] {
        if (!run.rows.empty()) {
            changes.push_back(std::exchange(run, {}));
        }
    };
    for (std::size_t at = 0; at < fresh.size(); ++at) {
        before = std::find_if(before, old.end(), [&](const auto &row) { return row.key <= fresh[at].key; });
        const bool stays = before != old.end() && isSamePlace(*before, fresh[at]);
        if (stays && isEqual(*before, fresh[at])) {
            endRun();
            continue;
        }
        if (stays != (run.removed > 0)) {
            endRun();
        }
        run.at = run.rows.empty() ? at : run.at;
        run.removed += stays ? 1 : 0;
        run.rows.push_back(std::move(fresh[at]));
    }
    endRun();
    return changes;
}

} // namespace rostrum::social
