// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "row_layout.h"

namespace rostrum::ui {

[[nodiscard]] std::unique_ptr<RowLayout> layOutGap(const GapRow &gap, int width, const FeedStyle &style);
[[nodiscard]] std::unique_ptr<RowLayout> layOutNotice(const NoticeRow &notice, int width, const FeedStyle &style);
/// A notice without any row beside it: the whole of an empty or failed feed.
[[nodiscard]] std::unique_ptr<RowLayout> layOutState(const NoticeRow &notice, int width, const FeedStyle &style);
/// `seed` varies the shape a little.
[[nodiscard]] std::unique_ptr<RowLayout> layOutSkeleton(size_t seed, int width, const FeedStyle &style);

/// The words of a gap, for painting and for speech.
[[nodiscard]] QString gapText(const GapRow &gap);

} // namespace rostrum::ui
