// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "social/feed.h"
#include "ui/feedview/feed_geometry.h"
#include "ui/shell/page.h"

#include <QVariant>

class QKeyEvent;

namespace rostrum::ui {

class FeedView;

/// The scroll position of a page as its history entry keeps it.
[[nodiscard]] QVariant toState(const Anchor &anchor);
[[nodiscard]] Anchor toAnchor(const QVariant &state);

/// Gives the view a key that arrived elsewhere in the window; true when it used it.
bool forwardKey(FeedView &view, const QKeyEvent &event);

/// What keeps a list that has rows from its newest ones.
[[nodiscard]] std::optional<Trouble> troubleOf(const social::FeedStatus &status, base::Time now);
/// What keeps a feed from its newest rows. Nothing while it has no rows: then the list itself says it.
[[nodiscard]] std::optional<Trouble> troubleOf(const social::Feed &feed, base::Time now);

} // namespace rostrum::ui
