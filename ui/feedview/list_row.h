// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "row_layout.h"

namespace rostrum::ui {

/// A list of people as a row: picture, name, what it is and how many are on it, and the beginning of its description.
[[nodiscard]] std::unique_ptr<RowLayout> layOutList(const ListRow &row, int width, const FeedStyle &style);
[[nodiscard]] QString spokenList(const ListRow &row);

/// "Moderation list · 7 people"
[[nodiscard]] QString listFacts(const model::PeopleList &list);

} // namespace rostrum::ui
