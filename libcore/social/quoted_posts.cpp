// SPDX-License-Identifier: GPL-3.0-or-later
#include "quoted_posts.h"

#include "store/post_cache.h"

namespace rostrum::social {

namespace {

/// What a post of one's own quotes; null when it quotes nothing.
const base::AtUri *quoteOf(const OutboxEntry &entry)
{
    const auto *post = std::get_if<PostIntent>(&entry.intent);
    return post && post->post.quote ? &post->post.quote->uri : nullptr;
}

} // namespace

base::Task<void> readQuotedPosts(OutboxRows &rows, store::Store &store)
{
    std::vector<std::pair<qint64, base::AtUri>> quotes;
    for (const OutboxEntry &entry : rows.entries()) {
        const base::AtUri *uri = quoteOf(entry);
        if (uri != nullptr && !entry.quoted) {
            quotes.emplace_back(entry.row.id, *uri);
        }
    }
    if (quotes.empty()) {
        co_return;
    }
    using Posts = std::vector<std::pair<qint64, model::PostPtr>>;
    const auto posts =
        co_await store.cacheReader().read([quotes = std::move(quotes)](store::Database &db) -> base::Result<Posts> {
            Posts read;
            for (const auto &[id, uri] : quotes) {
                read.emplace_back(id, store::readPost(db, uri).value_or(nullptr));
            }
            return read;
        });
    for (const auto &[id, post] : posts.value_or(Posts())) {
        if (OutboxEntry *entry = rows.find(id)) {
            entry->quoted = post;
        }
    }
    rows.refresh();
}

} // namespace rostrum::social
