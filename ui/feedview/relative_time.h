// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QString>

namespace rostrum::ui {

/// Ages and dates in words, by the default locale and the program's language. A moment ahead of `now` counts as now.
namespace RelativeTime {

/// For the corner of a post: "now", "8 min", "3 h", "5 d", then the day ("12 Nov", with the year when it is another).
[[nodiscard]] QString brief(base::Time moment, base::Time now);
/// For a sentence: "8 minutes ago", or the day.
[[nodiscard]] QString spoken(base::Time moment, base::Time now);
/// "Tuesday, 24 November 2026, 10:32", in local time.
[[nodiscard]] QString full(base::Time moment);

} // namespace RelativeTime

/// A count as people write it: "402", "8,431", from ten thousand on "12.4K", "1.2M".
[[nodiscard]] QString countText(qint64 count);

} // namespace rostrum::ui
