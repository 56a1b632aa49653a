// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>

namespace rostrum::base {

/// A moment in UTC, in milliseconds since 1970.
using Time = std::chrono::sys_time<std::chrono::milliseconds>;

/// Where the program gets the time from. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Time now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Time now() const override;
};

/// Stands still until it is set: for tests, and for pictures that repeat (`--now`).
class SettableClock final : public Clock
{
public:
    explicit SettableClock(Time start);
    [[nodiscard]] Time now() const override;
    void set(Time time);
    void advance(std::chrono::milliseconds by);

private:
    std::atomic<Time> m_now;
};

} // namespace rostrum::base
