// SPDX-License-Identifier: GPL-3.0-or-later
#include "video_paint.h"

#include <QPainter>

#include <algorithm>

namespace rostrum::ui {

void paintVideoCaption(QPainter &painter, const QRect &room, const QFont &font, const QString &caption)
{
    constexpr int kFlags = Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap;
    painter.setFont(font);
    const QRect text = painter.fontMetrics().boundingRect(room.adjusted(8, 0, -8, -4), kFlags, caption);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 200));
    painter.drawRoundedRect(text.adjusted(-8, -4, 8, 4), 6, 6);
    painter.setPen(Qt::white);
    painter.drawText(text, kFlags, caption);
}

void paintVideoProgress(QPainter &painter, const QRect &video, qreal share)
{
    constexpr qreal kHeight = 4;
    const qreal top = video.bottom() + 1 - kHeight;
    painter.fillRect(QRectF(video.left(), top, video.width(), kHeight), QColor(255, 255, 255, 90));
    painter.fillRect(QRectF(video.left(), top, video.width() * std::clamp(share, 0.0, 1.0), kHeight), Qt::white);
}

} // namespace rostrum::ui
