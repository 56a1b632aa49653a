// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/intent.h"
#include "social/own_repo.h"
#include "social/send_lane.h"
#include "store/outbox.h"

namespace rostrum::social {

/// Sets and unsets what a ToggleIntent is about: asks first how it stands, so that nothing is there twice. Main thread;
/// outlives its tasks.
class ToggleSender
{
public:
    using Done = base::Task<base::Result<QByteArray>>;

    ToggleSender(net::Xrpc xrpc, base::Did self);

    /// What it gave, for OutboxRow::done.
    Done send(store::OutboxRow row, ToggleIntent intent, SendLane lane);
    /// The calls that are no records.
    Done call(ToggleIntent intent);

private:
    Done setRecord(store::OutboxRow row, ToggleIntent intent, std::vector<base::AtUri> own);
    Done unset(ToggleIntent intent, SendLane lane);
    Done unsetRecord(ToggleIntent intent, SendLane lane);

    /// The records by which it is set, as the server's views or, where they have none, the person's own repository have
    /// them.
    base::Task<base::Result<std::vector<base::AtUri>>> known(ToggleIntent intent);
    /// One of them that really exists.
    base::Task<base::Result<std::optional<base::AtUri>>> existing(ToggleIntent intent);
    base::Task<base::Result<std::optional<base::AtUri>>> viewed(ToggleIntent intent);

    net::Xrpc m_xrpc;
    OwnRepo m_repo;
};

} // namespace rostrum::social
