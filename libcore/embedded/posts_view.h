// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/people_view.h"

#include <optional>
#include <unordered_map>

namespace rostrum::embedded {

/// A post and what the AppView counted of it.
struct PostRow
{
    QByteArray uri = {}, did = {}, cid = {}, value = {}, root = {}, parent = {};
    qint64 sortAt = 0, likes = 0, reposts = 0, replies = 0, quotes = 0;
    bool hasEmbed = false, hasLabels = false;

    /// The first post of its thread.
    [[nodiscard]] const QByteArray &rootUri() const { return root.isEmpty() ? uri : root; }
};

/// Posts as one viewer sees them (app.bsky.feed.defs, app.bsky.embed.*). Made for one answer.
class PostsView
{
public:
    explicit PostsView(World &world, PeopleView &people);

    /// Null when there is no such post.
    [[nodiscard]] const PostRow *find(const QByteArray &uri);

    /// The members of a postView, without braces around them.
    void write(JsonWriter &json, const PostRow &post);
    /// A postView, notFoundPost or blockedPost, with $type.
    void writeMaybe(JsonWriter &json, const QByteArray &uri);
    void writeNotFound(JsonWriter &json, const QByteArray &uri);
    void writeBlocked(JsonWriter &json, const QByteArray &uri);

    /// One feedViewPost: `repost` is the URI of the repost it stands in the feed for, or empty. False (and nothing is
    /// written) when the post is gone.
    enum class Reason { None, Pin };
    bool writeFeedItem(JsonWriter &json, const QByteArray &uri, const QByteArray &repost, Reason reason = Reason::None);

    /// Whether the author of a post blocks, or is blocked by, the author of `other`.
    [[nodiscard]] bool blocksEachOther(const QByteArray &uri, const QByteArray &other);

    [[nodiscard]] PeopleView &people() { return m_people; }

private:
    void writeViewer(JsonWriter &json, const PostRow &post);
    void writeLabels(JsonWriter &json, const PostRow &post);
    void writeReply(JsonWriter &json, const PostRow &post);
    bool writeRepostReason(JsonWriter &json, const QByteArray &repost);
    [[nodiscard]] QByteArray embedOf(const PostRow &post, int depth);
    void writeQuote(JsonWriter &json, const PostRow &post, const QByteArray &uri, int depth);

    World &m_world;
    PeopleView &m_people;
    std::unordered_map<QByteArray, std::optional<PostRow>> m_posts;
};

} // namespace rostrum::embedded
