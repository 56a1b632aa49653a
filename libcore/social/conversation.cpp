// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversation.h"

#include "lexicon/app_bsky_feed_getPostThread.h"
#include "model/from_wire.h"
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

/// The thread's people get the headlines the store knows.
void addHeadlines(store::Database &db, model::ThreadNode &node)
{
    if (node.post) {
        const auto headline = store::readHeadline(db, node.post->author.did);
        if (headline && !headline->isEmpty()) {
            auto post = std::make_shared<model::Post>(*node.post);
            post->author.headline = *headline;
            node.post = std::move(post);
        }
    }
    for (model::ThreadNode &reply : node.replies) {
        addHeadlines(db, reply);
    }
}

base::Result<std::optional<model::Thread>> readStored(store::Database &db, const base::AtUri &uri)
{
    const auto json = store::readThread(db, uri);
    if (!json) {
        return std::unexpected(json.error());
    }
    std::optional<model::Thread> thread;
    if (*json) {
        if (const auto answer = lexicon::decode<lexicon::GetPostThread::Output>(**json)) {
            thread = model::toThread(*answer);
        }
    }
    if (const auto post = store::readPost(db, uri); !thread && post && *post) {
        thread = model::Thread{.focus = {.uri = QString::fromStdString(uri.str()), .post = *post}};
        thread->focus.hiddenReplies = (*post)->counts.replies;
    }
    if (thread) {
        for (model::ThreadNode &ancestor : thread->ancestors) {
            addHeadlines(db, ancestor);
        }
        addHeadlines(db, thread->focus);
    }
    return thread;
}

/// Stores a conversation's answer if it can be read; gives its authors.
base::Result<std::vector<base::Did>> storeThread(store::Database &db, const base::AtUri &uri, const QByteArray &json,
                                                 base::Time now)
{
    const auto answer = lexicon::decode<lexicon::GetPostThread::Output>(json);
    if (!answer) {
        return std::unexpected(answer.error());
    }
    if (auto written = store::writeThread(db, uri, json, now); !written) {
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
}

Conversation::~Conversation()
{
    cancel();
}

base::Task<void> Conversation::showStored()
{
    auto stored = co_await m_services.store.cacheReader().read(
        [uri = m_post](store::Database &db) { return readStored(db, uri); });
    if (stored && *stored) {
        m_thread = std::move(*stored);
    }
    Q_EMIT changed();
}

base::Task<base::Result<void>> Conversation::fetch()
{
    lexicon::GetPostThread::Params params{.uri = m_post};
    params.depth = kDepth;
    params.parentHeight = kParentHeight;
    const auto bytes = co_await m_services.xrpc.queryRaw<lexicon::GetPostThread>(std::move(params));
    if (!bytes) {
        co_return std::unexpected(bytes.error());
    }
    // A long conversation is decoded off the main thread.
    auto authors = co_await m_services.store.cacheWriter().write(
        [uri = m_post, json = *bytes, now = m_services.clock.now()](store::Database &db) {
            return storeThread(db, uri, json, now);
        });
    if (!authors) {
        co_return std::unexpected(std::move(authors.error()));
    }
    co_await showStored();
    if (co_await m_services.people.ensure(std::move(*authors))) {
        co_await showStored();
    }
    co_return base::Result<void>();
}

} // namespace rostrum::social
