// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

namespace rostrum::base {

Time SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

SettableClock::SettableClock(Time start)
    : m_now(start)
{
}

Time SettableClock::now() const
{
    return m_now.load();
}

void SettableClock::set(Time time)
{
    m_now.store(time);
}

void SettableClock::advance(std::chrono::milliseconds by)
{
    set(now() + by);
}

} // namespace rostrum::base
