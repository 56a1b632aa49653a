// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/notification_groups.h"
#include "ui/feedview/feed_row.h"
#include "ui/shell/view_uri.h"

namespace rostrum::ui {

/// What a group of notifications says: "Ada and 4 others liked your post".
[[nodiscard]] QString notificationText(const social::NotificationGroup &group);

/// News in two lines, and where they lead.
struct NewsBrief
{
    QString title = {};
    QString text = {};
    View view;
};

/// What is told on the desktop of what came, newest first and never empty.
[[nodiscard]] NewsBrief briefOf(const std::vector<model::NotificationPtr> &news);

/// Its row: a reply, mention or quote is the post itself.
[[nodiscard]] FeedRow notificationRow(const social::NotificationGroup &group);

} // namespace rostrum::ui
