// SPDX-License-Identifier: GPL-3.0-or-later
#include "prune.h"

#include <vector>

namespace rostrum::store {

namespace {

constexpr int kPostsAtOnce = 500;
constexpr int kPagesAtOnce = 10;

std::vector<int64_t> selectIds(Database &db, const char *sql, int limit)
{
    std::vector<int64_t> ids;
    const auto select = db.query(sql);
    if (limit > 0) {
        select->bind(1, limit);
    }
    while (select->executeStep()) {
        ids.push_back(select->getColumn(0).getInt64());
    }
    return ids;
}

std::size_t deleteLoosePosts(Database &db)
{
    const auto ids =
        selectIds(db,
                  "SELECT p.id FROM post p WHERE NOT EXISTS (SELECT 1 FROM feed_item i WHERE i.post = p.id) "
                  "AND NOT EXISTS (SELECT 1 FROM feed_item i WHERE i.parent = p.id) "
                  "AND NOT EXISTS (SELECT 1 FROM notification n WHERE n.post = p.uri) LIMIT ?",
                  kPostsAtOnce);
    for (const int64_t id : ids) {
        for (const char *sql : {"DELETE FROM post_text WHERE rowid = ?", "DELETE FROM post WHERE id = ?"}) {
            const auto erase = db.query(sql);
            erase->bind(1, id);
            erase->exec();
        }
    }
    return ids.size();
}

/// Cuts a feed's oldest pages off; false when it has too few.
bool cutOldPages(Database &db, int64_t feed)
{
    int64_t key = 0;
    std::string cursor;
    {
        const auto select = db.query("SELECT sort_key, cursor FROM feed_item WHERE feed = ? AND cursor IS NOT NULL "
                                     "AND post IS NOT NULL ORDER BY sort_key LIMIT 1 OFFSET ?");
        select->bind(1, feed);
        select->bind(2, kPagesAtOnce);
        if (!select->executeStep()) {
            return false;
        }
        key = select->getColumn(0).getInt64();
        cursor = select->getColumn(1).getString();
    }
    const auto erase = db.query("DELETE FROM feed_item WHERE feed = ? AND sort_key < ?");
    erase->bind(1, feed);
    erase->bind(2, key);
    erase->exec();
    const auto update = db.query("UPDATE feed SET older_cursor = ? WHERE id = ?");
    update->bind(1, cursor);
    update->bind(2, feed);
    update->exec();
    return true;
}

/// The threads, profiles and lists that were fetched longest ago, and lists of notifications that grew long: a list has
/// no gaps and knows the cursor of its end alone, so that it goes whole and begins anew.
bool deleteOldest(Database &db)
{
    db.execute("DELETE FROM notification_list WHERE name IN "
               "(SELECT list FROM notification GROUP BY list HAVING count(*) > 500)");
    const int notifications = db.handle().getChanges();
    db.execute("DELETE FROM thread WHERE uri IN (SELECT uri FROM thread ORDER BY fetched_at LIMIT 20)");
    const int threads = db.handle().getChanges();
    // Whom one does not know goes before whom one does.
    db.execute("DELETE FROM person WHERE did IN (SELECT did FROM person "
               "ORDER BY following IS NOT NULL OR follower IS NOT NULL, fetched_at LIMIT 20)");
    const int people = db.handle().getChanges();
    db.execute("DELETE FROM repo WHERE did IN (SELECT r.did FROM repo r LEFT JOIN person p ON p.did = r.did "
               "ORDER BY p.following IS NOT NULL OR p.follower IS NOT NULL, r.fetched_at LIMIT 20)");
    const int repos = db.handle().getChanges();
    db.execute("DELETE FROM people_list WHERE name IN (SELECT name FROM people_list ORDER BY fetched_at LIMIT 20)");
    return notifications + threads + people + repos + db.handle().getChanges() > 0;
}

qint64 usedBytes(Database &db)
{
    const auto pragma = [&](const char *sql) { return db.handle().execAndGet(sql).getInt64(); };
    return (pragma("PRAGMA page_count") - pragma("PRAGMA freelist_count")) * pragma("PRAGMA page_size");
}

} // namespace

base::Result<qint64> cacheSize(Database &db)
{
    return guarded(db, [](Database &database) -> base::Result<qint64> { return usedBytes(database); });
}

base::Result<void> shrinkCache(Database &db)
{
    return guarded(db, [](Database &database) -> base::Result<void> {
        database.execute("VACUUM");
        return {};
    });
}

base::Result<bool> pruneCache(Database &db, qint64 maxBytes)
{
    return guarded(db, [&](Database &database) -> base::Result<bool> {
        if (usedBytes(database) <= maxBytes) {
            return false;
        }
        SQLite::Transaction transaction(database.handle());
        bool more = deleteLoosePosts(database) > 0;
        if (!more) {
            more = deleteOldest(database);
            for (const int64_t feed : selectIds(database, "SELECT id FROM feed", 0)) {
                more = cutOldPages(database, feed) || more;
            }
        }
        transaction.commit();
        return more;
    });
}

} // namespace rostrum::store
