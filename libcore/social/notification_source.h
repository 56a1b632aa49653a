// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/services.h"
#include "store/notifications.h"

namespace rostrum::social {

/// Which notifications a list has.
enum class NotificationFilter {
    All,
    Mentions, ///< replies, mentions, quotes: what one may want to answer
};

/// A list's name in the store.
[[nodiscard]] QString listName(NotificationFilter filter);

/// Asks the server for a page and the posts to show with it (app.bsky.notification.listNotifications,
/// app.bsky.feed.getPosts). Posts that do not come are missing in the page, no error.
[[nodiscard]] base::Task<base::Result<store::NotificationPage>>
fetchNotifications(net::Xrpc xrpc, NotificationFilter filter, std::optional<std::string> cursor);

/// Fetches the newest page into the store.
[[nodiscard]] base::Task<base::Result<void>> refreshNotifications(Services services, NotificationFilter filter);

} // namespace rostrum::social
