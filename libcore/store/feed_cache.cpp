// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_cache.h"

#include "store/post_cache.h"
#include "store/stored_reason.h"

#include <algorithm>

namespace rostrum::store {

namespace {

#define ROSTRUM_FEED_ROWS                                                                                              \
    "SELECT i.sort_key, i.cursor, i.reason, p.json, a.headline, a.is_creator, parent.json FROM feed_item i "           \
    "LEFT JOIN post p ON p.id = i.post LEFT JOIN person a ON a.did = p.author "                                        \
    "LEFT JOIN post parent ON parent.id = i.parent "                                                                   \
    "WHERE i.feed = (SELECT id FROM feed WHERE name = ?) AND i.sort_key > ? AND i.sort_key < ? ORDER BY i.sort_key "

enum Column { SortKey, Cursor, ReasonJson, PostJson, Author, IsCreator, ParentJson };

QString text(const SQLite::Column &column)
{
    return QString::fromUtf8(column.getText(), column.getBytes());
}

FeedEntry readEntry(SQLite::Statement &row)
{
    FeedEntry entry{.key = row.getColumn(SortKey).getInt64()};
    if (row.isColumnNull(PostJson)) {
        entry.gapCursor = text(row.getColumn(Cursor));
        return entry;
    }
    auto item = std::make_shared<model::FeedItem>();
    item->post = decodePost(row.getColumn(PostJson), authorFacts(row, Author));
    if (!item->post) {
        return entry; // keeps its place: whoever counts rows must not take the feed for shorter than it is
    }
    if (!row.isColumnNull(ReasonJson)) {
        item->reason = reasonFromJson(row.getColumn(ReasonJson).getString());
    }
    if (!row.isColumnNull(ParentJson)) {
        item->parent = decodePost(row.getColumn(ParentJson), {});
    }
    entry.item = std::move(item);
    return entry;
}

} // namespace

QString FeedEntry::id() const
{
    return item ? item->id() : (isGap() ? QStringLiteral("gap/%1") : QStringLiteral("unreadable/%1")).arg(key);
}

base::Result<std::vector<FeedEntry>> readFeed(Database &db, const QString &feed, const FeedRange &range)
{
    return guarded(db, [&](Database &) -> base::Result<std::vector<FeedEntry>> {
        const bool fromNewer = range.from == FeedRange::From::Newer;
        const auto select = db.query(fromNewer ? ROSTRUM_FEED_ROWS "DESC LIMIT ?" : ROSTRUM_FEED_ROWS "ASC LIMIT ?");
        select->bind(1, feed.toStdString());
        select->bind(2, static_cast<int64_t>(range.newerThan));
        select->bind(3, static_cast<int64_t>(range.olderThan));
        select->bind(4, range.limit);
        std::vector<FeedEntry> entries;
        while (select->executeStep()) {
            entries.push_back(readEntry(*select));
        }
        if (!fromNewer) {
            std::ranges::reverse(entries);
        }
        return entries;
    });
}

base::Result<FeedInfo> readFeedInfo(Database &db, const QString &feed)
{
    return guarded(db, [&](Database &) -> base::Result<FeedInfo> {
        const auto select = db.query("SELECT older_cursor, refreshed_at FROM feed WHERE name = ?");
        select->bind(1, feed.toStdString());
        if (!select->executeStep()) {
            return FeedInfo{};
        }
        FeedInfo info{.known = true,
                      .refreshedAt = base::Time(std::chrono::milliseconds(select->getColumn(1).getInt64()))};
        if (!select->isColumnNull(0)) {
            info.olderCursor = select->getColumn(0).getString();
        }
        return info;
    });
}

base::Result<std::optional<FeedKey>> findItem(Database &db, const QString &feed, const QString &item)
{
    return guarded(db, [&](Database &) -> base::Result<std::optional<FeedKey>> {
        const QString uri = item.section(u'|', 0, 0); // of its post; a gap has none
        const auto post = findPost(db, uri.toStdString());
        const auto select = db.query("SELECT sort_key FROM feed_item WHERE feed = (SELECT id FROM feed WHERE name = ?) "
                                     "AND post IS ? AND item = ?");
        select->bind(1, feed.toStdString());
        if (post) {
            select->bind(2, static_cast<int64_t>(*post));
        }
        select->bind(3, item.toStdString());
        return select->executeStep() ? std::optional<FeedKey>(select->getColumn(0).getInt64()) : std::nullopt;
    });
}

base::Result<std::vector<model::PostPtr>> mostDiscussed(Database &db, const QString &feed, int among, int limit)
{
    return guarded(db, [&](Database &) -> base::Result<std::vector<model::PostPtr>> {
        const auto select = db.query(
            "SELECT p.json, a.headline, a.is_creator FROM (SELECT DISTINCT post FROM (SELECT post FROM feed_item "
            "WHERE feed = (SELECT id FROM feed WHERE name = ?) AND post IS NOT NULL AND parent IS NULL "
            "ORDER BY sort_key DESC LIMIT ?)) recent JOIN post p ON p.id = recent.post "
            "LEFT JOIN person a ON a.did = p.author ORDER BY json_extract(p.json, '$.replyCount') DESC LIMIT ?");
        select->bind(1, feed.toStdString());
        select->bind(2, among);
        select->bind(3, limit);
        std::vector<model::PostPtr> posts;
        while (select->executeStep()) {
            if (auto post = decodePost(select->getColumn(0), authorFacts(*select, 1))) {
                posts.push_back(std::move(post));
            }
        }
        return posts;
    });
}

} // namespace rostrum::store
