// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "task.h"

#include <QThreadPool>

#include <chrono>
#include <type_traits>

namespace rostrum::base {

/// Calls `function` on the main thread soon. Thread-safe; dropped when the program ends first.
void postToMain(std::function<void()> function);

/// Runs `work` on a thread of `pool` and gives its value back on the main thread. When the awaiting task is destroyed
/// the work still ends, and its value is dropped: so `work` owns all it touches.
template <typename Work, typename R = std::invoke_result_t<Work>> Task<R> offload(QThreadPool *pool, Work work)
{
    Suspension<R> suspension;
    pool->start([work = std::move(work), resolver = suspension.resolver()]() mutable {
        auto value = std::make_shared<R>(work());
        postToMain([resolver, value] { resolver.resolve(std::move(*value)); });
    });
    co_return co_await suspension;
}

/// Waits on the event loop.
Task<void> sleepFor(std::chrono::milliseconds time);

} // namespace rostrum::base
