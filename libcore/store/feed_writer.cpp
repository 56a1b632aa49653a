// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_writer.h"

#include "base/datetime.h"
#include "model/from_wire.h"
#include "store/post_cache.h"
#include "store/stored_reason.h"

#include <algorithm>
#include <unordered_set>

namespace rostrum::store {

namespace {

using namespace lexicon::app_bsky_feed_defs;
using std::chrono::duration_cast;
using std::chrono::microseconds;

constexpr FeedKey kUnset = kNewest;

FeedKey toKey(const base::Datetime &time)
{
    return duration_cast<microseconds>(time.time().time_since_epoch()).count();
}

/// When an item belongs into a feed, as the AppView sorts: a repost when it was indexed, a post when it was written,
/// but not in the future.
FeedKey wantedKey(const FeedViewPost &item)
{
    if (const auto *repost = lexicon::as<ReasonRepost>(item.reason)) {
        return toKey(repost->indexedAt);
    }
    const FeedKey indexed = toKey(item.post.indexedAt);
    const auto created = model::createdAt(item.post);
    return created ? std::min(indexed, toKey(*created)) : indexed;
}

std::string itemId(const FeedViewPost &item)
{
    if (const auto *repost = lexicon::as<ReasonRepost>(item.reason)) {
        return item.post.uri.str() + '|' + repost->by.did.str();
    }
    return item.post.uri.str();
}

/// Writes one feed's rows; part of one transaction.
class Writer
{
public:
    Writer(Database &db, const QString &feed)
        : m_db(db)
        , m_feed(feedId(feed))
    {
    }

    [[nodiscard]] qint64 feed() const { return m_feed; }

    [[nodiscard]] std::optional<FeedKey> find(const std::string &item)
    {
        const auto select = m_db.query("SELECT sort_key FROM feed_item WHERE feed = ? AND item = ?");
        select->bind(1, static_cast<int64_t>(m_feed));
        select->bind(2, item);
        return select->executeStep() ? std::optional<FeedKey>(select->getColumn(0).getInt64()) : std::nullopt;
    }

    /// The biggest key below `below` that no row has.
    FeedKey freeKey(FeedKey wanted, FeedKey below)
    {
        FeedKey key = std::min(wanted, below - 1);
        while (isTaken(key)) {
            --key;
        }
        return key;
    }

    void insert(FeedKey key, const FeedViewPost &item, const std::string &id, qint64 post)
    {
        const auto insert = m_db.query("INSERT INTO feed_item (feed, sort_key, item, post, parent, reason) "
                                       "VALUES (?, ?, ?, ?, ?, ?)");
        insert->bind(1, static_cast<int64_t>(m_feed));
        insert->bind(2, static_cast<int64_t>(key));
        insert->bind(3, id);
        insert->bind(4, static_cast<int64_t>(post));
        if (const auto *parent = item.reply ? lexicon::as<PostView>(item.reply->parent) : nullptr) {
            insert->bind(5, static_cast<int64_t>(upsertPost(m_db, *parent)));
        }
        if (const auto reason = reasonToJson(item)) {
            insert->bind(6, *reason);
        }
        insert->exec();
    }

    void insertGap(FeedKey key, const std::string &cursor)
    {
        const auto insert =
            m_db.query("INSERT INTO feed_item (feed, sort_key, item, cursor) VALUES (?1, ?2, 'gap/' || ?2, ?3)");
        insert->bind(1, static_cast<int64_t>(m_feed));
        insert->bind(2, static_cast<int64_t>(key));
        insert->bind(3, cursor);
        insert->exec();
    }

    /// Remembers what asks for the rows behind this one.
    void setCursor(FeedKey key, const std::string &cursor)
    {
        const auto update = m_db.query("UPDATE feed_item SET cursor = ? WHERE feed = ? AND sort_key = ?");
        update->bind(1, cursor);
        update->bind(2, static_cast<int64_t>(m_feed));
        update->bind(3, static_cast<int64_t>(key));
        update->exec();
    }

    void remove(FeedKey key)
    {
        const auto erase = m_db.query("DELETE FROM feed_item WHERE feed = ? AND sort_key = ?");
        erase->bind(1, static_cast<int64_t>(m_feed));
        erase->bind(2, static_cast<int64_t>(key));
        erase->exec();
    }

    /// Removes posts between the keys (both included) that are not among `kept`.
    void removeOthers(FeedKey oldest, FeedKey newest, const std::unordered_set<FeedKey> &kept)
    {
        std::vector<FeedKey> gone;
        {
            const auto select = m_db.query("SELECT sort_key FROM feed_item WHERE feed = ? AND sort_key BETWEEN ? AND ?");
            select->bind(1, static_cast<int64_t>(m_feed));
            select->bind(2, static_cast<int64_t>(oldest));
            select->bind(3, static_cast<int64_t>(newest));
            while (select->executeStep()) {
                const FeedKey key = select->getColumn(0).getInt64();
                if (!kept.contains(key)) {
                    gone.push_back(key);
                }
            }
        }
        std::ranges::for_each(gone, [this](FeedKey key) { remove(key); });
    }

    [[nodiscard]] bool hasOlderThan(FeedKey key)
    {
        const auto select = m_db.query("SELECT 1 FROM feed_item WHERE feed = ? AND sort_key < ? LIMIT 1");
        select->bind(1, static_cast<int64_t>(m_feed));
        select->bind(2, static_cast<int64_t>(key));
        return select->executeStep();
    }

    [[nodiscard]] FeedKey oldestKey()
    {
        const auto select = m_db.query("SELECT sort_key FROM feed_item WHERE feed = ? ORDER BY sort_key LIMIT 1");
        select->bind(1, static_cast<int64_t>(m_feed));
        return select->executeStep() ? select->getColumn(0).getInt64() : kUnset;
    }

    void setOlderCursor(const std::optional<std::string> &cursor)
    {
        const auto update = m_db.query("UPDATE feed SET older_cursor = ? WHERE id = ?");
        if (cursor) {
            update->bind(1, *cursor);
        }
        update->bind(2, static_cast<int64_t>(m_feed));
        update->exec();
    }

    void setRefreshed(base::Time now)
    {
        const auto update = m_db.query("UPDATE feed SET refreshed_at = ? WHERE id = ?");
        update->bind(1, static_cast<int64_t>(now.time_since_epoch().count()));
        update->bind(2, static_cast<int64_t>(m_feed));
        update->exec();
    }

private:
    qint64 feedId(const QString &name)
    {
        {
            const auto insert = m_db.query("INSERT OR IGNORE INTO feed (name) VALUES (?)");
            insert->bind(1, name.toStdString());
            insert->exec();
        }
        const auto select = m_db.query("SELECT id FROM feed WHERE name = ?");
        select->bind(1, name.toStdString());
        select->executeStep();
        return select->getColumn(0).getInt64();
    }

    bool isTaken(FeedKey key)
    {
        const auto select = m_db.query("SELECT 1 FROM feed_item WHERE feed = ? AND sort_key = ?");
        select->bind(1, static_cast<int64_t>(m_feed));
        select->bind(2, static_cast<int64_t>(key));
        return select->executeStep();
    }

    Database &m_db;
    qint64 m_feed;
};

struct Placed
{
    FeedWritten written;
    FeedKey newestKey = kUnset;
    FeedKey lastKey = kUnset;       ///< of the page's last row
    bool metKnown = false;          ///< some row of the page was stored already, below `below`
    std::unordered_set<FeedKey> keys = {};
};

/// Places the page's items in the server's order below `below`.
Placed place(Database &db, Writer &writer, const FeedPage &page, FeedKey below)
{
    Placed placed;
    placed.lastKey = below;
    for (const FeedViewPost &item : page.items) {
        const qint64 post = upsertPost(db, item.post);
        const std::string id = itemId(item);
        auto key = writer.find(id);
        if (key && *key >= placed.lastKey) {
            continue; // it stands above already: the server's order moved, ours keeps still
        }
        if (key) {
            placed.metKnown = true;
        } else {
            key = writer.freeKey(wantedKey(item), placed.lastKey);
            writer.insert(*key, item, id, post);
            ++placed.written.added;
        }
        placed.newestKey = placed.newestKey == kUnset ? *key : placed.newestKey;
        placed.lastKey = *key;
        placed.keys.insert(*key);
    }
    placed.written.oldestKey = placed.lastKey;
    if (!placed.keys.empty() && page.cursor) {
        writer.setCursor(placed.lastKey, *page.cursor);
    }
    return placed;
}

template <typename Work> base::Result<FeedWritten> inTransaction(Database &db, const QString &feed, Work work)
{
    return guarded(db, [&](Database &database) -> base::Result<FeedWritten> {
        SQLite::Transaction transaction(database.handle());
        Writer writer(database, feed);
        FeedWritten written = work(writer);
        transaction.commit();
        return written;
    });
}

} // namespace

base::Result<FeedWritten> writeNewest(Database &db, const QString &feed, const FeedPage &page, base::Time now)
{
    return inTransaction(db, feed, [&](Writer &writer) {
        const bool first = writer.oldestKey() == kUnset;
        Placed placed = place(db, writer, page, kNewest);
        writer.setRefreshed(now);
        if (placed.keys.empty()) {
            return placed.written;
        }
        if (first) {
            writer.setOlderCursor(page.cursor);
            return placed.written;
        }
        writer.removeOthers(placed.lastKey, placed.metKnown ? kNewest - 1 : placed.newestKey, placed.keys);
        if (!placed.metKnown && page.cursor && writer.hasOlderThan(placed.lastKey)) {
            placed.written.oldestKey = writer.freeKey(placed.lastKey - 1, placed.lastKey);
            writer.insertGap(placed.written.oldestKey, *page.cursor);
        }
        return placed.written;
    });
}

base::Result<FeedWritten> writeOlder(Database &db, const QString &feed, const FeedPage &page)
{
    return inTransaction(db, feed, [&](Writer &writer) {
        const Placed placed = place(db, writer, page, writer.oldestKey());
        writer.setOlderCursor(page.cursor);
        return placed.written;
    });
}

base::Result<FeedWritten> writeGap(Database &db, const QString &feed, FeedKey gap, const FeedPage &page)
{
    return inTransaction(db, feed, [&](Writer &writer) {
        writer.remove(gap);
        Placed placed = place(db, writer, page, gap + 1);
        if (!placed.metKnown && page.cursor && writer.hasOlderThan(placed.lastKey)) {
            placed.written.oldestKey = writer.freeKey(placed.lastKey - 1, placed.lastKey);
            writer.insertGap(placed.written.oldestKey, *page.cursor);
        }
        placed.written.oldestKey = std::min(placed.written.oldestKey, gap);
        return placed.written;
    });
}

std::vector<base::Did> authorsOf(const FeedPage &page)
{
    std::vector<base::Did> authors;
    for (const FeedViewPost &item : page.items) {
        authors.push_back(item.post.author.did);
    }
    std::ranges::sort(authors);
    const auto twins = std::ranges::unique(authors);
    authors.erase(twins.begin(), twins.end());
    return authors;
}

} // namespace rostrum::store
