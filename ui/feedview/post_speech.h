// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed_row.h"

#include "base/clock.h"

#include <QString>

namespace rostrum::ui {

/// One row as a screen reader says it: who, what, when, the words, the pictures, the counts.
[[nodiscard]] QString spokenSummary(const FeedRow &row, base::Time now);

} // namespace rostrum::ui
