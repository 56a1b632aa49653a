// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "social/feed.h"
#include "social/notification_groups.h"
#include "social/notification_source.h"

#include <QObject>

#include <optional>
#include <vector>

namespace rostrum::social {

class Notifications;

/// The notifications of a filter as a screen shows them: from the store at once, then from the network, grouped. What
/// was unread when it was opened stays marked while it lives. Main thread.
class NotificationList : public QObject
{
    Q_OBJECT

public:
    /// `notifications` outlives it.
    NotificationList(NotificationFilter filter, Services services, Notifications &notifications,
                     QObject *parent = nullptr);
    ~NotificationList() override;

    /// What the store has, then asks for news.
    void open();
    void refresh();
    /// The screen is looked at anew: what was seen meanwhile is not marked any more.
    void startVisit();
    /// More rows below. Does nothing while it is at work, at the end, or after a failure until retryOlder().
    void extendOlder();
    void retryOlder();

    [[nodiscard]] const std::vector<NotificationGroup> &groups() const { return m_groups; }
    [[nodiscard]] const FeedStatus &status() const { return m_status; }
    /// The newest that is shown; nothing when there is none.
    [[nodiscard]] std::optional<base::Time> newest() const;

Q_SIGNALS:
    /// groups() or status() are others.
    void changed();

private:
    [[nodiscard]] bool concerns(const QString &subject) const;
    base::Task<void> doOpen();
    base::Task<void> doRefresh();
    base::Task<void> doExtend();
    base::Task<base::Result<void>> extend();
    /// Reads the newest m_limit rows from the store.
    base::Task<base::Result<void>> reload();
    base::Task<void> doReload();
    base::Task<void> completeAuthors();
    [[nodiscard]] model::NotificationPtr withPending(const model::NotificationPtr &item) const;

    NotificationFilter m_filter;
    Services m_services;
    Notifications &m_notifications;
    std::vector<NotificationGroup> m_groups = {};
    FeedStatus m_status = {};
    std::optional<base::Time> m_seenBefore = {}; ///< nothing until it is known
    std::optional<std::string> m_olderCursor = {};
    int m_limit;
    int m_rows = 0; ///< that the store gave
    bool m_isExtending = false;
    base::TaskScope m_tasks;
};

} // namespace rostrum::social
