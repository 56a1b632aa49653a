// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_source.h"

#include "base/offload.h"
#include "lexicon/app_bsky_bookmark_getBookmarks.h"
#include "lexicon/app_bsky_feed_getAuthorFeed.h"
#include "lexicon/app_bsky_feed_getListFeed.h"
#include "lexicon/app_bsky_feed_getTimeline.h"

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

constexpr int kPageRows = 50;
constexpr int kLargePage = 100; ///< where all of it is wanted

template <typename E> base::Task<base::Result<store::FeedPage>> fetchPage(net::Xrpc xrpc, typename E::Params params)
{
    auto bytes = co_await xrpc.queryRaw<E>(std::move(params));
    if (!bytes) {
        co_return std::unexpected(std::move(bytes.error()));
    }
    auto answer = co_await base::offload(QThreadPool::globalInstance(), [json = std::move(*bytes)] {
        return lexicon::decode<typename E::Output>(json);
    });
    if (!answer) {
        co_return std::unexpected(std::move(answer.error()));
    }
    // A server that sends a cursor with an empty page would be asked for ever.
    if (answer->feed.empty()) {
        answer->cursor.reset();
    }
    co_return store::FeedPage{.items = std::move(answer->feed), .cursor = std::move(answer->cursor)};
}

base::Task<base::Result<store::FeedPage>> fetchBookmarks(net::Xrpc xrpc, std::optional<std::string> cursor)
{
    auto answer = co_await xrpc.query<lexicon::GetBookmarks>({.limit = kLargePage, .cursor = cursor});
    if (!answer) {
        co_return std::unexpected(std::move(answer.error()));
    }
    store::FeedPage page;
    for (auto &bookmark : answer->bookmarks) { // a post that is gone, or of somebody who is blocked, is none
        if (auto *post = std::get_if<lexicon::app_bsky_feed_defs::PostView>(&bookmark.item)) {
            auto item = lexicon::app_bsky_feed_defs::FeedViewPost::unset();
            item.post = std::move(*post);
            page.items.push_back(std::move(item));
        }
    }
    page.cursor = answer->bookmarks.empty() ? std::nullopt : std::move(answer->cursor);
    co_return page;
}

} // namespace

FeedSource timelineSource(net::Xrpc xrpc)
{
    return {.name = u"timeline"_s, .fetch = [xrpc](std::optional<std::string> cursor) {
                lexicon::GetTimeline::Params params;
                params.limit = kPageRows;
                params.cursor = std::move(cursor);
                return fetchPage<lexicon::GetTimeline>(xrpc, std::move(params));
            }};
}

FeedSource authorSource(net::Xrpc xrpc, base::Did author, AuthorPosts what)
{
    struct Kind
    {
        QLatin1StringView name;
        const char *filter;
    };
    const Kind kind = what == AuthorPosts::Replies ? Kind{"author-replies/"_L1, "posts_with_replies"}
                      : what == AuthorPosts::Media ? Kind{"author-media/"_L1, "posts_with_media"}
                                                   : Kind{"author/"_L1, "posts_and_author_threads"};
    return {.name = kind.name + QString::fromStdString(author.str()),
            .fetch =
                [xrpc, author, filter = std::string(kind.filter)](std::optional<std::string> cursor) {
                    lexicon::GetAuthorFeed::Params params{.actor = lexicon::AtIdentifier(author)};
                    params.limit = kPageRows;
                    params.filter = filter;
                    params.cursor = std::move(cursor);
                    return fetchPage<lexicon::GetAuthorFeed>(xrpc, std::move(params));
                },
            .judges = FeedSource::Judges::Leniently};
}

FeedSource listSource(net::Xrpc xrpc, base::AtUri list)
{
    return {.name = u"list/"_s + QString::fromStdString(list.str()),
            .fetch = [xrpc, list](std::optional<std::string> cursor) {
                lexicon::GetListFeed::Params params{.list = list};
                params.limit = kPageRows;
                params.cursor = std::move(cursor);
                return fetchPage<lexicon::GetListFeed>(xrpc, std::move(params));
            }};
}

FeedSource bookmarksSource(net::Xrpc xrpc)
{
    return {.name = kBookmarksFeed,
            .fetch = [xrpc](std::optional<std::string> cursor) { return fetchBookmarks(xrpc, std::move(cursor)); },
            .judges = FeedSource::Judges::Leniently};
}

FeedSource ownPostsSource(net::Xrpc xrpc, base::Did self)
{
    return {.name = u"own"_s,
            .fetch =
                [xrpc, self](std::optional<std::string> cursor) {
                    lexicon::GetAuthorFeed::Params params{.actor = lexicon::AtIdentifier(self)};
                    params.limit = kLargePage;
                    params.filter = "posts_with_replies";
                    params.cursor = std::move(cursor);
                    return fetchPage<lexicon::GetAuthorFeed>(xrpc, std::move(params));
                },
            .judges = FeedSource::Judges::Leniently};
}

} // namespace rostrum::social
