// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notification.h"

#include <QTimeZone>

#include <span>
#include <vector>

namespace rostrum::social {

/// What several people did to one thing within two days, told as one; a reply, mention or quote is alone.
struct NotificationGroup
{
    std::vector<model::NotificationPtr> items = {}; ///< newest first, one a person, never empty
    bool isUnread = false;

    [[nodiscard]] const model::Notification &newest() const { return *items.front(); }
    /// Stays when further people join.
    [[nodiscard]] QString id() const;
    /// The same content, not the same objects.
    bool operator==(const NotificationGroup &other) const;
};

/// Groups what came newest first, in the order of each group's newest. What came after `seenBefore` is unread and never
/// mixed with what was read. New followers are together by the day of `zone`. Pure.
[[nodiscard]] std::vector<NotificationGroup> groupNotifications(std::span<const model::NotificationPtr> newestFirst,
                                                                base::Time seenBefore, const QTimeZone &zone);

} // namespace rostrum::social
