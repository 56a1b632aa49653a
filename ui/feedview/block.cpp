// SPDX-License-Identifier: GPL-3.0-or-later
#include "block.h"

#include "ui/kit/paint.h"

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

TextRange selectionIn(const PaintContext &context, int index, const TextFlow &flow)
{
    if (context.selectedText < 0 || index < context.selectedText || index > context.selectedLast)
        return {};
    return {.start = index == context.selectedText ? context.selection.start : 0,
            .end = index == context.selectedLast ? context.selection.end : static_cast<int>(flow.text().size())};
}

void paintCard(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &border, int radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // A hairline is one device pixel row at 100 % and stays one logical pixel above.
    painter.setPen(QPen(border, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5);
    painter.restore();
}

void paintImage(QPainter &painter, const PaintContext &context, const QRect &rect, const ImageKey &key)
{
    const QPixmap pixmap = context.images != nullptr ? context.images->find(key) : QPixmap();
    if (!pixmap.isNull()) {
        painter.drawPixmap(rect, pixmap);
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(context.style.colors.line);
    const qreal radius = key.radius / context.style.dpr;
    painter.drawRoundedRect(rect, radius, radius);
    painter.restore();
}

void paintPortrait(QPainter &painter, const PaintContext &context, const QRect &rect, const ImageKey &key,
                   const QString &name)
{
    const QPixmap pixmap = context.images != nullptr ? context.images->find(key) : QPixmap();
    if (pixmap.isNull())
        paintAvatar(painter, rect, {}, name);
    else
        painter.drawPixmap(rect, pixmap);
}

size_t lastingHash(QStringView text)
{
    return std::accumulate(text.cbegin(), text.cend(), size_t(7),
                           [](size_t sum, QChar c) { return sum * 31 + c.unicode(); });
}

ImageKey imageKey(const QUrl &url, QSize logical, int radius, qreal dpr, quint8 corners)
{
    const auto pixels = [dpr](int length) { return static_cast<int>(std::lround(length * dpr)); };
    return {.url = url,
            .size = {pixels(logical.width()), pixels(logical.height())},
            .radius = pixels(radius),
            .corners = corners};
}

} // namespace rostrum::ui
