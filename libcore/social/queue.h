// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "social/outbox_entry.h"
#include "social/services.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace rostrum::social {

/// A row of the outbox with the words of what it is about.
struct QueueItem
{
    OutboxEntry entry;
    QString who = {};     ///< the person, or the author of the post; empty when the cache does not know
    QString excerpt = {}; ///< how the post, or what was written into a record, begins
};

/// What waits in the outbox or was refused, oldest first. Main thread.
class Queue final : public QObject
{
    Q_OBJECT

public:
    explicit Queue(Services services, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<QueueItem> &items() const { return m_items; }
    /// What waits and failed at least once: whatever goes out at the first attempt is never in the way.
    [[nodiscard]] static int heldUp(const Outbox &outbox);
    [[nodiscard]] static int refused(const Outbox &outbox);

Q_SIGNALS:
    void changed();

private:
    base::Task<void> read();

    Services m_services;
    std::vector<QueueItem> m_items;
    QTimer m_soon; ///< many rows change at once
    base::TaskScope m_tasks;
};

} // namespace rostrum::social
