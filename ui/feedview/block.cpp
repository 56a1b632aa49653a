// SPDX-License-Identifier: GPL-3.0-or-later
#include "block.h"

#include <QPainterPath>
#include <QTextBoundaryFinder>

#include <array>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

QString initialOf(const QString &name)
{
    const QString trimmed = name.trimmed();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, trimmed);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? trimmed.left(end).toUpper() : u"·"_s;
}

/// A hue of its own for each person, as quiet as the accent's soft ground. The oranges stay with creator mode.
QColor turned(const QColor &color, size_t seed)
{
    static constexpr std::array kTurns{0, 35, 75, 120, 160, 300};
    const int hue = (color.hslHue() + kTurns.at(seed % kTurns.size())) % 360;
    return QColor::fromHsl(hue, color.hslSaturation(), color.lightness());
}

} // namespace

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
                   const QString &name, const QString &did)
{
    if (context.images != nullptr) {
        if (const QPixmap pixmap = context.images->find(key); !pixmap.isNull()) {
            painter.drawPixmap(rect, pixmap);
            return;
        }
    }
    const size_t seed = lastingHash(did);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const Tokens &colors = context.style.colors;
    painter.setBrush(turned(colors.accentSoft, seed));
    painter.drawEllipse(rect);
    QFont font = context.style.name.font;
    font.setPixelSize(std::max(8, rect.height() * 2 / 5));
    painter.setFont(font);
    painter.setPen(turned(colors.accent, seed));
    painter.drawText(rect, Qt::AlignCenter, initialOf(name));
    painter.restore();
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
