// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "row_layout.h"

namespace rostrum::ui {

/// A person as a row: photo, name and headline.
[[nodiscard]] std::unique_ptr<RowLayout> layOutPerson(const FoundPersonRow &row, int width, const FeedStyle &style);
[[nodiscard]] QString spokenPerson(const FoundPersonRow &row);

} // namespace rostrum::ui
