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
    for (detail::Root *root : std::exchange(m_roots, {})) {
        root->scope = nullptr;
        if (root->depth == 0) {
            root->frame.destroy();
        } // else it runs right now, and Root::resume frees it at its next suspension point
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
