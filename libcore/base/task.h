// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <coroutine>
#include <cstdlib>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace rostrum::base {

class TaskScope;

namespace detail {

/// One started coroutine and everything it awaits: at most one of its frames is suspended in a Suspension at a time.
struct Root
{
    TaskScope *scope = nullptr; ///< null once the owner is gone
    std::coroutine_handle<> frame = {};
    bool running = false;

    /// Runs `inner`, then frees the whole root if it ended or its owner died meanwhile. Does nothing once cancelled.
    void resume(std::coroutine_handle<> inner);
};

struct PromiseBase
{
    Root *root = nullptr;
    std::coroutine_handle<> continuation = {};

    std::suspend_always initial_suspend() noexcept { return {}; }
    // Exceptions do not cross a folder: fallible tasks return Result.
    [[noreturn]] void unhandled_exception() noexcept { std::abort(); }

    struct FinalAwaiter
    {
        bool await_ready() noexcept { return false; }
        template <typename P> std::coroutine_handle<> await_suspend(std::coroutine_handle<P> self) noexcept
        {
            return self.promise().continuation;
        }
        void await_resume() noexcept {}
    };
    FinalAwaiter final_suspend() noexcept { return {}; }
};

template <typename T> struct Promise : PromiseBase
{
    std::optional<T> value = {};
    auto get_return_object() { return std::coroutine_handle<Promise>::from_promise(*this); }
    template <typename U> void return_value(U &&result) { value.emplace(std::forward<U>(result)); }
    T take() { return std::move(*value); }
};

template <> struct Promise<void> : PromiseBase
{
    auto get_return_object() { return std::coroutine_handle<Promise>::from_promise(*this); }
    void return_void() noexcept {}
    void take() noexcept {}
};

} // namespace detail

/// A lazy coroutine: it starts when it is awaited, or by TaskScope::start().
///
/// The guarantees, which tests/unit/base/task_test.cpp proves:
/// - a Task that is destroyed while it waits never runs again, what it waits for is cancelled, and its frame is freed;
/// - the owner of a TaskScope can be destroyed at any time, also by its own running coroutine: that coroutine goes on
///   to its next suspension point (it must not touch the owner any more, as after `delete this`) and is freed there.
///
/// All of it lives on one thread, the one that started the task.
template <typename T> class [[nodiscard]] Task
{
public:
    using promise_type = detail::Promise<T>;

    Task(std::coroutine_handle<promise_type> frame) noexcept // implicit: what a coroutine returns
        : m_frame(frame)
    {
    }
    Task(Task &&other) noexcept
        : m_frame(std::exchange(other.m_frame, {}))
    {
    }
    Task &operator=(Task &&other) noexcept
    {
        Task(std::move(other)).swap(*this);
        return *this;
    }
    ~Task()
    {
        if (m_frame) {
            m_frame.destroy();
        }
    }

    bool await_ready() const noexcept { return false; }
    template <typename P> std::coroutine_handle<> await_suspend(std::coroutine_handle<P> outer) noexcept
    {
        m_frame.promise().continuation = outer;
        m_frame.promise().root = outer.promise().root;
        return m_frame;
    }
    T await_resume() { return m_frame.promise().take(); }

    void swap(Task &other) noexcept { std::swap(m_frame, other.m_frame); }

private:
    std::coroutine_handle<promise_type> m_frame;
};

namespace detail {

template <typename T> struct SuspensionState
{
    std::optional<T> value = {};
    std::coroutine_handle<> waiter = {};
    Root *root = nullptr;
    bool abandoned = false;
};

} // namespace detail

/// The far end of a Suspension: a callback keeps it and resolves it once. Copies may travel through other threads, but
/// resolve() is called on the coroutine's own thread. Resolving after the waiter was destroyed does nothing.
template <typename T> class Resolver
{
public:
    explicit Resolver(std::shared_ptr<detail::SuspensionState<T>> state)
        : m_state(std::move(state))
    {
    }

    void resolve(T value) const
    {
        const auto state = m_state; // the waiter may free this very resolver
        if (state->abandoned || state->value) {
            return;
        }
        state->value.emplace(std::move(value));
        if (state->waiter) {
            state->root->resume(state->waiter);
        }
    }

    /// Whether nobody waits any more; on the coroutine's own thread.
    [[nodiscard]] bool abandoned() const { return m_state->abandoned; }

private:
    std::shared_ptr<detail::SuspensionState<T>> m_state;
};

/// Where a coroutine meets the world of callbacks: make one, hand its resolver() to a callback, `co_await` it once.
/// If the coroutine is destroyed before the answer, the onCancel function runs instead.
template <typename T> class Suspension
{
public:
    Suspension() = default;
    Suspension(const Suspension &) = delete;
    Suspension &operator=(const Suspension &) = delete;
    ~Suspension()
    {
        m_state->abandoned = true;
        if (m_cancel && !m_state->value) {
            m_cancel();
        }
    }

    [[nodiscard]] Resolver<T> resolver() const { return Resolver<T>(m_state); }
    void onCancel(std::function<void()> cancel) { m_cancel = std::move(cancel); }

    bool await_ready() const noexcept { return m_state->value.has_value(); }
    template <typename P> void await_suspend(std::coroutine_handle<P> waiter) noexcept
    {
        m_state->waiter = waiter;
        m_state->root = waiter.promise().root;
    }
    T await_resume() { return std::move(*m_state->value); }

private:
    std::shared_ptr<detail::SuspensionState<T>> m_state = std::make_shared<detail::SuspensionState<T>>();
    std::function<void()> m_cancel = {};
};

} // namespace rostrum::base
