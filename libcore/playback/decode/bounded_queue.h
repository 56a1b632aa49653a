// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace rostrum::playback {

/// A queue from one thread to another that holds back the one that is too fast. Thread-safe.
template <typename T> class BoundedQueue
{
public:
    /// At most `mostItems`, and of those that are heavy as few as `mostWeight` allows, but always a few.
    BoundedQueue(std::size_t mostItems, std::size_t mostWeight)
        : m_mostItems(mostItems)
        , m_mostWeight(mostWeight)
    {
    }

    /// Waits for room. False once the queue is closed: the item is dropped.
    bool push(T item, std::size_t weight = 0)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isClosed || hasRoom(); });
        if (m_isClosed) {
            return false;
        }
        m_items.emplace_back(std::move(item), weight);
        m_weight += weight;
        m_changed.notify_all();
        return true;
    }
    /// Waits for an item. Nothing once the queue is closed, even when items are left.
    std::optional<T> pop()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isClosed || !m_items.empty(); });
        return m_isClosed ? std::optional<T>() : std::optional<T>(take());
    }
    /// The first item if there is one and `isWanted` says yes.
    template <typename Predicate> std::optional<T> popIf(Predicate isWanted)
    {
        const std::lock_guard lock(m_mutex);
        const bool isGiven = !m_items.empty() && isWanted(std::as_const(m_items.front().first));
        return isGiven ? std::optional<T>(take()) : std::optional<T>();
    }
    /// What `visit` makes of each item, from the first to the last.
    template <typename Visit> void forEach(Visit visit) const
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &[item, weight] : m_items) {
            visit(item);
        }
    }
    /// Ends all waiting, for good.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        m_changed.notify_all();
    }

private:
    static constexpr std::size_t kFew = 3;

    [[nodiscard]] bool hasRoom() const
    {
        return m_items.size() < m_mostItems && (m_items.size() < kFew || m_weight < m_mostWeight);
    }
    T take()
    {
        T item = std::move(m_items.front().first);
        m_weight -= m_items.front().second;
        m_items.pop_front();
        m_changed.notify_all();
        return item;
    }

    const std::size_t m_mostItems;
    const std::size_t m_mostWeight;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::pair<T, std::size_t>> m_items;
    std::size_t m_weight = 0;
    bool m_isClosed = false;
};

} // namespace rostrum::playback
