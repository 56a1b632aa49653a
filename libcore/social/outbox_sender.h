// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/own_repo.h"
#include "social/post_sender.h"

namespace rostrum::social {

/// Carries out one row of the outbox: asks how things stand, then does the steps that are not done yet, and keeps what
/// each gave. Whatever happens on the way, a row that is carried out again ends in the same state of the server; but a
/// report, for which the protocol has no key, may arrive twice. Main thread; outlives its tasks.
class OutboxSender
{
public:
    OutboxSender(net::Xrpc xrpc, base::Did self, store::Store &store);

    /// What the steps gave, for OutboxRow::done: `record` is the at:// URI of the record that now stands for the row,
    /// `cid` its CID.
    /// `own`: records that earlier rows of the lane made or found, which the server's views may not show yet.
    base::Task<base::Result<QByteArray>> send(store::OutboxRow row, Intent intent, std::vector<base::AtUri> own);

private:
    using Done = base::Task<base::Result<QByteArray>>;

    Done setRecord(store::OutboxRow row, ToggleIntent intent, std::vector<base::AtUri> own);
    Done unsetRecord(ToggleIntent intent, std::vector<base::AtUri> own);
    Done call(ToggleIntent intent);
    Done publish(store::OutboxRow row, PostIntent intent);
    Done remove(DeletePostIntent intent);
    Done report(ReportIntent intent);

    /// The record by which a toggle is set as the server's views have it, if it really exists.
    base::Task<base::Result<std::optional<base::AtUri>>> existing(ToggleIntent intent);
    base::Task<base::Result<std::optional<base::AtUri>>> viewed(ToggleIntent intent);

    net::Xrpc m_xrpc;
    OwnRepo m_repo;
    PostSender m_posts;
};

} // namespace rostrum::social
