// SPDX-License-Identifier: GPL-3.0-or-later
#include "task_scope.h"

#include <algorithm>

namespace rostrum::base {

namespace {

/// The outermost frame of a started task: it stays suspended at its end, so that only Root::resume frees it.
struct Detached
{
    struct promise_type
    {
        detail::Root *root = nullptr;
        detail::Root ownRoot = {};

        Detached get_return_object()
        {
            root = &ownRoot;
            ownRoot.frame = std::coroutine_handle<promise_type>::from_promise(*this);
            return {&ownRoot};
        }
        std::suspend_always initial_suspend() noexcept { return {}; }
        std::suspend_always final_suspend() noexcept { return {}; }
        void return_void() noexcept {}
        [[noreturn]] void unhandled_exception() noexcept { std::abort(); }
    };
    detail::Root *root;
};

Detached detach(Task<void> task)
{
    co_await task;
}

} // namespace

void TaskScope::start(Task<void> task)
{
    detail::Root *root = detach(std::move(task)).root;
    root->scope = this;
    m_roots.push_back(root);
    root->resume(root->frame);
}

void TaskScope::cancelAll()
{
    const auto roots = std::exchange(m_roots, {});
    for (detail::Root *root : roots) {
        root->scope = nullptr; // from here on Root::resume runs none of them
    }
    for (detail::Root *root : roots) {
        if (!root->running) {
            root->frame.destroy(); // may answer what a sibling waits for
        } // else Root::resume frees it at its next suspension point
    }
}

TaskScope::~TaskScope()
{
    cancelAll();
}

void TaskScope::forget(const detail::Root *root)
{
    std::erase(m_roots, root);
}

} // namespace rostrum::base
