// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace rostrum::store {

/// A thread that does its jobs in order. The destructor does what is still queued, then ends the thread: a write that
/// was accepted is never dropped. Qt-free.
class Worker
{
public:
    using Job = std::move_only_function<void()>;

    Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;
    ~Worker();

    /// Thread-safe.
    void post(Job job);

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace rostrum::store
