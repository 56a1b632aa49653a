// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_calls.h"

#include "embedded/feed_page.h"
#include "embedded/post_search.h"
#include "embedded/posts_view.h"
#include "embedded/thread_view.h"
#include "embedded/world.h"

namespace rostrum::embedded {

namespace {

constexpr int kUsualLimit = 50;
constexpr std::size_t kMostPosts = 25;

/// at://handle/… with the DID in place of the handle; empty when it is no URI of a record.
QByteArray resolved(World &world, const QByteArray &uri)
{
    auto path = RecordPath::fromUri(uri);
    if (!path) {
        return {};
    }
    if (!path->did.startsWith("did:")) {
        path->did = world.findActor(path->did);
    }
    return path->uri();
}

Answer badCursor()
{
    return refuse(502, "InternalServerError", "Internal Server Error");
}

/// People who stand in an edge to a post, newest first.
template <typename Write>
Answer peopleOf(World &world, const Call &call, const char *kind, QByteArrayView list, Write write)
{
    const auto limit = call.limit(kUsualLimit);
    const auto cursor = call.cursor();
    const QByteArray uri = resolved(world, call.param("uri"));
    if (!limit || !cursor || uri.isEmpty()) {
        return invalid("Invalid parameters");
    }
    PeopleView people(world, call.viewer);
    JsonWriter json;
    json.beginObject().key(list).beginArray();
    std::optional<Cursor> last;
    Query query(world.database(), R"sql(SELECT did, cid, sort_at, created_at FROM edge WHERE subject = ? AND kind = ?
        AND (sort_at, cid) < (?, ?) ORDER BY sort_at DESC, cid DESC LIMIT ?)sql",
                uri, kind, cursor->time, cursor->cid, *limit);
    while (query.next()) {
        last = Cursor{.time = query.number(2), .cid = query.text(1)};
        if (people.exists(query.text(0)) && !people.isBlocked(query.text(0))) {
            write(json, people.view(query.text(0)), query.text(3), query.number(2));
        }
    }
    json.endArray();
    if (last) {
        json.field("cursor", last->text());
    }
    json.field("uri", uri).optional("cid", call.param("cid")).endObject();
    return {.body = json.take()};
}

} // namespace

Answer getTimeline(World &world, const Call &call)
{
    const auto limit = call.limit(kUsualLimit);
    if (!limit) {
        return invalid("Invalid limit");
    }
    const auto cursor = call.cursor();
    return cursor ? timelinePage(world, call.viewer, *limit, *cursor) : badCursor();
}

Answer getAuthorFeed(World &world, const Call &call)
{
    const auto limit = call.limit(kUsualLimit);
    const auto filter = authorFilterFromText(call.param("filter"));
    if (!limit || !filter) {
        return invalid("Invalid parameters");
    }
    const QByteArray did = world.findActor(call.param("actor"));
    if (did.isEmpty()) {
        return invalid("Profile not found");
    }
    const auto cursor = call.cursor();
    const AuthorPage page{.did = did,
                          .filter = *filter,
                          .limit = *limit,
                          .pins =
                              call.flag("includePins") && call.param("cursor").isEmpty() ? Pins::First : Pins::None};
    return cursor ? authorPage(world, call.viewer, page, *cursor) : badCursor();
}

Answer getListFeed(World &world, const Call &call)
{
    const auto limit = call.limit(kUsualLimit);
    const QByteArray list = call.param("list");
    if (!limit || !RecordPath::fromUri(list)) {
        return invalid("Invalid parameters");
    }
    const auto cursor = call.cursor();
    return cursor ? listPage(world, call.viewer, list, *limit, *cursor) : badCursor();
}

Answer getPostThread(World &world, const Call &call)
{
    constexpr int kUsualDepth = 6;
    constexpr int kUsualHeight = 80;
    constexpr int kMost = 1000;
    const auto depth = call.number("depth", kUsualDepth, 0, kMost);
    const auto height = call.number("parentHeight", kUsualHeight, 0, kMost);
    const QByteArray uri = resolved(world, call.param("uri"));
    if (!depth || !height || uri.isEmpty()) {
        return invalid("Invalid parameters");
    }
    PeopleView people(world, call.viewer);
    PostsView posts(world, people);
    if (!posts.find(uri)) {
        return refuse(400, "NotFound", "Post not found: " + uri);
    }
    return {.body = threadJson(world, posts, uri, {.depth = *depth, .height = *height})};
}

Answer getPosts(World &world, const Call &call)
{
    const auto uris = call.params("uris");
    if (uris.empty() || uris.size() > kMostPosts) {
        return invalid("Invalid uris");
    }
    PeopleView people(world, call.viewer);
    PostsView posts(world, people);
    JsonWriter json;
    json.beginObject().key("posts").beginArray();
    for (const QByteArray &uri : uris) {
        const PostRow *post = posts.find(resolved(world, uri));
        if (post && !people.isBlocked(post->did)) {
            json.beginObject();
            posts.write(json, *post);
            json.endObject();
        }
    }
    json.endArray().endObject();
    return {.body = json.take()};
}

Answer searchPosts(World &world, const Call &call)
{
    constexpr int kUsual = 25;
    const auto limit = call.limit(kUsual);
    const auto cursor = call.cursor();
    const auto terms = SearchTerms::read(world, call);
    if (!limit || !cursor || !terms) {
        return invalid("Invalid parameters");
    }
    return {.body = searchJson(world, call.viewer, *terms, *limit, *cursor)};
}

Answer getLikes(World &world, const Call &call)
{
    return peopleOf(world, call, "like", "likes",
                    [](JsonWriter &json, const QByteArray &actor, const QByteArray &createdAt, qint64 sortAt) {
                        json.beginObject().rawField("actor", actor).field("createdAt", createdAt);
                        json.field("indexedAt", isoTime(sortAt)).endObject();
                    });
}

Answer getRepostedBy(World &world, const Call &call)
{
    return peopleOf(world, call, "repost", "repostedBy",
                    [](JsonWriter &json, const QByteArray &actor, const QByteArray &, qint64) { json.raw(actor); });
}

Answer getQuotes(World &world, const Call &call)
{
    const auto limit = call.limit(kUsualLimit);
    const auto cursor = call.cursor();
    const QByteArray uri = resolved(world, call.param("uri"));
    if (!limit || !cursor || uri.isEmpty()) {
        return invalid("Invalid parameters");
    }
    PeopleView people(world, call.viewer);
    PostsView posts(world, people);
    JsonWriter json;
    json.beginObject().key("posts").beginArray();
    std::optional<Cursor> last;
    Query query(world.database(),
                R"sql(SELECT uri, cid, sort_at, did FROM post WHERE quote = ? AND (sort_at, cid) < (?, ?)
        ORDER BY sort_at DESC, cid DESC LIMIT ?)sql",
                uri, cursor->time, cursor->cid, *limit);
    while (query.next()) {
        last = Cursor{.time = query.number(2), .cid = query.text(1)};
        const PostRow *post = people.isBlocked(query.text(3)) ? nullptr : posts.find(query.text(0));
        if (post) {
            json.beginObject();
            posts.write(json, *post);
            json.endObject();
        }
    }
    json.endArray();
    if (last) {
        json.field("cursor", last->text());
    }
    json.field("uri", uri).optional("cid", call.param("cid")).endObject();
    return {.body = json.take()};
}

} // namespace rostrum::embedded
