// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "row_layout.h"

namespace rostrum::ui {

/// What people did, as a row: the sign of it, their photos, the sentence, a piece of what it is about, its age.
[[nodiscard]] std::unique_ptr<RowLayout> layOutActivity(const ActivityRow &row, int width, const FeedStyle &style,
                                                        base::Time now);
[[nodiscard]] int estimateActivityHeight(const ActivityRow &row, int width, const FeedStyle &style);
[[nodiscard]] QString spokenActivity(const ActivityRow &row, base::Time now);

} // namespace rostrum::ui
