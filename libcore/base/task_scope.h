// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "task.h"

#include <vector>

namespace rostrum::base {

/// Owns running coroutines. Make it the last member of the object whose members the coroutines use: destroying it
/// cancels them all, so cancellation is ownership and no callback has to ask whether its owner is still there.
class TaskScope
{
public:
    TaskScope() = default;
    TaskScope(const TaskScope &) = delete;
    TaskScope &operator=(const TaskScope &) = delete;
    ~TaskScope();

    /// Runs the task to its first suspension point at once, the rest as answers come.
    void start(Task<void> task);

    /// Cancels what runs; the scope can be used again.
    void cancelAll();

    [[nodiscard]] bool isIdle() const { return m_roots.empty(); }

private:
    friend struct detail::Root;
    void forget(const detail::Root *root);

    std::vector<detail::Root *> m_roots;
};

} // namespace rostrum::base
