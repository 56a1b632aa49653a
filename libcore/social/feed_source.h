// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "net/xrpc.h"
#include "store/feed_writer.h"

#include <QLatin1StringView>

#include <functional>
#include <optional>
#include <string>

namespace rostrum::social {

/// Where a feed's rows come from: a name in the store and a way to ask the server for a page.
struct FeedSource
{
    /// What is done with posts the person does not want to see.
    enum class Judges {
        Strictly,  ///< left out
        Leniently, ///< shown covered: one went to this place to look
    };
    QString name;
    /// Fetches the page behind a cursor, or the newest one.
    std::function<base::Task<base::Result<store::FeedPage>>(std::optional<std::string> cursor)> fetch;
    Judges judges = Judges::Strictly;
};

/// The posts and reposts of those one follows (app.bsky.feed.getTimeline).
[[nodiscard]] FeedSource timelineSource(net::Xrpc xrpc);

/// What of a person's posts is shown.
enum class AuthorPosts {
    Posts,   ///< and reposts, without replies to others
    Replies, ///< and posts and reposts
    Media,   ///< posts with pictures or video
};
/// What one person posted (app.bsky.feed.getAuthorFeed).
[[nodiscard]] FeedSource authorSource(net::Xrpc xrpc, base::Did author, AuthorPosts what = AuthorPosts::Posts);

/// What those on a list posted (app.bsky.feed.getListFeed). Its authority is a DID.
[[nodiscard]] FeedSource listSource(net::Xrpc xrpc, base::AtUri list);

/// The name of bookmarksSource().
inline constexpr QLatin1StringView kBookmarksFeed("bookmarks");
/// What the person bookmarked (app.bsky.bookmark.getBookmarks), the last first.
[[nodiscard]] FeedSource bookmarksSource(net::Xrpc xrpc);

/// All that the person wrote, replies too.
[[nodiscard]] FeedSource ownPostsSource(net::Xrpc xrpc, base::Did self);

} // namespace rostrum::social
