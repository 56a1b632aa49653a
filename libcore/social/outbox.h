// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "model/feed_item.h"
#include "social/outbox_dispatcher.h"

#include <QObject>

#include <optional>
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

    // Records of one's own that are kept as they come (model::Record): of the profile, of creator mode and the like.
    // All may be undone by the opposite. What comes to nothing is said as acted(0), what servers would not take as
    // notKept().

    /// Makes the record, which the person saw as `seen` (merged(), so with what waits), as they want it: only the
    /// members that differ are written, into whatever is there by then. One without members is removed.
    void edit(const model::Record &seen, const QJsonObject &wished, const EditExtras &extras = {});
    /// A new record; its address.
    base::AtUri create(const base::Nsid &collection, const QJsonObject &value, const EditExtras &extras = {});
    void remove(const base::AtUri &record);

    /// Tries a row now.
    void retry(qint64 id);
    /// Gives a row up, for good also when the program ends now. What may be with the server already is taken back
    /// there.
    void discard(qint64 id);

    [[nodiscard]] const std::vector<OutboxEntry> &entries() const { return m_rows.entries(); }
    [[nodiscard]] const Pending &pending() const { return m_rows.pending(); }
    /// Whether nothing is on its way or due now.
    [[nodiscard]] bool isIdle() const;

Q_SIGNALS:
    /// The row is on the disk: the act will not be lost.
    void acted(qint64 id);
    /// The act could not be kept; nothing has changed.
    void notKept(const rostrum::base::Error &error);
    /// entries() and pending() answer otherwise for this subject: the at:// URI of a post or record, or a DID; of a
    /// record its owner's too.
    void changed(const QString &subject);
    void sent(qint64 id);
    void refused(qint64 id);

private:
    base::Task<void> load();
    base::Task<void> readMe();
    base::Task<void> addToggle(ToggleIntent intent);
    base::Task<void> addRecordAct(RecordIntent act, QString draft);
    void takeChange(base::Result<store::LaneChange> change, const Intent &intent);
    base::Task<void> add(std::vector<store::NewOutboxRow> rows, QString draft);
    base::Task<void> doRetry(qint64 id);
    [[nodiscard]] ToggleIntent makeToggle(Toggle what, Wish wish, QString subject);

    store::Store &m_store;
    const base::Clock &m_clock;
    RecordKeys m_keys;
    OutboxRows m_rows;
    OutboxDispatcher m_dispatcher;
    base::TaskScope m_tasks; // last: they use the others
};

} // namespace rostrum::social
