// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_rows.h"

namespace rostrum::store {

namespace {

std::optional<FeedKey> keyOf(const Query &select)
{
    const bool found = select->executeStep() && !select->isColumnNull(0);
    return found ? std::optional<FeedKey>(select->getColumn(0).getInt64()) : std::nullopt;
}

std::optional<std::string> textOf(const Query &select)
{
    const bool found = select->executeStep() && !select->isColumnNull(0);
    return found ? std::optional(select->getColumn(0).getString()) : std::nullopt;
}

} // namespace

FeedRows::FeedRows(Database &db, const QString &feed)
    : m_db(db)
{
    const std::string name = feed.toStdString();
    {
        const auto insert = m_db.query("INSERT OR IGNORE INTO feed (name) VALUES (?)");
        insert->bindNoCopy(1, name);
        insert->exec();
    }
    const auto select = m_db.query("SELECT id FROM feed WHERE name = ?");
    select->bindNoCopy(1, name);
    m_feed = keyOf(select).value();
}

Query FeedRows::query(const char *sql)
{
    auto query = m_db.query(sql);
    query->bind(1, m_feed);
    return query;
}

void FeedRows::insert(FeedKey key, const NewRow &row)
{
    const auto insert = query("INSERT INTO feed_item (feed, sort_key, item, post, parent, reason) "
                              "VALUES (?, ?, ?, ?, ?, ?)");
    insert->bind(2, static_cast<int64_t>(key));
    insert->bindNoCopy(3, row.item);
    insert->bind(4, static_cast<int64_t>(row.post));
    if (row.parent) {
        insert->bind(5, static_cast<int64_t>(*row.parent));
    }
    if (row.reason) {
        insert->bindNoCopy(6, *row.reason);
    }
    insert->exec();
}

void FeedRows::insertGap(FeedKey key, const std::string &cursor)
{
    const auto insert = query("INSERT INTO feed_item (feed, sort_key, item, cursor) VALUES (?1, ?2, 'gap/' || ?2, ?3)");
    insert->bind(2, static_cast<int64_t>(key));
    insert->bindNoCopy(3, cursor);
    insert->exec();
}

void FeedRows::remove(FeedKey key)
{
    const auto erase = query("DELETE FROM feed_item WHERE feed = ? AND sort_key = ?");
    erase->bind(2, static_cast<int64_t>(key));
    erase->exec();
}

void FeedRows::removeRange(FeedKey oldest, FeedKey newest)
{
    const auto erase = query("DELETE FROM feed_item WHERE feed = ? AND sort_key >= ? AND sort_key < ?");
    erase->bind(2, static_cast<int64_t>(oldest));
    erase->bind(3, static_cast<int64_t>(newest));
    erase->exec();
}

void FeedRows::setCursor(FeedKey key, const std::string &cursor)
{
    const auto update = query("UPDATE feed_item SET cursor = ?3 WHERE feed = ?1 AND sort_key = ?2");
    update->bind(2, static_cast<int64_t>(key));
    update->bindNoCopy(3, cursor);
    update->exec();
}

void FeedRows::setOlderCursor(const std::optional<std::string> &cursor)
{
    const auto update = query("UPDATE feed SET older_cursor = ?2 WHERE id = ?1");
    if (cursor) {
        update->bindNoCopy(2, *cursor);
    }
    update->exec();
}

void FeedRows::setRefreshed(base::Time now)
{
    const auto update = query("UPDATE feed SET refreshed_at = ?2 WHERE id = ?1");
    update->bind(2, static_cast<int64_t>(now.time_since_epoch().count()));
    update->exec();
}

std::optional<FeedRows::Stored> FeedRows::find(qint64 post, const std::string &item)
{
    const auto select = query("SELECT sort_key, reason FROM feed_item WHERE feed = ? AND post = ? AND item = ?");
    select->bind(2, static_cast<int64_t>(post));
    select->bindNoCopy(3, item);
    if (!select->executeStep()) {
        return std::nullopt;
    }
    Stored stored{.key = select->getColumn(0).getInt64()};
    if (!select->isColumnNull(1)) {
        stored.reason = select->getColumn(1).getString();
    }
    return stored;
}

std::optional<std::string> FeedRows::gapCursor(FeedKey key)
{
    const auto select = query("SELECT cursor FROM feed_item WHERE feed = ? AND sort_key = ? AND post IS NULL");
    select->bind(2, static_cast<int64_t>(key));
    return textOf(select);
}

std::optional<std::string> FeedRows::olderCursor()
{
    return textOf(query("SELECT older_cursor FROM feed WHERE id = ?"));
}

std::optional<FeedKey> FeedRows::newestBelow(FeedKey key)
{
    const auto select = query("SELECT max(sort_key) FROM feed_item WHERE feed = ? AND sort_key < ?");
    select->bind(2, static_cast<int64_t>(key));
    return keyOf(select);
}

std::optional<FeedKey> FeedRows::oldest()
{
    return keyOf(query("SELECT min(sort_key) FROM feed_item WHERE feed = ?"));
}

} // namespace rostrum::store
