// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <chrono>
#include <optional>
#include <variant>

namespace rostrum::playback {

/// How long a live broadcast of which nothing new comes is waited for.
struct LiveLimits
{
    using Milliseconds = std::chrono::milliseconds;
    Milliseconds request = std::chrono::seconds(4);      ///< for the next byte of an answer
    Milliseconds opening = std::chrono::seconds(10);     ///< nothing was ever reached
    Milliseconds gone = std::chrono::seconds(12);        ///< the server knows no such broadcast (any more)
    Milliseconds frozen = std::chrono::seconds(60);      ///< the playlist is there and stays the same
    Milliseconds unreachable = std::chrono::minutes(5);  ///< it was there, and now the server does not answer
    Milliseconds longestPause = std::chrono::seconds(3); ///< between two attempts: bounds how late a return is noticed
};

/// It is over.
struct LiveEnd
{
};
/// What became of a broadcast: it ended, or it cannot be played.
using LiveOutcome = std::variant<LiveEnd, base::Error>;

/// Decides when to try again and when to give up. Pure.
class LivePatience
{
public:
    using Time = std::chrono::steady_clock::time_point;

    LivePatience(const LiveLimits &limits, Time now);

    [[nodiscard]] const LiveLimits &limits() const { return m_limits; }
    /// Something new came.
    void noteNews(Time now);
    /// The server answered as it should, perhaps with nothing new.
    void noteAnswer();
    void noteProblem(base::Error problem);

    /// Whether the server says that there is no such broadcast.
    [[nodiscard]] bool isGone() const;
    /// Nothing as long as it is worth waiting.
    [[nodiscard]] std::optional<LiveOutcome> verdict(Time now) const;
    /// Until the next attempt after a problem: longer each time.
    [[nodiscard]] std::chrono::milliseconds pause() const;

private:
    LiveLimits m_limits;
    Time m_newest;
    bool m_hadNews = false;
    std::optional<base::Error> m_problem = {};
    int m_problems = 0; ///< in a row
};

} // namespace rostrum::playback
