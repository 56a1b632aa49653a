// SPDX-License-Identifier: GPL-3.0-or-later
#include "posts_view.h"

#include "embedded/embed_view.h"
#include "embedded/gates.h"
#include "embedded/world.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepestEmbed = 2; // a quote shows its own embed, a quote in it does not

QJsonObject parsed(const PostRow &post)
{
    return QJsonDocument::fromJson(post.value).object();
}

} // namespace

PostsView::PostsView(World &world, PeopleView &people)
    : m_world(world)
    , m_people(people)
{
}

const PostRow *PostsView::find(const QByteArray &uri)
{
    auto known = m_posts.find(uri);
    if (known == m_posts.end()) {
        std::optional<PostRow> row;
        Query query(m_world.database(), R"sql(SELECT post.did, post.cid, value, root, parent, sort_at,
            base_likes + (SELECT count(*) FROM edge WHERE subject = post.uri AND kind = 'like'),
            base_reposts + (SELECT count(*) FROM edge WHERE subject = post.uri AND kind = 'repost'),
            (SELECT count(*) FROM post AS reply WHERE reply.parent = post.uri),
            (SELECT count(*) FROM post AS quoting WHERE quoting.quote = post.uri)
            FROM post JOIN record ON record.id = post.record WHERE uri = ?)sql",
                    uri);
        if (query.next()) {
            row = PostRow{.uri = uri,
                          .did = query.text(0),
                          .cid = query.text(1),
                          .value = query.text(2),
                          .root = query.text(3),
                          .parent = query.text(4),
                          .sortAt = query.number(5),
                          .likes = query.number(6),
                          .reposts = query.number(7),
                          .replies = query.number(8),
                          .quotes = query.number(9)};
            row->hasEmbed = row->value.contains("\"embed\"");
            row->hasLabels = row->value.contains("\"labels\"");
            if (!m_people.exists(row->did)) {
                row.reset();
            }
        }
        known = m_posts.emplace(uri, std::move(row)).first;
    }
    return known->second ? &*known->second : nullptr;
}

void PostsView::write(JsonWriter &json, const PostRow &post)
{
    json.field("uri", post.uri).field("cid", post.cid).rawField("author", m_people.basic(post.did));
    json.rawField("record", post.value);
    const QByteArray embed = embedOf(post, 1);
    if (!embed.isEmpty()) {
        json.rawField("embed", embed);
    }
    json.field("bookmarkCount", 0).field("replyCount", post.replies).field("repostCount", post.reposts);
    json.field("likeCount", post.likes).field("quoteCount", post.quotes).field("indexedAt", isoTime(post.sortAt));
    writeViewer(json, post);
    writeLabels(json, post);
}

void PostsView::writeViewer(JsonWriter &json, const PostRow &post)
{
    const QByteArray &viewer = m_people.viewer();
    if (viewer.isEmpty()) {
        return;
    }
    json.key("viewer").beginObject();
    Query mine(
        m_world.database(),
        "SELECT kind, uri FROM edge WHERE did = ? AND kind IN ('like', 'repost') AND subject = ? ORDER BY kind DESC",
        viewer, post.uri);
    while (mine.next()) {
        json.field(mine.text(0), mine.text(1));
    }
    const auto isMarked = [&](const char *kind, const QByteArray &subject) {
        return Query(m_world.database(), "SELECT 1 FROM mark WHERE did = ? AND kind = ? AND subject = ?", viewer, kind,
                     subject)
            .next();
    };
    json.field("bookmarked", isMarked("bookmark", post.uri));
    json.field("threadMuted", isMarked("muteThread", post.rootUri()));
    if (const auto disabled = isReplyDisabled(m_world, viewer, post.rootUri(), find(post.rootUri()))) {
        json.field("replyDisabled", *disabled);
    }
    json.field("embeddingDisabled", isEmbeddingDisabled(m_world, viewer, post));
    const QByteArray pinned = post.did == viewer ? m_people.pinned(viewer) : QByteArray();
    if (!pinned.isEmpty()) {
        json.field("pinned", pinned.contains(QByteArray('"' + post.uri + '"')));
    }
    json.endObject();
}

void PostsView::writeLabels(JsonWriter &json, const PostRow &post)
{
    json.key("labels").beginArray();
    if (post.hasLabels) {
        const QJsonObject record = parsed(post);
        for (const QJsonValue &label : record["labels"_L1]["values"_L1].toArray()) {
            json.beginObject().field("src", post.did).field("uri", post.uri).field("cid", post.cid);
            json.field("val", label["val"_L1].toString()).field("cts", record["createdAt"_L1].toString()).endObject();
        }
    }
    json.endArray();
}

void PostsView::writeMaybe(JsonWriter &json, const QByteArray &uri)
{
    const PostRow *post = find(uri);
    if (!post) {
        writeNotFound(json, uri);
    } else if (m_people.isBlocked(post->did)) {
        writeBlocked(json, uri);
    } else {
        json.beginObject();
        write(json, *post);
        json.field("$type", "app.bsky.feed.defs#postView").endObject();
    }
}

void PostsView::writeNotFound(JsonWriter &json, const QByteArray &uri)
{
    json.beginObject()
        .field("$type", "app.bsky.feed.defs#notFoundPost")
        .field("uri", uri)
        .field("notFound", true)
        .endObject();
}

void PostsView::writeBlocked(JsonWriter &json, const QByteArray &uri)
{
    json.beginObject().field("$type", "app.bsky.feed.defs#blockedPost").field("uri", uri).field("blocked", true);
    json.rawField("author", m_people.blockedAuthor(didOfUri(uri))).endObject();
}

bool PostsView::writeFeedItem(JsonWriter &json, const QByteArray &uri, const QByteArray &repost, Reason reason)
{
    const PostRow *post = find(uri);
    if (!post) {
        return false;
    }
    json.beginObject().key("post").beginObject();
    write(json, *post);
    json.endObject();
    if (reason == Reason::Pin) {
        json.key("reason").beginObject().field("$type", "app.bsky.feed.defs#reasonPin").endObject();
    } else if (!repost.isEmpty()) {
        writeRepostReason(json, repost);
    }
    if (!post->parent.isEmpty()) {
        writeReply(json, *post);
    }
    json.endObject();
    return true;
}

bool PostsView::writeRepostReason(JsonWriter &json, const QByteArray &repost)
{
    Query query(m_world.database(), "SELECT did, cid, sort_at FROM edge WHERE uri = ?", repost);
    if (!query.next()) {
        return false;
    }
    json.key("reason").beginObject().field("$type", "app.bsky.feed.defs#reasonRepost");
    json.rawField("by", m_people.basic(query.text(0))).field("uri", repost).field("cid", query.text(1));
    json.field("indexedAt", isoTime(query.number(2))).endObject();
    return true;
}

bool PostsView::blocksEachOther(const QByteArray &uri, const QByteArray &other)
{
    return m_people.blockBetween(didOfUri(uri), didOfUri(other));
}

void PostsView::writeReply(JsonWriter &json, const PostRow &post)
{
    const bool parentHidden = blocksEachOther(post.uri, post.parent);
    const bool rootHidden = blocksEachOther(post.uri, post.root) || blocksEachOther(post.parent, post.root);
    json.key("reply").beginObject();
    json.key("root");
    if (rootHidden && find(post.root)) {
        writeBlocked(json, post.root);
    } else {
        writeMaybe(json, post.root);
    }
    json.key("parent");
    const PostRow *parent = find(post.parent);
    if (parentHidden && parent) {
        writeBlocked(json, post.parent);
    } else {
        writeMaybe(json, post.parent);
        if (parent && !parent->parent.isEmpty() && !m_people.isBlocked(parent->did)) {
            const QByteArray grandparent = m_people.basic(didOfUri(parent->parent));
            if (!grandparent.isEmpty()) {
                json.rawField("grandparentAuthor", grandparent);
            }
        }
    }
    json.endObject();
}

QByteArray PostsView::embedOf(const PostRow &post, int depth)
{
    if (!post.hasEmbed || depth > kDeepestEmbed) {
        return {};
    }
    const QJsonObject embed = parsed(post).value("embed"_L1).toObject();
    const QString type = embed["$type"_L1].toString();
    JsonWriter json;
    if (type == "app.bsky.embed.record"_L1) {
        json.beginObject().field("$type", "app.bsky.embed.record#view").key("record");
        writeQuote(json, post, embed["record"_L1]["uri"_L1].toString().toUtf8(), depth);
        json.endObject();
    } else if (type == "app.bsky.embed.recordWithMedia"_L1) {
        json.beginObject().field("$type", "app.bsky.embed.recordWithMedia#view");
        const QByteArray media = mediaEmbed(post.did, embed["media"_L1].toObject());
        if (!media.isEmpty()) {
            json.rawField("media", media);
        }
        json.key("record").beginObject().key("record");
        writeQuote(json, post, embed["record"_L1]["record"_L1]["uri"_L1].toString().toUtf8(), depth);
        json.endObject().endObject();
    } else {
        return mediaEmbed(post.did, embed);
    }
    return json.take();
}

void PostsView::writeQuote(JsonWriter &json, const PostRow &post, const QByteArray &uri, int depth)
{
    json.beginObject();
    const PostRow *quoted = find(uri);
    if (!quoted) {
        json.field("$type", "app.bsky.embed.record#viewNotFound").field("uri", uri).field("notFound", true);
    } else if (m_people.isBlocked(quoted->did) || blocksEachOther(post.uri, uri)) {
        json.field("$type", "app.bsky.embed.record#viewBlocked").field("uri", uri).field("blocked", true);
        json.rawField("author", m_people.blockedAuthor(quoted->did));
    } else {
        json.field("$type", "app.bsky.embed.record#viewRecord").field("uri", uri).field("cid", quoted->cid);
        json.rawField("author", m_people.basic(quoted->did)).rawField("value", quoted->value);
        writeLabels(json, *quoted);
        json.field("likeCount", quoted->likes).field("replyCount", quoted->replies);
        json.field("repostCount", quoted->reposts).field("quoteCount", quoted->quotes);
        json.field("indexedAt", isoTime(quoted->sortAt));
        if (depth < kDeepestEmbed) {
            json.key("embeds").beginArray();
            const QByteArray embed = embedOf(*quoted, depth + 1);
            if (!embed.isEmpty()) {
                json.raw(embed);
            }
            json.endArray();
        }
    }
    json.endObject();
}

} // namespace rostrum::embedded
