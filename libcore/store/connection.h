// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/offload.h"
#include "store/database.h"
#include "store/worker.h"

#include <atomic>
#include <memory>

namespace rostrum::store {

/// A database connection and the one thread that uses it. Main thread, but for the work itself.
class Connection
{
public:
    explicit Connection(Database database)
        : m_database(std::move(database))
    {
    }

    /// Runs `work(database)`, which opens its own transactions, on the connection's thread. It is done even when nobody
    /// waits for it any more.
    template <typename Work, typename R = std::invoke_result_t<Work, Database &>> base::Task<R> write(Work work)
    {
        base::Suspension<R> suspension;
        m_worker.post([this, work = std::move(work), resolver = suspension.resolver()]() mutable {
            finish(resolver, guarded(m_database, work));
        });
        co_return co_await suspension;
    }

    /// Runs `work(database)` in one transaction, so that all it reads is of one moment. When the awaiting task is
    /// destroyed the query is interrupted, or not begun.
    template <typename Work, typename R = std::invoke_result_t<Work, Database &>> base::Task<R> read(Work work)
    {
        base::Suspension<R> suspension;
        const auto unwanted = std::make_shared<std::atomic_bool>(false);
        m_worker.post([this, unwanted, work = std::move(work), resolver = suspension.resolver()]() mutable {
            if (*unwanted) {
                return;
            }
            m_database.setStop(unwanted.get());
            auto result = guarded(m_database, [&work](Database &database) {
                const SQLite::Transaction transaction(database.handle()); // nothing to commit
                return work(database);
            });
            m_database.setStop(nullptr);
            finish(resolver, std::move(result));
        });
        suspension.onCancel([unwanted] { *unwanted = true; });
        co_return co_await suspension;
    }

private:
    template <typename R> static void finish(const base::Resolver<R> &resolver, R result)
    {
        auto shared = std::make_shared<R>(std::move(result));
        base::postToMain([resolver, shared] { resolver.resolve(std::move(*shared)); });
    }

    Database m_database;
    Worker m_worker; // last: its thread uses the database
};

} // namespace rostrum::store
