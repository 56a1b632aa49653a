// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/app_bsky_notification_listNotifications.h"
#include "model/notification.h"

namespace rostrum::model {

using NotificationView = lexicon::app_bsky_notification_listNotifications::Notification;

/// The post that is to be shown with a notification; nothing for a new follower.
[[nodiscard]] std::optional<base::AtUri> shownPost(const NotificationView &view);

/// `post` is that post, or null.
[[nodiscard]] Notification toNotification(const NotificationView &view, PostPtr post);

} // namespace rostrum::model
