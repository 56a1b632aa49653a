// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed_row.h"
#include "post_act.h"

#include <QPoint>
#include <QString>

namespace rostrum::ui {

class FeedView;
struct Part;

// What a click, a key and an assistive technology do with a row of a feed; the view tells it by its signals.

/// A part's tip as QToolTip wants it.
[[nodiscard]] QString tipText(const Part &part);
void activatePart(FeedView &view, int index, const Part &part);
/// Opens a post, a person or a list, fills a gap, does what a notice offers.
void openRow(FeedView &view, int index);
/// Does something with a post, or says why it cannot be yet; follows a person where that is offered.
void actOnRow(FeedView &view, int index, PostAct act);
/// To the author of a post.
void openProfile(FeedView &view, int index);
/// The menu of a post below its first line: for the keyboard and assistive technology.
void showRowMenu(FeedView &view, int index);
/// The same, somewhere else on the screen.
void showRowMenuAt(FeedView &view, int index, QPoint global);
/// Whether a click beside every part opens the row: not on the post a page is about.
[[nodiscard]] bool opensOnClick(const FeedView &view, int index);

/// The video of a row's post that can be played, covered or not; null when there is none.
[[nodiscard]] const model::Video *videoOf(const FeedRow &row);

} // namespace rostrum::ui
