// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/own_repo.h"
#include "social/post_sender.h"

namespace rostrum::social {

/// Carries out one row of the outbox: asks how things stand, then does the steps that are not done yet, and keeps what
/// each gave. Whatever happens on the way, a row that is carried out again ends in the same state of the server; but a
/// report, for which the protocol has no key, arrives again. Main thread; outlives its tasks.
class OutboxSender
{
public:
    /// What a row has to know of its lane.
    struct Lane
    {
        std::vector<base::AtUri> own = {}; ///< made or found by earlier rows; views may not show them yet
        bool mayComeBack = false;          ///< what the row takes back
    };

    OutboxSender(net::Xrpc xrpc, base::Did self, store::Store &store);

    /// What the steps gave, for OutboxRow::done: `record` is the at:// URI of the record that now stands for the row,
    /// `cid` its CID; `again` what it erased, see Lane::mayComeBack.
    base::Task<base::Result<QByteArray>> send(store::OutboxRow row, Intent intent, Lane lane);
    /// Takes back once more; `records` are what `again` had.
    base::Task<base::Result<QByteArray>> takeBackAgain(Intent intent, std::vector<base::AtUri> records);

private:
    using Done = base::Task<base::Result<QByteArray>>;

    Done setRecord(store::OutboxRow row, ToggleIntent intent, std::vector<base::AtUri> own);
    Done unset(ToggleIntent intent, Lane lane);
    Done unsetRecord(ToggleIntent intent, Lane lane);
    Done erase(std::vector<base::AtUri> records);
    Done call(ToggleIntent intent);
    Done publish(store::OutboxRow row, PostIntent intent);
    Done remove(DeletePostIntent intent, Lane lane);
    Done report(ReportIntent intent);

    /// The record by which a toggle is set as the server's views have it, if it really exists.
    base::Task<base::Result<std::optional<base::AtUri>>> existing(ToggleIntent intent);
    base::Task<base::Result<std::optional<base::AtUri>>> viewed(ToggleIntent intent);

    net::Xrpc m_xrpc;
    OwnRepo m_repo;
    PostSender m_posts;
};

} // namespace rostrum::social
