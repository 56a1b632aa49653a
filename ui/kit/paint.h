// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;
class QPixmap;

namespace rostrum::ui {

/// One logical pixel, rounded down to whole device pixels, so that lines are crisp at every device pixel ratio.
[[nodiscard]] qreal hairline(const QPainter &painter);

/// A rounded box with a hairline border inside `rect`; an invalid colour leaves fill or border out.
void paintBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border = {});

/// A straight hairline along the given edge of `rect`.
void paintHairline(QPainter &painter, const QRect &rect, Qt::Edge edge);

/// The focus ring around a control that fills `control`: 2 px of accent, 2 px off. It lies outside `control`.
void paintFocusRing(QPainter &painter, const QRectF &control, qreal radius);

/// A soft shadow of `reach` logical pixels around a box that floats.
void paintShadow(QPainter &painter, const QRectF &box, qreal radius, int reach);

/// `picture` cut round; without one, the first letter of `name` on a ground that `name` chooses.
void paintAvatar(QPainter &painter, const QRectF &rect, const QPixmap &picture, const QString &name);

} // namespace rostrum::ui
