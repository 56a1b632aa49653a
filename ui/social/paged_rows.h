// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/list.h"
#include "social/lists.h"
#include "ui/feedview/feed_row.h"

#include <vector>

namespace rostrum::ui {

/// Puts what stands below the rows, or instead of them: skeletons, why there are no more, or `empty`.
void addPagedTail(std::vector<FeedRow> &rows, const social::Paged &paged, const NoticeRow &empty);

/// The lists of somebody as rows; `empty` stands there when there are none.
[[nodiscard]] std::vector<FeedRow> listRows(const social::Lists &lists, const NoticeRow &empty);

/// Who is on a list as rows; everybody but oneself can be followed there.
[[nodiscard]] std::vector<FeedRow> memberRows(const social::List &list, const base::Did &self, const NoticeRow &empty);

} // namespace rostrum::ui
