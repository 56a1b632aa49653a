// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "social/outbox_rows.h"
#include "social/outbox_sender.h"
#include "social/record_keys.h"
#include "social/sent_rows.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <optional>

namespace rostrum::social {

/// Sends the outbox's rows as soon as they can go: several lanes at once, the rows of each in order; waits after
/// failures; gives up what the person does not want any more; forgets what was sent. Main thread.
class OutboxDispatcher : public QObject
{
    Q_OBJECT

public:
    OutboxDispatcher(net::Xrpc xrpc, OutboxRows &rows, RecordKeys &keys, store::Store &store, const base::Clock &clock);
    ~OutboxDispatcher() override;

    /// All that earlier runs left is among the rows: it may begin.
    void start();
    /// What waits is tried now.
    void wake();
    /// The person wants something tried now; the rest has its pauses.
    void endPause() { m_quiet.setRemainingTime(0); }
    /// Rows were added or changed.
    void sendDue();
    /// See Outbox::discard().
    void discard(qint64 id);

    /// Whether nothing is on its way or due now.
    [[nodiscard]] bool isIdle() const;

Q_SIGNALS:
    // As those of Outbox.
    void notKept(const rostrum::base::Error &error);
    void sent(qint64 id);
    void refused(qint64 id);

private:
    base::Task<void> sendRow(qint64 id, QString lane);
    base::Task<void> beginRow(qint64 id, QString lane);
    base::Task<void> finish(qint64 id, base::Result<QByteArray> outcome);
    base::Task<void> keepSent(qint64 id, QByteArray done);
    base::Task<void> keepProblem(qint64 id, base::Error problem);
    void forgetOld();
    base::Task<void> takeBackAgain(qint64 id);
    base::Task<void> doDiscard(qint64 id);
    base::Task<void> giveUp(qint64 id);
    void discardGivenUp();
    void waitAfter(const base::Error &error);
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextTurn() const;

    OutboxRows &m_rows;
    RecordKeys &m_keys;
    store::Store &m_store;
    const base::Clock &m_clock;
    OutboxSender m_sender;
    SentRows m_sent;
    bool m_isStarted = false;
    QDeadlineTimer m_quiet{0}; ///< the server asked for it, or cannot be reached
    int m_failures = 0;        ///< in a row, of any lane
    QTimer m_timer;
    base::TaskScope m_tasks; // last: they use the others
};

} // namespace rostrum::social
