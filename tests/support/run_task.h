// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "base/task_scope.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <cstdlib>
#include <functional>
#include <iostream>
#include <source_location>

namespace rostrum::tests {

/// Runs the event loop until `condition` holds. A test that waits for what never comes ends here, long before its
/// time-out, with a word why.
inline void waitFor(const std::function<bool()> &condition,
                    std::source_location where = std::source_location::current())
{
    constexpr int kGiveUpMs = 100'000;
    QTimer watchdog;
    bool gaveUp = false;
    QObject::connect(&watchdog, &QTimer::timeout, &watchdog, [&gaveUp] { gaveUp = true; });
    watchdog.start(kGiveUpMs);
    while (!condition()) {
        if (gaveUp) {
            std::cerr << where.file_name() << ':' << where.line() << ": waited 100 s for something that did not come\n";
            std::abort();
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

namespace detail {

template <typename T> base::Task<void> keep(base::Task<T> task, std::optional<T> &value)
{
    value.emplace(co_await task);
}

inline base::Task<void> keepDone(base::Task<void> task, bool &done)
{
    co_await task;
    done = true;
}

} // namespace detail

/// Runs a task to its end on the event loop and gives its value.
template <typename T> T runTask(base::Task<T> task)
{
    base::TaskScope scope;
    if constexpr (std::is_void_v<T>) {
        bool done = false;
        scope.start(detail::keepDone(std::move(task), done));
        waitFor([&done] { return done; });
    } else {
        std::optional<T> value;
        scope.start(detail::keep(std::move(task), value));
        waitFor([&value] { return value.has_value(); });
        return std::move(*value);
    }
}

} // namespace rostrum::tests
