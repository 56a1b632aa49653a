// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace rostrum::ui {

inline constexpr qreal kVideoRadius = 12; ///< of a video's corners, as its poster has them

/// Words at the bottom of `room`, white on black, readable over any picture.
void paintVideoCaption(QPainter &painter, const QRect &room, const QFont &font, const QString &caption);
/// How much of a video has come, from 0 to 1, along the bottom edge of `video`.
void paintVideoProgress(QPainter &painter, const QRect &video, qreal share);

} // namespace rostrum::ui
