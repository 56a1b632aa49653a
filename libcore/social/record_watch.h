// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "social/record_fetch.h"

#include <QObject>

#include <chrono>
#include <deque>
#include <optional>
#include <unordered_map>

namespace rostrum::social {

/// Keeps the records fresh of the people whom one follows, who follow one (the 500 newest) and who are or want to be
/// connected with one: creator mode, CVs, who wants to connect, who is on air. Quiet: it begins a minute after start(),
/// looks at two people at a time and at each of them every six hours, mostly by asking for no more than the latest
/// commit; servers that fail are left alone longer and longer, and without a network or a session it rests. Main
/// thread.
class RecordWatch final : public QObject
{
    Q_OBJECT

public:
    struct Pace
    {
        std::chrono::milliseconds first = std::chrono::minutes(1); ///< after start(): the window opens first
        std::chrono::milliseconds between = std::chrono::milliseconds(1500);
        std::chrono::milliseconds rest = std::chrono::minutes(10); ///< between two rounds
    };

    explicit RecordWatch(Services services, QObject *parent = nullptr);
    RecordWatch(Services services, Pace pace, QObject *parent = nullptr);
    ~RecordWatch() override;

    /// The first feed is shown.
    void start();
    /// There is a network, or a session, again.
    void wake();
    /// This person is looked at soon, however short ago that was.
    void ask(const base::Did &did);

Q_SIGNALS:
    /// What is stored of this person's records is other than before.
    void changed(const rostrum::base::Did &did);

private:
    /// A server that failed, and until when it is left alone.
    struct Resting
    {
        int failures = 0;
        base::Time until = {};
    };

    base::Task<void> run(std::chrono::milliseconds pause);
    base::Task<bool> round();
    base::Task<base::Result<void>> walkLists();
    base::Task<void> work();
    base::Task<void> look(base::Did did);
    base::Task<std::optional<QUrl>> locate(base::Did did);
    base::Task<std::optional<base::Error>> refresh(base::Did did, QUrl pds);
    base::Task<void> noteFailure(base::Did did, QUrl pds, base::Error error);
    [[nodiscard]] bool isResting(const QUrl &pds) const;
    [[nodiscard]] bool isOffline() const;
    [[nodiscard]] std::chrono::milliseconds restTime() const;

    Services m_services;
    Pace m_pace;
    std::deque<base::Did> m_queue = {};
    std::deque<base::Did> m_asked = {};
    std::unordered_map<QString, Resting> m_hosts = {};
    int m_unreached = 0; ///< in a row: nobody there at all
    int m_badRounds = 0; ///< in a row
    bool m_isStarted = false;
    bool m_isIdle = false; ///< between two rounds
    base::TaskScope m_tasks;
};

} // namespace rostrum::social
