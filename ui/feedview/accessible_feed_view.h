// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rostrum::ui {

class FeedView;

/// Makes feed views known to assistive technology: a list, whose items are the rows near the viewport, one stop each
/// with a spoken summary and the actions of the row. Safe to call again.
void installFeedAccessibility();

/// Tells assistive technology that another row is the current one.
void announceFocus(FeedView *view, int index);
/// Tells it that the rows are other ones.
void announceRows(FeedView *view);

} // namespace rostrum::ui
