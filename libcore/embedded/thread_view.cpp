// SPDX-License-Identifier: GPL-3.0-or-later
#include "thread_view.h"

#include "embedded/gates.h"
#include "embedded/world.h"

#include <vector>

namespace rostrum::embedded {

namespace {

class ThreadWriter
{
public:
    ThreadWriter(World &world, PostsView &posts, const PostRow &anchor)
        : m_world(world)
        , m_posts(posts)
        , m_root(anchor.rootUri())
    {
    }

    [[nodiscard]] QByteArray thread(const PostRow &anchor, const ThreadReach &reach)
    {
        m_json.beginObject().key("thread");
        if (m_posts.people().isBlocked(anchor.did)) {
            m_posts.writeBlocked(m_json, anchor.uri);
        } else {
            open(anchor);
            writeParent(anchor, reach.height);
            writeReplies(anchor, reach.depth);
            close(anchor);
        }
        if (const QByteArray gate = threadgateView(m_world, anchor.rootUri()); !gate.isEmpty()) {
            m_json.rawField("threadgate", gate);
        }
        m_json.endObject();
        return m_json.take();
    }

private:
    void open(const PostRow &post)
    {
        m_json.beginObject().field("$type", "app.bsky.feed.defs#threadViewPost").key("post").beginObject();
        m_posts.write(m_json, post);
        m_json.endObject();
    }

    void close(const PostRow &post)
    {
        Query like(m_world.database(), "SELECT uri FROM edge WHERE did = ? AND kind = 'like' AND subject = ?",
                   didOfUri(m_root), post.uri);
        m_json.key("threadContext").beginObject();
        if (like.next()) {
            m_json.field("rootAuthorLike", like.text(0));
        }
        m_json.endObject().endObject();
    }

    void writeParent(const PostRow &child, int height)
    {
        if (height < 1 || child.parent.isEmpty()) {
            return;
        }
        const PostRow *parent = m_posts.find(child.parent);
        const bool pairBlocks = m_posts.blocksEachOther(child.uri, child.parent);
        if (!pairBlocks && parent && parent->rootUri() != m_root) {
            return; // another thread
        }
        if (pairBlocks || (parent && m_posts.people().isBlocked(parent->did))) {
            m_json.key("parent");
            m_posts.writeBlocked(m_json, child.parent);
        } else if (!parent) {
            m_json.key("parent");
            m_posts.writeNotFound(m_json, child.parent);
        } else {
            m_json.key("parent");
            open(*parent);
            writeParent(*parent, height - 1);
            close(*parent);
        }
    }

    void writeReplies(const PostRow &parent, int depth)
    {
        if (depth < 1) {
            return;
        }
        std::vector<QByteArray> replies;
        {
            Query query(m_world.database(), "SELECT uri FROM post WHERE parent = ? ORDER BY sort_at DESC, cid DESC",
                        parent.uri);
            while (query.next()) {
                replies.push_back(query.text(0));
            }
        }
        m_json.key("replies").beginArray();
        for (const QByteArray &uri : replies) {
            const PostRow *reply = m_posts.find(uri);
            if (!reply || reply->rootUri() != m_root || m_posts.blocksEachOther(uri, parent.uri)) {
                continue;
            }
            if (m_posts.people().isBlocked(reply->did)) {
                m_posts.writeBlocked(m_json, uri);
                continue;
            }
            open(*reply);
            writeReplies(*reply, depth - 1);
            close(*reply);
        }
        m_json.endArray();
    }

    World &m_world;
    PostsView &m_posts;
    QByteArray m_root;
    JsonWriter m_json;
};

} // namespace

QByteArray threadJson(World &world, PostsView &posts, const QByteArray &anchor, const ThreadReach &reach)
{
    const PostRow *post = posts.find(anchor);
    return ThreadWriter(world, posts, *post).thread(*post, reach);
}

} // namespace rostrum::embedded
