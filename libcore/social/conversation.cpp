// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversation.h"

#include "lexicon/app_bsky_feed_getPostThread.h"
#include "model/from_wire.h"
#include "social/outbox.h"
#include "social/pending_thread.h"
#include "social/people.h"
#include "store/people_cache.h"
#include "store/post_cache.h"

#include <algorithm>

namespace rostrum::social {

namespace {

constexpr int kDepth = 10;
constexpr int kParentHeight = 80;

void collectAuthors(const model::ThreadNode &node, std::vector<base::Did> &authors)
{
    if (node.post) {
        authors.push_back(node.post->author.did);
    }
    for (const model::ThreadNode &reply : node.replies) {
        collectAuthors(reply, authors);
    }
}

/// The posts of a thread as the store has them now, so that feed and thread show the same, with their headlines.
void freshen(store::Database &db, model::ThreadNode &node)
{
    if (node.post) {
        if (auto post = store::readPost(db, node.post->uri); post && *post) {
            node.post = std::move(*post);
        }
    }
    for (model::ThreadNode &reply : node.replies) {
        freshen(db, reply);
    }
}

/// A thread as it was answered; nothing when it is not stored, or cannot be read any more.
base::Result<std::optional<model::Thread>> readAnswer(store::Database &db, const base::AtUri &uri)
{
    const auto json = store::readThread(db, uri);
    if (!json) {
        return std::unexpected(json.error());
    }
    if (!*json) {
        return std::nullopt;
    }
    const auto answer = lexicon::decode<lexicon::GetPostThread::Output>(**json);
    return answer ? std::optional(model::toThread(*answer)) : std::nullopt;
}

model::ThreadNode *findNode(model::ThreadNode &node, const QString &uri)
{
    if (node.uri == uri) {
        return &node;
    }
    for (model::ThreadNode &reply : node.replies) {
        if (model::ThreadNode *found = findNode(reply, uri)) {
            return found;
        }
    }
    return nullptr;
}

/// Puts the replies of threads that were fetched later where the first answer left them out.
void graft(store::Database &db, model::Thread &thread, const std::vector<base::AtUri> &expanded)
{
    for (const base::AtUri &uri : expanded) {
        model::ThreadNode *node = findNode(thread.focus, QString::fromStdString(uri.str()));
        auto branch = node ? readAnswer(db, uri) : base::Result<std::optional<model::Thread>>();
        if (branch && *branch) {
            node->replies = std::move((*branch)->focus.replies);
            node->hiddenReplies = 0; // what the server does not give when asked for this post alone, it never gives
        }
    }
}

base::Result<std::optional<model::Thread>> readStored(store::Database &db, const base::AtUri &uri,
                                                      const std::vector<base::AtUri> &expanded)
{
    auto answered = readAnswer(db, uri);
    if (!answered) {
        return answered;
    }
    std::optional<model::Thread> thread = std::move(*answered);
    if (thread) {
        graft(db, *thread, expanded);
    }
    if (const auto post = store::readPost(db, uri); !thread && post && *post) {
        thread = model::Thread{.focus = {.uri = QString::fromStdString(uri.str()), .post = *post}};
        thread->focus.hiddenReplies = (*post)->counts.replies;
    }
    if (thread) {
        for (model::ThreadNode &ancestor : thread->ancestors) {
            freshen(db, ancestor);
        }
        freshen(db, thread->focus);
    }
    return thread;
}

template <typename Union> void collectPosts(const Union &node, store::PostViews &posts)
{
    using lexicon::app_bsky_feed_defs::ThreadViewPost;
    const auto *view = lexicon::as<ThreadViewPost>(node);
    if (!view) {
        return;
    }
    posts.push_back(&view->post);
    collectPosts(view->parent, posts);
    if (view->replies) {
        for (const auto &reply : *view->replies) {
            collectPosts(reply, posts);
        }
    }
}

store::PostViews postsOf(const lexicon::GetPostThread::Output &answer)
{
    store::PostViews posts;
    collectPosts(answer.thread, posts);
    return posts;
}

/// Stores a conversation's answer if it can be read; gives its authors.
base::Result<std::vector<base::Did>> storeThread(store::Database &db, const base::AtUri &uri, const QByteArray &json,
                                                 base::Time now)
{
    const auto answer = lexicon::decode<lexicon::GetPostThread::Output>(json);
    if (!answer) {
        return std::unexpected(answer.error());
    }
    if (auto written = store::writeThread(db, uri, json, now, postsOf(*answer)); !written) {
        return std::unexpected(std::move(written.error()));
    }
    const model::Thread thread = model::toThread(*answer);
    std::vector<base::Did> authors;
    collectAuthors(thread.focus, authors);
    for (const model::ThreadNode &ancestor : thread.ancestors) {
        collectAuthors(ancestor, authors);
    }
    std::ranges::sort(authors);
    const auto twins = std::ranges::unique(authors);
    authors.erase(twins.begin(), twins.end());
    return authors;
}

} // namespace

Conversation::Conversation(base::AtUri post, Services services, QObject *parent)
    : Loadable(parent)
    , m_post(std::move(post))
    , m_services(std::move(services))
{
    connect(&m_services.outbox, &Outbox::changed, this, &Conversation::showPending);
}

Conversation::~Conversation()
{
    cancel();
}

base::Task<void> Conversation::showStored()
{
    auto stored = co_await m_services.store.cacheReader().read(
        [uri = m_post, expanded = m_expanded](store::Database &db) { return readStored(db, uri, expanded); });
    if (stored && *stored) {
        m_stored = std::move(*stored);
    }
    showPending();
}

void Conversation::showPending()
{
    const Pending &pending = m_services.outbox.pending();
    if (m_stored) {
        m_thread = withPending(*m_stored, pending);
    } else if (auto own = pending.findPost(m_post)) {
        m_thread =
            withPending({.focus = {.uri = QString::fromStdString(m_post.str()), .post = std::move(own)}}, pending);
    }
    Q_EMIT changed();
}

base::Task<base::Result<void>> Conversation::fetch()
{
    const auto own = m_services.outbox.pending().findPost(m_post);
    if (own && own->delivery != model::Delivery::Published) {
        co_return base::Result<void>(); // the server cannot have it
    }
    auto authors = co_await fetchAround(m_post);
    if (!authors && own && authors.error().kind == base::ErrorKind::NotFound) {
        co_return base::Result<void>(); // it has just got it, and has not read it yet
    }
    if (!authors) {
        co_return std::unexpected(std::move(authors.error()));
    }
    co_await showStored();
    if (co_await m_services.people.ensure(std::move(*authors))) {
        co_await showStored();
    }
    co_return base::Result<void>();
}

base::Task<base::Result<std::vector<base::Did>>> Conversation::fetchAround(base::AtUri uri)
{
    lexicon::GetPostThread::Params params{.uri = uri};
    params.depth = kDepth;
    params.parentHeight = kParentHeight;
    auto bytes = co_await m_services.xrpc.queryRaw<lexicon::GetPostThread>(std::move(params));
    if (!bytes) {
        co_return std::unexpected(std::move(bytes.error()));
    }
    // A long conversation is decoded off the main thread.
    co_return co_await m_services.store.cacheWriter().write(
        [uri, json = std::move(*bytes), now = m_services.clock.now()](store::Database &db) {
            return storeThread(db, uri, json, now);
        });
}

void Conversation::expand(const base::AtUri &node)
{
    if (!isExpanding(node)) {
        m_expanding.push_back(node);
        m_expansions.start(doExpand(node));
        Q_EMIT changed();
    }
}

base::Task<void> Conversation::doExpand(base::AtUri node)
{
    auto authors = co_await fetchAround(node);
    std::erase(m_expanding, node);
    if (!authors) {
        Q_EMIT expandFailed(authors.error());
        Q_EMIT changed();
        co_return;
    }
    m_expanded.push_back(node);
    co_await showStored();
    if (co_await m_services.people.ensure(std::move(*authors))) {
        co_await showStored();
    }
}

} // namespace rostrum::social
