// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications.h"

#include "base/log.h"
#include "lexicon/codec.h"

#include <algorithm>

namespace rostrum::store {

namespace {

using model::NotificationView;

int64_t milliseconds(base::Time time)
{
    return time.time_since_epoch().count();
}

base::Time toTime(const SQLite::Column &column)
{
    return base::Time(std::chrono::milliseconds(column.getInt64()));
}

/// One list in SQL. Part of the caller's transaction.
class Rows
{
public:
    Rows(Database &db, const QString &list)
        : m_db(db)
        , m_list(list.toStdString())
    {
    }

    void insert(const std::vector<NotificationView> &items)
    {
        for (const NotificationView &item : items) {
            const QByteArray json = lexicon::encode(item);
            const auto post = model::shownPost(item);
            const auto row = query("INSERT OR REPLACE INTO notification (list, at, uri, reason, json, post) "
                                   "VALUES (?, ?, ?, ?, ?, ?)");
            row->bind(2, milliseconds(item.indexedAt.time()));
            row->bindNoCopy(3, item.uri.str());
            row->bindNoCopy(4, item.reason);
            row->bindNoCopy(5, json.constData());
            if (post) {
                row->bind(6, post->str());
            }
            row->exec();
        }
    }

    [[nodiscard]] bool hasAnyOf(const std::vector<NotificationView> &items)
    {
        return std::ranges::any_of(items, [this](const NotificationView &item) {
            const auto row = query("SELECT 1 FROM notification WHERE list = ? AND at = ? AND uri = ?");
            row->bind(2, milliseconds(item.indexedAt.time()));
            row->bindNoCopy(3, item.uri.str());
            return row->executeStep();
        });
    }

    void eraseSince(base::Time oldest)
    {
        const auto row = query("DELETE FROM notification WHERE list = ? AND at >= ?");
        row->bind(2, milliseconds(oldest));
        row->exec();
    }

    void eraseAll() { query("DELETE FROM notification WHERE list = ?")->exec(); }

    void refresh(base::Time seenAt, base::Time now)
    {
        const auto row =
            query("INSERT INTO notification_list (name, seen_at, refreshed_at) VALUES (?1, ?2, ?3) ON CONFLICT (name) "
                  "DO UPDATE SET seen_at = max(seen_at, excluded.seen_at), refreshed_at = excluded.refreshed_at");
        row->bind(2, milliseconds(seenAt));
        row->bind(3, milliseconds(now));
        row->exec();
    }

    void setCursor(const std::optional<std::string> &cursor)
    {
        const auto row = query("UPDATE notification_list SET older_cursor = ?2 WHERE name = ?1");
        if (cursor) {
            row->bindNoCopy(2, *cursor);
        }
        row->exec();
    }

    [[nodiscard]] std::optional<std::string> cursor()
    {
        const auto row = query("SELECT older_cursor FROM notification_list WHERE name = ?");
        return row->executeStep() && !row->isColumnNull(0) ? std::optional(row->getColumn(0).getString())
                                                           : std::nullopt;
    }

private:
    Query query(const char *sql)
    {
        auto query = m_db.query(sql);
        query->bindNoCopy(1, m_list);
        return query;
    }

    Database &m_db;
    std::string m_list;
};

/// Up to when they were seen, where the server does not say it: the newest that is read.
base::Time seenAt(const NotificationPage &page)
{
    if (page.seenAt) {
        return *page.seenAt;
    }
    const auto read = std::ranges::find_if(page.items, &NotificationView::isRead);
    return read == page.items.end() ? base::Time() : read->indexedAt.time();
}

void keepPosts(Database &db, const NotificationPage &page)
{
    for (const auto &post : page.posts) {
        upsertPost(db, post);
    }
}

model::NotificationPtr decodeRow(SQLite::Statement &row)
{
    const auto json = row.getColumn(0);
    const auto view = lexicon::decode<NotificationView>(QByteArrayView(json.getText(), json.getBytes()));
    if (!view) {
        qCWarning(lcStore) << "a stored notification cannot be read:" << view.error().detail;
        return {};
    }
    model::PostPtr post;
    if (!row.isColumnNull(1)) {
        post = decodePost(row.getColumn(1), authorFacts(row, 2));
    }
    auto notification = std::make_shared<model::Notification>(model::toNotification(*view, std::move(post)));
    notification->by.isCreator = row.getColumn(4).getInt() != 0;
    return notification;
}

} // namespace

base::Result<void> writeNewestNotifications(Database &database, const QString &list, const NotificationPage &page,
                                            base::Time now)
{
    return guarded(database, [&](Database &db) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        Rows rows(db, list);
        keepPosts(db, page);
        rows.refresh(seenAt(page), now);
        const bool isWhole = !page.cursor; // nothing is behind it
        if (isWhole || (!page.items.empty() && !rows.hasAnyOf(page.items))) {
            rows.eraseAll();
            rows.setCursor(page.cursor);
        } else if (!page.items.empty()) {
            rows.eraseSince(page.items.back().indexedAt.time()); // what is not in the page was taken back
        }
        rows.insert(page.items);
        transaction.commit();
        return {};
    });
}

base::Result<void> writeOlderNotifications(Database &database, const QString &list, const std::string &asked,
                                           const NotificationPage &page)
{
    return guarded(database, [&](Database &db) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        Rows rows(db, list);
        if (rows.cursor() != asked) {
            return {};
        }
        keepPosts(db, page);
        rows.insert(page.items);
        rows.setCursor(page.cursor == asked ? std::nullopt : page.cursor); // the same would be asked for ever
        transaction.commit();
        return {};
    });
}

base::Result<std::vector<model::NotificationPtr>> readNotifications(Database &db, const QString &list, int limit)
{
    return guarded(db, [&](Database &) -> base::Result<std::vector<model::NotificationPtr>> {
        const auto select =
            db.query("SELECT n.json, p.json, a.headline, a.is_creator, b.is_creator FROM notification n "
                     "LEFT JOIN post p ON substr(p.uri, -13) = substr(n.post, -13) AND p.uri = n.post "
                     "LEFT JOIN person a ON a.did = p.author "
                     "LEFT JOIN person b ON b.did = n.json ->> '$.author.did' WHERE n.list = ? ORDER BY n.at DESC, "
                     "n.uri DESC LIMIT ?");
        select->bind(1, list.toStdString());
        select->bind(2, limit);
        std::vector<model::NotificationPtr> rows;
        while (select->executeStep()) {
            if (auto row = decodeRow(*select)) {
                rows.push_back(std::move(row));
            }
        }
        return rows;
    });
}

base::Result<NotificationListInfo> readNotificationList(Database &db, const QString &list)
{
    return guarded(db, [&](Database &) -> base::Result<NotificationListInfo> {
        const auto select =
            db.query("SELECT older_cursor, seen_at, refreshed_at FROM notification_list WHERE name = ?");
        select->bind(1, list.toStdString());
        if (!select->executeStep()) {
            return NotificationListInfo{};
        }
        NotificationListInfo info{
            .known = true, .seenAt = toTime(select->getColumn(1)), .refreshedAt = toTime(select->getColumn(2))};
        if (!select->isColumnNull(0)) {
            info.olderCursor = select->getColumn(0).getString();
        }
        return info;
    });
}

} // namespace rostrum::store
