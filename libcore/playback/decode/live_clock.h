// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace rostrum::playback {

/// Says which moment of a live broadcast is to be seen now. It runs a little faster or slower than time itself where
/// the distance to what is newest became too large or too small. Pure.
class LiveClock
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Seconds = std::chrono::duration<double>;

    void start(Seconds position, Time now);
    void stop() { m_isRunning = false; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] Seconds position(Time now) const;
    [[nodiscard]] double rate() const { return m_rate; }

    /// So much is there of what comes after the position, fetched or listed. Asked often; the rate follows the
    /// smallest of some seconds.
    void steer(Seconds lag, Seconds segment, Time now);
    /// As fast as time: somebody listens, or nothing is in a hurry.
    void steady(Time now);

private:
    void setRate(double rate, Time now);

    Seconds m_start = {}; ///< the position at m_since
    Time m_since = {};
    double m_rate = 1;
    bool m_isRunning = false;
    Time m_windowStart = {};
    Seconds m_smallestLag = {}; ///< since m_windowStart
};

} // namespace rostrum::playback
