// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_page.h"

#include "embedded/posts_view.h"
#include "embedded/world.h"

#include <QJsonDocument>

#include <unordered_set>
#include <vector>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

struct FeedItem
{
    QByteArray post = {};
    QByteArray repost = {}; ///< empty unless it is one
    Cursor at = {};
    bool isPinned = false;
};

/// Rows of `SELECT uri, cid, post, sort_at`.
std::vector<FeedItem> readItems(Query &query)
{
    std::vector<FeedItem> items;
    while (query.next()) {
        const QByteArray uri = query.text(0);
        const QByteArray post = query.text(2);
        items.push_back({.post = post,
                         .repost = uri == post ? QByteArray() : uri,
                         .at = {.time = query.number(3), .cid = query.text(1)}});
    }
    return items;
}

Answer written(PostsView &posts, const std::vector<FeedItem> &items, const std::optional<Cursor> &end)
{
    JsonWriter json;
    json.beginObject().key("feed").beginArray();
    for (const FeedItem &item : items) {
        posts.writeFeedItem(json, item.post, item.repost,
                            item.isPinned ? PostsView::Reason::Pin : PostsView::Reason::None);
    }
    json.endArray();
    if (end) {
        json.field("cursor", end->text());
    }
    json.endObject();
    return {.body = json.take()};
}

std::optional<Cursor> endOf(const std::vector<FeedItem> &items)
{
    return items.empty() ? std::nullopt : std::optional(items.back().at);
}

/// Who wrote what a reply answers, and what that answers.
bool ancestorIsBlocked(PostsView &posts, const PostRow &post)
{
    if (post.parent.isEmpty()) {
        return false;
    }
    if (posts.people().isBlocked(didOfUri(post.parent))) {
        return true;
    }
    const PostRow *parent = posts.find(post.parent);
    return parent && !parent->parent.isEmpty() && posts.people().isBlocked(didOfUri(parent->parent));
}

bool showsInTimeline(PostsView &posts, const FeedItem &item)
{
    const PostRow *post = posts.find(item.post);
    if (!post) {
        return false;
    }
    PeopleView &people = posts.people();
    const QByteArray originator = item.repost.isEmpty() ? post->did : didOfUri(item.repost);
    return !people.isBlocked(post->did) && !people.isMuted(post->did) && !people.isBlocked(originator) &&
           !people.isMuted(originator) && !ancestorIsBlocked(posts, *post);
}

bool showsInAuthorFeed(PostsView &posts, const FeedItem &item)
{
    const PostRow *post = posts.find(item.post);
    if (!post) {
        return false;
    }
    PeopleView &people = posts.people();
    const QByteArray originator = item.repost.isEmpty() ? post->did : didOfUri(item.repost);
    return !people.isBlocked(post->did) && !people.isBlocked(originator) &&
           (!people.isMuted(post->did) || people.isMuted(originator));
}

/// Keeps a reply only when the page holds everything from it up to the thread's first post.
class SelfThreads
{
public:
    SelfThreads(PostsView &posts, const std::vector<FeedItem> &items)
        : m_posts(posts)
    {
        for (const FeedItem &item : items) {
            if (item.repost.isEmpty()) {
                m_inPage.insert(item.post);
            }
        }
    }

    [[nodiscard]] bool isWhole(QByteArray uri)
    {
        std::unordered_set<QByteArray> seen;
        while (m_inPage.contains(uri) && seen.insert(uri).second) {
            const PostRow *post = m_posts.find(uri);
            if (!post) {
                return false;
            }
            if (post->parent.isEmpty()) {
                return true;
            }
            uri = post->parent;
        }
        return false;
    }

private:
    PostsView &m_posts;
    std::unordered_set<QByteArray> m_inPage;
};

std::vector<FeedItem> authorItems(World &world, const AuthorPage &page, const Cursor &cursor)
{
    Query query(world.database(), R"sql(SELECT feed_item.uri, feed_item.cid, feed_item.post, feed_item.sort_at
        FROM feed_item JOIN post ON post.uri = feed_item.post
        WHERE feed_item.did = ?1 AND (feed_item.sort_at, feed_item.cid) < (?2, ?3) AND CASE ?4
            WHEN 0 THEN 1
            WHEN 1 THEN post.parent IS NULL OR feed_item.uri <> feed_item.post
            WHEN 2 THEN post.has_images AND feed_item.uri = feed_item.post
            WHEN 3 THEN post.parent IS NULL OR feed_item.uri <> feed_item.post
                OR substr(post.root, 1, length(?1) + 6) = 'at://' || ?1 || '/'
            WHEN 4 THEN post.has_video AND feed_item.uri = feed_item.post END
        ORDER BY feed_item.sort_at DESC, feed_item.cid DESC LIMIT ?5)sql",
                page.did, cursor.time, cursor.cid, static_cast<int>(page.filter), page.limit);
    return readItems(query);
}

} // namespace

std::optional<AuthorFilter> authorFilterFromText(const QByteArray &text)
{
    if (text.isEmpty() || text == "posts_with_replies") {
        return AuthorFilter::WithReplies;
    }
    if (text == "posts_no_replies") {
        return AuthorFilter::NoReplies;
    }
    if (text == "posts_with_media") {
        return AuthorFilter::WithMedia;
    }
    if (text == "posts_and_author_threads") {
        return AuthorFilter::AndAuthorThreads;
    }
    return text == "posts_with_video" ? std::optional(AuthorFilter::WithVideo) : std::nullopt;
}

Answer timelinePage(World &world, const QByteArray &viewer, int limit, const Cursor &cursor)
{
    std::vector<FeedItem> items;
    {
        Query query(world.database(), R"sql(SELECT uri, cid, post, sort_at FROM feed_item
            WHERE (sort_at, cid) < (?2, ?3)
              AND (did = ?1 OR did IN (SELECT subject FROM edge WHERE did = ?1 AND kind = 'follow'))
            ORDER BY sort_at DESC, cid DESC LIMIT ?4)sql",
                    viewer, cursor.time, cursor.cid, limit);
        items = readItems(query);
    }
    const auto end = endOf(items);
    PeopleView people(world, viewer);
    PostsView posts(world, people);
    std::erase_if(items, [&](const FeedItem &item) { return !showsInTimeline(posts, item); });
    return written(posts, items, end);
}

Answer listPage(World &world, const QByteArray &viewer, const QByteArray &list, int limit, const Cursor &cursor)
{
    std::vector<FeedItem> items;
    {
        Query query(world.database(), R"sql(SELECT uri, cid, uri, sort_at FROM post
            WHERE did IN (SELECT subject FROM list_item WHERE list = ?1) AND (sort_at, cid) < (?2, ?3)
            ORDER BY sort_at DESC, cid DESC LIMIT ?4)sql",
                    list, cursor.time, cursor.cid, limit);
        items = readItems(query);
    }
    const auto end = endOf(items);
    PeopleView people(world, viewer);
    PostsView posts(world, people);
    const QByteArray owner = didOfUri(list);
    std::erase_if(items, [&](const FeedItem &item) {
        return !showsInTimeline(posts, item) || people.blockBetween(owner, didOfUri(item.post));
    });
    return written(posts, items, end);
}

Answer authorPage(World &world, const QByteArray &viewer, const AuthorPage &page, const Cursor &cursor)
{
    PeopleView people(world, viewer);
    PostsView posts(world, people);
    const QByteArray seen = people.blockedAuthor(page.did);
    if (seen.contains("\"blocking\":")) {
        return refuse(400, "BlockedActor", "Requester has blocked actor: " + page.did);
    }
    if (seen.contains("\"blockedBy\":true")) {
        return refuse(400, "BlockedByActor", "Requester is blocked by actor: " + page.did);
    }
    auto items = authorItems(world, page, cursor);
    const auto end = endOf(items);
    const QJsonObject pinned = QJsonDocument::fromJson(people.pinned(page.did)).object();
    if (page.pins == Pins::First && !pinned.isEmpty()) {
        const QByteArray uri = pinned["uri"_L1].toString().toUtf8();
        std::erase_if(items, [&](const FeedItem &item) { return item.post == uri; });
        items.insert(items.begin(), {.post = uri, .isPinned = true});
    }
    SelfThreads threads(posts, items);
    std::erase_if(items, [&](const FeedItem &item) {
        if (!showsInAuthorFeed(posts, item)) {
            return true;
        }
        return page.filter == AuthorFilter::AndAuthorThreads && item.repost.isEmpty() && !item.isPinned &&
               !threads.isWhole(item.post);
    });
    return written(posts, items, end);
}

} // namespace rostrum::embedded
