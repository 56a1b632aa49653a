// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "model/notification.h"
#include "social/services.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace rostrum::social {

/// How closely somebody watches.
enum class Attention {
    Looking, ///< the window is the active one
    Away,
};

struct PollPace
{
    Attention attention = Attention::Looking;
    int quiet = 0;    ///< polls in a row that brought nothing new
    int failures = 0; ///< in a row
};

/// How long until the next poll: 20 s while somebody looks, a minute and slowly more while nobody does, longer and
/// longer while the server does not answer. Pure.
[[nodiscard]] std::chrono::milliseconds pollDelay(const PollPace &pace);

/// How many notifications of the account are unread, by asking now and then; what is new; and up to when they were
/// seen, which is kept until the server knows it (app.bsky.notification.getUnreadCount, updateSeen). Main thread.
class Notifications : public QObject
{
    Q_OBJECT

public:
    explicit Notifications(Services services, QObject *parent = nullptr);
    ~Notifications() override;

    /// Asks now, and again and again.
    void start();
    void setAttention(Attention attention);
    /// All up to `newest`, a time of the server, were on the screen. Never goes backwards.
    void markSeen(base::Time newest);
    /// The server says that they were seen up to `at`, perhaps on another device.
    void noteSeen(base::Time at);

    [[nodiscard]] int unread() const { return m_unread; }
    /// Up to when they were seen, here or elsewhere, as far as it is known.
    [[nodiscard]] base::Time seenAt() const { return m_seen.at; }

Q_SIGNALS:
    /// After the first answer or failure, and when the count is another.
    void unreadChanged(int count);
    /// These came since the last time it was asked, newest first; they are in the store. Never when it starts.
    void arrived(const std::vector<rostrum::model::NotificationPtr> &news);

private:
    struct Seen
    {
        base::Time at = {};
        bool isTold = true; ///< the server knows
    };

    base::Task<void> run();
    base::Task<void> poll();
    base::Task<base::Result<void>> exchange();
    base::Task<base::Result<void>> tellSeen();
    base::Task<base::Result<void>> fetchNews(int count);
    base::Task<void> loadSeen();
    void keepSeen();
    void pollAgain();
    void setUnread(int count);

    Services m_services;
    QTimer m_timer;
    PollPace m_pace = {};
    std::optional<std::chrono::milliseconds> m_retryAfter = {};
    base::Time m_polledAt = {};
    int m_unread = 0;
    int m_marks = 0; ///< how often something was marked: an answer that began before is not the truth any more
    bool m_isKnown = false;
    Seen m_seen = {};
    base::TaskScope m_polling;
    base::TaskScope m_tasks;
};

} // namespace rostrum::social
