// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_writer.h"

#include "store/feed_places.h"
#include "store/feed_rows.h"
#include "store/post_cache.h"
#include "store/stored_reason.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace rostrum::store {

namespace {

using namespace lexicon::app_bsky_feed_defs;
using std::chrono::microseconds;

FeedKey toKey(base::Time time)
{
    return microseconds(time.time_since_epoch()).count();
}

bool isPin(const FeedViewPost &item)
{
    return lexicon::as<ReasonPin>(item.reason) != nullptr;
}

/// When an item belongs into a feed, as the AppView sorts: a repost when it was indexed, a post when it was written,
/// but not in the future. What is pinned stands on top.
FeedKey wantedKey(const FeedViewPost &item, base::Time createdAt)
{
    if (isPin(item)) {
        return kNewest - 1;
    }
    if (const auto *repost = lexicon::as<ReasonRepost>(item.reason)) {
        return toKey(repost->indexedAt.time());
    }
    return std::min(toKey(item.post.indexedAt.time()), toKey(createdAt));
}

/// As model::FeedItem::id().
std::string itemId(const FeedViewPost &item)
{
    if (const auto *repost = lexicon::as<ReasonRepost>(item.reason)) {
        return item.post.uri.str() + '|' + repost->by.did.str();
    }
    return isPin(item) ? item.post.uri.str() + "|pin" : item.post.uri.str();
}

/// Whether somebody reposted again what they had taken back: the row stands where the first repost stood.
bool isRepeated(const FeedViewPost &item, const std::optional<std::string> &stored)
{
    const auto *repost = lexicon::as<ReasonRepost>(item.reason);
    const auto before = stored ? reasonFromJson(*stored) : std::nullopt;
    return repost && before && before->at != repost->indexedAt.time();
}

/// Puts one page among the rows below `ceiling`.
class Merge
{
public:
    Merge(Database &db, FeedRows &rows, const FeedPage &page, FeedKey ceiling)
        : m_db(db)
        , m_rows(rows)
        , m_page(page)
        , m_ceiling(ceiling)
    {
        takeItems();
        chooseStaying(m_places);
    }

    /// No item of the page belongs below the ceiling.
    [[nodiscard]] bool isEmpty() const { return m_places.empty(); }
    /// Some item of the page was stored below the ceiling; a pin is no proof that the page meets the stored rows.
    [[nodiscard]] bool overlaps() const
    {
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            if (m_places[i].stays && !isPin(*m_items[i].view)) {
                return true;
            }
        }
        return false;
    }
    /// Where the first item that is not pinned belongs.
    [[nodiscard]] FeedKey newestWanted() const
    {
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            if (!isPin(*m_items[i].view)) {
                return m_places[i].wanted;
            }
        }
        return m_ceiling;
    }

    /// Writes the page. Without an overlap, stored rows from `goneFrom` upwards are taken to be deleted.
    FeedWritten run(FeedKey goneFrom)
    {
        const bool meets = m_places.back().stays;
        const FeedKey oldest = spanEnd(goneFrom);
        for (const PageRow &place : m_places) {
            if (place.stored && !place.stays) {
                m_rows.remove(*place.stored);
            }
        }
        removeDeleted(oldest);
        const auto floor = m_rows.newestBelow(oldest);
        auto keys = placeRows(m_places, m_ceiling, floor.value_or(kOldest));
        if (!keys) { // the stored rows below stand too close: they can be fetched again
            m_rows.removeRange(kOldest, oldest);
            keys = placeRows(m_places, m_ceiling, kOldest);
        }
        FeedWritten written{.added = insert(*keys), .oldestKey = std::min(oldest, keys->back())};
        if (m_page.cursor) {
            m_rows.setCursor(keys->back(), *m_page.cursor);
        }
        if (!m_rows.newestBelow(keys->back())) {
            m_rows.setOlderCursor(m_page.cursor);
        } else if (!meets) {
            written.oldestKey = std::min(written.oldestKey, keys->back() - 1);
            m_rows.insertGap(keys->back() - 1, *m_page.cursor);
        }
        return written;
    }

private:
    struct Item
    {
        const FeedViewPost *view;
        std::string id;
        qint64 post;
        std::optional<std::string> reason;
    };

    /// Oldest first, though a page begins with the newest: the full-text index is made for growing keys.
    [[nodiscard]] std::unordered_map<const PostView *, StoredPost> storePosts()
    {
        std::vector<const PostView *> posts;
        for (const FeedViewPost &view : m_page.items) {
            posts.push_back(&view.post);
            if (const auto *parent = view.reply ? lexicon::as<PostView>(view.reply->parent) : nullptr) {
                posts.push_back(parent);
            }
        }
        std::ranges::stable_sort(posts, {}, [](const PostView *post) { return post->indexedAt.time(); });
        std::unordered_map<const PostView *, StoredPost> stored;
        for (const PostView *post : posts) {
            stored.emplace(post, upsertPost(m_db, *post));
        }
        return stored;
    }

    void takeItems()
    {
        m_stored = storePosts();
        std::unordered_set<std::string> seen;
        for (const FeedViewPost &view : m_page.items) {
            const StoredPost post = m_stored.at(&view.post);
            std::string id = itemId(view);
            const auto stored = m_rows.find(post.id, id);
            // What stands above already keeps still, though the server's order moved.
            if (!seen.insert(id).second || (stored && stored->key >= m_ceiling)) {
                continue;
            }
            auto reason = reasonToJson(view);
            m_places.push_back({.stored = stored ? std::optional(stored->key) : std::nullopt,
                                .wanted = wantedKey(view, post.createdAt),
                                .mayStay = !stored || !isRepeated(view, stored->reason)});
            m_items.push_back({.view = &view, .id = std::move(id), .post = post.id, .reason = std::move(reason)});
        }
    }

    /// The lower end of what the page replaces.
    [[nodiscard]] FeedKey spanEnd(FeedKey goneFrom) const
    {
        if (!m_page.cursor) {
            return kOldest; // nothing comes behind the page
        }
        const PageRow &last = m_places.back();
        if (last.stays) {
            return *last.stored;
        }
        if (!overlaps()) {
            return goneFrom;
        }
        const auto lowest = std::ranges::find_last_if(m_places, &PageRow::stays);
        return std::min(*lowest.front().stored, last.wanted);
    }

    void removeDeleted(FeedKey oldest)
    {
        FeedKey newest = m_ceiling;
        for (const PageRow &place : m_places) { // what lies between the staying rows
            if (place.stays && *place.stored >= oldest) {
                m_rows.removeRange(*place.stored + 1, newest);
                newest = *place.stored;
            }
        }
        m_rows.removeRange(oldest, newest);
    }

    int insert(const std::vector<FeedKey> &keys)
    {
        for (const PageRow &place : m_places) { // found no room next to its new neighbours
            if (place.stored && !place.stays) {
                m_rows.remove(*place.stored);
            }
        }
        int added = 0;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (m_places[i].stays) {
                continue;
            }
            const Item &item = m_items[i];
            FeedRows::NewRow row{.item = item.id, .post = item.post, .reason = item.reason};
            if (const auto *parent = item.view->reply ? lexicon::as<PostView>(item.view->reply->parent) : nullptr) {
                row.parent = m_stored.at(parent).id;
            }
            m_rows.insert(keys[i], row);
            added += m_places[i].stored ? 0 : 1;
        }
        return added;
    }

    Database &m_db;
    FeedRows &m_rows;
    const FeedPage &m_page;
    FeedKey m_ceiling;
    std::unordered_map<const PostView *, StoredPost> m_stored;
    std::vector<Item> m_items;
    std::vector<PageRow> m_places; ///< of the items, in the same order
};

template <typename Work> base::Result<FeedWritten> inTransaction(Database &db, const QString &feed, Work work)
{
    return guarded(db, [&](Database &database) -> base::Result<FeedWritten> {
        SQLite::Transaction transaction(database.handle());
        FeedRows rows(database, feed);
        FeedWritten written = work(rows);
        transaction.commit();
        return written;
    });
}

} // namespace

base::Result<FeedWritten> writeNewest(Database &db, const QString &feed, const FeedPage &page, base::Time now)
{
    return inTransaction(db, feed, [&](FeedRows &rows) -> FeedWritten {
        rows.setRefreshed(now);
        Merge merge(db, rows, page, kNewest);
        if (merge.isEmpty()) { // no reason to forget what is stored
            return {};
        }
        return merge.run(merge.newestWanted());
    });
}

base::Result<FeedWritten> writeOlder(Database &db, const QString &feed, const std::string &asked, const FeedPage &page)
{
    return inTransaction(db, feed, [&](FeedRows &rows) -> FeedWritten {
        const auto oldest = rows.oldest();
        if (!oldest || rows.olderCursor() != asked) {
            return {};
        }
        Merge merge(db, rows, page, *oldest);
        if (merge.isEmpty()) {
            rows.setOlderCursor(page.cursor);
            return {};
        }
        return merge.run(*oldest);
    });
}

base::Result<FeedWritten> writeGap(Database &db, const QString &feed, FeedKey gap, const FeedPage &page)
{
    return inTransaction(db, feed, [&](FeedRows &rows) -> FeedWritten {
        if (!rows.gapCursor(gap)) {
            return {};
        }
        rows.remove(gap);
        const FeedKey ceiling = gap + 1;
        Merge merge(db, rows, page, ceiling);
        if (merge.isEmpty()) {
            if (page.cursor) { // all of it stands above already: what is missing comes behind
                rows.insertGap(gap, *page.cursor);
            }
            return {.oldestKey = gap};
        }
        FeedWritten written = merge.run(ceiling);
        written.oldestKey = std::min(written.oldestKey, gap);
        return written;
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
