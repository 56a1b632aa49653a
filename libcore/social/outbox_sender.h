// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/own_repo.h"
#include "social/post_sender.h"
#include "social/record_sender.h"
#include "social/toggle_sender.h"

namespace rostrum::social {

/// Carries out one row of the outbox: asks how things stand, then does the steps that are not done yet, and keeps what
/// each gave. Whatever happens on the way, a row that is carried out again ends in the same state of the server; but a
/// report, for which the protocol has no key, arrives again. Main thread; outlives its tasks.
class OutboxSender
{
public:
    OutboxSender(net::Xrpc xrpc, base::Did self, store::Store &store);

    /// What the steps gave, for OutboxRow::done (members: outbox_entry.h).
    base::Task<base::Result<QByteArray>> send(store::OutboxRow row, Intent intent, SendLane lane);
    /// Takes back once more; `records` are what `again` had.
    base::Task<base::Result<QByteArray>> takeBackAgain(store::OutboxRow row, Intent intent,
                                                       std::vector<base::AtUri> records);

private:
    using Done = base::Task<base::Result<QByteArray>>;

    Done erase(std::vector<base::AtUri> records);
    Done publish(store::OutboxRow row, PostIntent intent);
    Done remove(DeletePostIntent intent, SendLane lane);
    Done edit(store::OutboxRow row, EditRecordIntent intent, SendLane lane);
    Done remove(RemoveRecordIntent intent, SendLane lane);
    Done report(ReportIntent intent);

    net::Xrpc m_xrpc;
    OwnRepo m_repo;
    ToggleSender m_toggles;
    PostSender m_posts;
    RecordSender m_records;
};

} // namespace rostrum::social
