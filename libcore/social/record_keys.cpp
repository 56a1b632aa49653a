// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_keys.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cstdlib>

namespace rostrum::social {

base::Tid RecordKeys::next(base::Time at)
{
    constexpr unsigned kClockIds = 1024;
    constexpr int kWithinMillisecond = 900;
    // Those of one moment are in order; one for another day starts its own count. A clock that was set back comes to
    // the same moment twice, also in another run, and a key that is used again would write over a post: chance tells
    // them apart.
    constexpr std::int64_t kNear = 1'000'000;
    QRandomGenerator *random = QRandomGenerator::global();
    const std::int64_t key = std::int64_t{at.time_since_epoch().count()} * 1000 + random->bounded(kWithinMillisecond);
    m_last = std::abs(key - m_last) < kNear ? std::max(key, m_last + 1) : key;
    return base::Tid::fromMicroseconds(m_last, random->bounded(kClockIds));
}

} // namespace rostrum::social
