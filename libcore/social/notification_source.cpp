// SPDX-License-Identifier: GPL-3.0-or-later
#include "notification_source.h"

#include "base/log.h"
#include "lexicon/app_bsky_feed_getPosts.h"
#include "lexicon/app_bsky_notification_listNotifications.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

constexpr int kPageRows = 50;
constexpr std::size_t kPostsAtOnce = 25; ///< the lexicon's limit

std::vector<base::AtUri> shownPosts(const store::NotificationPage &page)
{
    std::vector<base::AtUri> uris;
    for (const model::NotificationView &item : page.items) {
        if (const auto uri = model::shownPost(item); uri && std::ranges::find(uris, *uri) == uris.end()) {
            uris.push_back(*uri);
        }
    }
    return uris;
}

} // namespace

QString listName(NotificationFilter filter)
{
    return filter == NotificationFilter::All ? u"all"_s : u"mentions"_s;
}

base::Task<base::Result<store::NotificationPage>> fetchNotifications(net::Xrpc xrpc, NotificationFilter filter,
                                                                     std::optional<std::string> cursor)
{
    lexicon::ListNotifications::Params params;
    if (filter == NotificationFilter::Mentions) {
        params.reasons = {"reply", "mention", "quote"};
    }
    params.limit = kPageRows;
    params.cursor = std::move(cursor);
    auto answer = co_await xrpc.query<lexicon::ListNotifications>(std::move(params));
    if (!answer) {
        co_return std::unexpected(std::move(answer.error()));
    }
    store::NotificationPage page{.items = std::move(answer->notifications), .cursor = std::move(answer->cursor)};
    if (answer->seenAt) {
        page.seenAt = answer->seenAt->time();
    }
    const auto uris = shownPosts(page);
    for (std::size_t at = 0; at < uris.size(); at += kPostsAtOnce) {
        const auto from = uris.begin() + static_cast<std::ptrdiff_t>(at);
        const auto count = static_cast<std::ptrdiff_t>(std::min(kPostsAtOnce, uris.size() - at));
        auto posts = co_await xrpc.query<lexicon::GetPosts>({.uris = std::vector(from, from + count)});
        if (!posts) {
            qCInfo(lcSocial) << "posts of notifications have to wait:" << posts.error().detail;
            break;
        }
        std::ranges::move(posts->posts, std::back_inserter(page.posts));
    }
    co_return page;
}

base::Task<base::Result<void>> refreshNotifications(Services services, NotificationFilter filter)
{
    auto page = co_await fetchNotifications(services.xrpc, filter, std::nullopt);
    if (!page) {
        co_return std::unexpected(std::move(page.error()));
    }
    co_return co_await services.store.cacheWriter().write(
        [list = listName(filter), page = std::move(*page), now = services.clock.now()](store::Database &db) {
            return store::writeNewestNotifications(db, list, page, now);
        });
}

} // namespace rostrum::social
