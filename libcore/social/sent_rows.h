// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "social/outbox_rows.h"
#include "social/outbox_sender.h"
#include "store/store.h"

namespace rostrum::social {

/// What becomes of rows that the server took: the cache shows them, and the outbox keeps them until the server's views
/// do too. Main thread; outlives its tasks.
class SentRows
{
public:
    SentRows(OutboxRows &rows, OutboxSender &sender, store::Store &store);

    /// What the server took goes into the cache, where it stays when the outbox has forgotten the row.
    base::Task<void> settle(OutboxEntry entry);
    /// Those that were kept long enough; each is asked about once in a while.
    [[nodiscard]] std::vector<OutboxEntry> takeOld();
    /// Forgets those of `old` that the cache shows.
    base::Task<void> forget(std::vector<OutboxEntry> old);
    /// Takes back once more what a request that the client had given up on may have brought back since. Its lane is
    /// held meanwhile. After a failure it is old again later.
    base::Task<void> takeBackAgain(qint64 id);

private:
    base::Task<base::Result<void>> repeat(OutboxEntry entry);

    OutboxRows &m_rows;
    OutboxSender &m_sender;
    store::Store &m_store;
};

} // namespace rostrum::social
