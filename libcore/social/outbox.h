// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "model/feed_item.h"
#include "social/outbox_entry.h"
#include "social/outbox_sender.h"
#include "social/pending.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <optional>
#include <set>
#include <vector>

namespace rostrum::social {

/// What the person did and the server is to have. An act is durable before acted() says so, and its effect is seen at
/// once through pending(); there is no other copy of it, so nothing has to be rolled back. Rows go out as soon as they
/// can, those of a lane in order, and wait while there is no network or no session. Main thread.
class Outbox : public QObject
{
    Q_OBJECT

public:
    Outbox(net::Xrpc xrpc, base::Did self, store::Store &store, const base::Clock &clock, QObject *parent = nullptr);
    ~Outbox() override;

    /// Reads what earlier runs left, and begins to send.
    void start();
    /// There is a network, or a session, again: what waits is tried now.
    void wake();

    void toggle(Toggle what, Wish wish, const model::Post &post);
    void toggle(Toggle what, Wish wish, const model::Person &person);
    /// MuteThread, of a thread's first post.
    void toggle(Toggle what, Wish wish, const base::AtUri &thread);
    /// Posts now, or at a time; `draft` is deleted in the same transaction.
    void publish(NewThread thread, std::optional<base::Time> at, const QString &draft = {});
    /// Takes back a post of one's own, also one that still waits.
    void deletePost(const base::AtUri &post);
    void report(ReportIntent intent);

    /// Tries a row now.
    void retry(qint64 id);
    /// Gives a row up. What may be with the server already is taken back there.
    void discard(qint64 id);

    [[nodiscard]] const std::vector<OutboxEntry> &entries() const { return m_entries; }
    [[nodiscard]] const Pending &pending() const { return m_pending; }
    /// Whether nothing is on its way or due now.
    [[nodiscard]] bool isIdle() const;

Q_SIGNALS:
    /// The row is on the disk: the act will not be lost.
    void acted(qint64 id);
    /// The act could not be kept; nothing has changed.
    void notKept(const rostrum::base::Error &error);
    /// entries() and pending() answer otherwise for this subject: the at:// URI of a post, or a DID.
    void changed(const QString &subject);
    void sent(qint64 id);
    void refused(qint64 id);

private:
    base::Task<void> load();
    base::Task<void> readMe();
    base::Task<void> addToggle(ToggleIntent intent);
    base::Task<void> add(std::vector<Intent> intents, base::Time notBefore, QString draft);
    base::Task<void> doRetry(qint64 id);
    base::Task<void> doDiscard(qint64 id);
    void freeLane(const QString &lane);
    base::Task<void> forget(std::vector<OutboxEntry> old);

    void sendDue();
    void forgetOld();
    base::Task<void> sendRow(qint64 id, QString lane);
    base::Task<void> finish(qint64 id, base::Result<QByteArray> outcome);
    base::Task<void> settle(OutboxEntry entry);
    void waitAfter(const base::Error &error);
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextTurn() const;
    [[nodiscard]] std::vector<qint64> refusedBefore(const OutboxEntry &sent) const;
    [[nodiscard]] std::vector<base::AtUri> madeBefore(const OutboxEntry &entry) const;
    [[nodiscard]] OutboxEntry *find(qint64 id);

    [[nodiscard]] std::vector<OutboxEntry> understood(std::vector<store::OutboxRow> rows) const;
    base::Task<std::vector<OutboxEntry>> withQuoted(std::vector<OutboxEntry> entries);
    void take(std::vector<OutboxEntry> entries);
    void remove(const std::vector<qint64> &ids);
    void tellChanged(qint64 id);
    [[nodiscard]] ToggleIntent makeToggle(Toggle what, Wish wish, QString subject);
    [[nodiscard]] base::Tid nextKey(base::Time at);

    OutboxSender m_sender;
    base::Did m_self;
    model::Person m_me; ///< as the cache knows it
    store::Store &m_store;
    const base::Clock &m_clock;
    std::vector<OutboxEntry> m_entries; ///< in the order of doing
    Pending m_pending;
    std::set<QString> m_busy;   ///< lanes with a row on its way
    std::set<qint64> m_givenUp; ///< to be discarded when their lane is free
    bool m_isLoaded = false;
    QDeadlineTimer m_quiet;     ///< the server asked for it, or cannot be reached
    int m_failures = 0;         ///< in a row, of any lane
    std::int64_t m_lastKey = 0; ///< microseconds
    QTimer m_timer;
    base::TaskScope m_tasks; // last: they use the others
};

} // namespace rostrum::social
