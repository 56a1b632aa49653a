// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_patience.h"

#include <algorithm>

namespace rostrum::playback {

namespace {

using base::ErrorKind;

constexpr std::chrono::milliseconds kFirstPause(500);

/// Trying again at once does not help.
bool isFinal(const base::Error &problem)
{
    return problem.kind == ErrorKind::Invalid || problem.kind == ErrorKind::Tls || problem.kind == ErrorKind::Malformed;
}

} // namespace

LivePatience::LivePatience(const LiveLimits &limits, Time now)
    : m_limits(limits)
    , m_newest(now)
{
}

void LivePatience::noteNews(Time now)
{
    m_newest = now;
    m_hadNews = true;
}

void LivePatience::noteAnswer()
{
    m_problem.reset();
    m_problems = 0;
}

void LivePatience::noteProblem(base::Error problem)
{
    m_problem = std::move(problem);
    ++m_problems;
}

bool LivePatience::isGone() const
{
    return m_problem && (m_problem->kind == ErrorKind::NotFound || m_problem->kind == ErrorKind::Refused ||
                         m_problem->kind == ErrorKind::Auth);
}

std::optional<LiveOutcome> LivePatience::verdict(Time now) const
{
    if (m_problem && !m_hadNews && isFinal(*m_problem)) {
        return *m_problem;
    }
    const auto limit = isGone()     ? m_limits.gone
                       : !m_problem ? m_limits.frozen
                       : m_hadNews  ? m_limits.unreachable
                                    : m_limits.opening;
    if (now - m_newest < limit) {
        return std::nullopt;
    }
    const bool isOver = m_hadNews || isGone() || !m_problem;
    return isOver ? LiveOutcome(LiveEnd()) : LiveOutcome(*m_problem);
}

std::chrono::milliseconds LivePatience::pause() const
{
    return std::min(kFirstPause * (1 << std::clamp(m_problems - 1, 0, 6)), m_limits.longestPause);
}

} // namespace rostrum::playback
