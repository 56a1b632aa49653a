// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/offload.h"
#include "store/database.h"
#include "store/worker.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace rostrum::store {

/// A database connection and the one thread that uses it. Main thread, but for the work itself.
class Connection
{
public:
    explicit Connection(Database database);

    /// Runs `work(database)` on the connection's thread. It is done even when nobody waits for it any more.
    template <typename Work, typename R = std::invoke_result_t<Work, Database &>> base::Task<R> write(Work work)
    {
        base::Suspension<R> suspension;
        m_worker.post([this, work = std::move(work), resolver = suspension.resolver()]() mutable {
            finish(resolver, guarded(m_database, work));
        });
        co_return co_await suspension;
    }

    /// As write(), but when the awaiting task is destroyed the query is interrupted, or not begun.
    template <typename Work, typename R = std::invoke_result_t<Work, Database &>> base::Task<R> read(Work work)
    {
        base::Suspension<R> suspension;
        auto ticket = std::make_shared<std::atomic_bool>(false);
        m_worker.post([this, ticket, work = std::move(work), resolver = suspension.resolver()]() mutable {
            if (!begin(ticket)) {
                return;
            }
            auto result = guarded(m_database, work);
            end();
            finish(resolver, std::move(result));
        });
        suspension.onCancel([this, ticket] { cancel(ticket); });
        co_return co_await suspension;
    }

private:
    using Ticket = std::shared_ptr<std::atomic_bool>; ///< true: nobody wants the answer

    template <typename R> static void finish(const base::Resolver<R> &resolver, R result)
    {
        auto shared = std::make_shared<R>(std::move(result));
        base::postToMain([resolver, shared] { resolver.resolve(std::move(*shared)); });
    }
    bool begin(const Ticket &ticket);
    void end();
    void cancel(const Ticket &ticket);

    Database m_database;
    std::mutex m_mutex;
    Ticket m_running;
    Worker m_worker; // last: its thread uses the members above
};

} // namespace rostrum::store
