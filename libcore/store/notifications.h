// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notification.h"
#include "model/notification_from_wire.h"
#include "store/database.h"
#include "store/post_cache.h"

#include <optional>
#include <string>
#include <vector>

namespace rostrum::store {

/// A page of notifications as a server answered it, newest first, with the posts to show with them.
struct NotificationPage
{
    std::vector<model::NotificationView> items = {};
    std::optional<std::string> cursor = {}; ///< asks for what comes behind; nothing at the end
    std::optional<base::Time> seenAt = {};  ///< up to when the server knows that they were seen
    std::vector<lexicon::app_bsky_feed_defs::PostView> posts = {};
};

struct NotificationListInfo
{
    bool known = false; ///< was fetched at least once
    std::optional<std::string> olderCursor = {};
    base::Time seenAt = {};
    base::Time refreshedAt = {};
};

// Each call is one transaction. A list is a stretch without gaps, from its newest row down.

/// The newest page. Where it does not reach what is stored, that is forgotten: it can be asked for again.
[[nodiscard]] base::Result<void> writeNewestNotifications(Database &db, const QString &list,
                                                          const NotificationPage &page, base::Time now);
/// The page behind the oldest row, which `asked` asked for; dropped when the list changed under it.
[[nodiscard]] base::Result<void> writeOlderNotifications(Database &db, const QString &list, const std::string &asked,
                                                         const NotificationPage &page);

/// The newest `limit` rows, newest first.
[[nodiscard]] base::Result<std::vector<model::NotificationPtr>> readNotifications(Database &db, const QString &list,
                                                                                  int limit);
[[nodiscard]] base::Result<NotificationListInfo> readNotificationList(Database &db, const QString &list);

} // namespace rostrum::store
