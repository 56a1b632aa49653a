// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "row_layout.h"

#include "base/clock.h"

#include <QString>

namespace rostrum::ui {

/// One row as a screen reader says it: who, what, when, the words, the pictures, the counts.
/// What a label covers is not said until it is shown.
[[nodiscard]] QString spokenSummary(const FeedRow &row, base::Time now, const RowState &state = {});

} // namespace rostrum::ui
