// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_clock.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace rostrum::playback {

namespace {

constexpr auto kWindow = 6s;
constexpr LiveClock::Seconds kNoLag = 1e9s;
/// In segments: what the lag shrinks to just before the next segment comes.
constexpr double kTooMuch = 1.25;
constexpr double kTooLittle = 0.3;
constexpr double kFaster = 1.1; ///< not seen without sound
constexpr double kSlower = 0.96;

} // namespace

void LiveClock::start(Seconds position, Time now)
{
    m_start = position;
    m_since = now;
    m_rate = 1;
    m_isRunning = true;
    m_windowStart = now;
    m_smallestLag = kNoLag;
}

LiveClock::Seconds LiveClock::position(Time now) const
{
    return m_start + (now - m_since) * m_rate;
}

void LiveClock::steer(Seconds lag, Seconds segment, Time now)
{
    m_smallestLag = std::min(m_smallestLag, lag);
    if (now - m_windowStart < kWindow) {
        return;
    }
    setRate(m_smallestLag > segment * kTooMuch ? kFaster : m_smallestLag < segment * kTooLittle ? kSlower : 1, now);
    m_smallestLag = kNoLag;
    m_windowStart = now;
}

void LiveClock::steady(Time now)
{
    setRate(1, now);
    m_smallestLag = kNoLag;
    m_windowStart = now;
}

void LiveClock::setRate(double rate, Time now)
{
    if (rate != m_rate) {
        m_start = position(now);
        m_since = now;
        m_rate = rate;
    }
}

} // namespace rostrum::playback
