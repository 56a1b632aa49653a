// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed_geometry.h"
#include "text_selection.h"

class QPainter;

namespace rostrum::ui {

/// What a feed looks like at this moment; everything is laid out already.
struct FeedScene
{
    const FeedGeometry &geometry;
    const FeedStyle &style;
    ImageSource *images = nullptr;
    const TextSelection &selection;
    int columnLeft = 0;
    int columnWidth = 0;
    int hoveredRow = -1;
    int hoveredPart = -1;
    int currentRow = -1;
    int currentPart = -1;
    bool isRingVisible = false; ///< the keyboard is at work
};

/// Paints what lies in `exposed` (viewport coordinates); says whether a post was among it.
bool paintFeed(QPainter &painter, const FeedScene &scene, const QRect &exposed);

} // namespace rostrum::ui
