// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline.h"

#include <cmath>

using namespace std::chrono_literals;

namespace rostrum::playback {

namespace {

constexpr std::size_t kMostOffsets = 4;
constexpr Seconds kNear = 20s;
constexpr auto kPatience = 3s;
constexpr Seconds kTurn{double(1LL << 33) / 90'000}; ///< where the clock of MPEG-TS begins again

Seconds distance(Seconds a, Seconds b)
{
    return Seconds(std::abs((a - b).count()));
}

} // namespace

void Timeline::begin(Seconds raw, Seconds time)
{
    const std::lock_guard lock(m_mutex);
    m_offsets.push_back(time - raw);
    if (m_offsets.size() > kMostOffsets) {
        m_offsets.pop_front();
    }
    m_latest = time;
    m_changed.notify_all();
}

Seconds Timeline::lead(Seconds raw)
{
    const std::lock_guard lock(m_mutex);
    m_latest = raw + m_offsets.back();
    m_changed.notify_all();
    return m_latest;
}

std::optional<Seconds> Timeline::follow(Seconds raw, const std::atomic<bool> &isOver)
{
    std::unique_lock lock(m_mutex);
    std::optional<Seconds> place;
    m_changed.wait_for(lock, kPatience, [&] {
        place = placeOf(raw);
        return place || isOver;
    });
    return place;
}

std::optional<Seconds> Timeline::placeOf(Seconds raw) const
{
    std::optional<Seconds> best;
    for (const Seconds offset : m_offsets) {
        for (const Seconds turn : {Seconds(0), kTurn, -kTurn}) {
            const Seconds place = raw + offset + turn;
            if (distance(place, m_latest) < (best ? distance(*best, m_latest) : kNear)) {
                best = place;
            }
        }
    }
    return best;
}

void Timeline::wake()
{
    const std::lock_guard lock(m_mutex);
    m_changed.notify_all();
}

} // namespace rostrum::playback
