// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>
#include <cmath>

namespace rostrum::ui {

namespace {

/// Quiet grounds with one ink each, 4.5:1 and more in both themes.
struct InitialColors
{
    QRgb ground;
    QRgb ink;
};
constexpr std::array kInitialColors{
    InitialColors{0xFFD7E5E2, 0xFF17413D}, InitialColors{0xFFE8DCCB, 0xFF4A3718}, InitialColors{0xFFDCDDEC, 0xFF2E3159},
    InitialColors{0xFFE9D6DB, 0xFF592536}, InitialColors{0xFFDDE5D2, 0xFF31451A}, InitialColors{0xFFD5E1EB, 0xFF1D3E57},
};

/// The same for a name on every machine and at every start, which qHash is not.
std::size_t stableIndex(const QString &name)
{
    std::size_t sum = 0;
    for (const QChar character : name)
        sum = sum * 31 + character.unicode();
    return sum % kInitialColors.size();
}

QString initialOf(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return {};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, trimmed);
    const qsizetype end = finder.toNextBoundary();
    return trimmed.first(end > 0 ? end : 1).toUpper();
}

} // namespace

qreal hairline(const QPainter &painter)
{
    const qreal dpr = painter.device() != nullptr ? painter.device()->devicePixelRatio() : 1.0;
    return std::max(1.0, std::floor(dpr)) / dpr;
}

void paintBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (border.isValid()) {
        const qreal width = hairline(painter);
        painter.setPen(QPen(border, width));
        const qreal half = width / 2;
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    }
    painter.restore();
}

void paintHairline(QPainter &painter, const QRect &rect, Qt::Edge edge)
{
    const qreal width = hairline(painter);
    QRectF line(rect);
    switch (edge) {
    case Qt::TopEdge:
        line.setHeight(width);
        break;
    case Qt::BottomEdge:
        line.setTop(line.bottom() - width);
        break;
    case Qt::LeftEdge:
        line.setWidth(width);
        break;
    case Qt::RightEdge:
        line.setLeft(line.right() - width);
        break;
    }
    painter.fillRect(line, theme().tokens().line);
}

void paintFocusRing(QPainter &painter, const QRectF &control, qreal radius)
{
    constexpr qreal kGrow = metrics::kFocusOffset + metrics::kFocusWidth / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().tokens().accent, metrics::kFocusWidth));
    painter.drawRoundedRect(control.adjusted(-kGrow, -kGrow, kGrow, kGrow), radius + kGrow, radius + kGrow);
    painter.restore();
}

void paintShadow(QPainter &painter, const QRectF &box, qreal radius, int reach)
{
    QColor step = theme().tokens().shadow;
    step.setAlphaF(step.alphaF() / static_cast<float>(reach) * 0.8F);
    for (int spread = 1; spread <= reach; ++spread)
        paintBox(painter, box.adjusted(-spread, -spread + reach / 3.0, spread, spread), radius + spread, step);
}

void paintAvatar(QPainter &painter, const QRectF &rect, const QPixmap &picture, const QString &name)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (!picture.isNull()) {
        const QSizeF size = picture.size();
        const qreal scale = std::max(rect.width() / size.width(), rect.height() / size.height());
        QBrush brush(picture);
        QTransform transform;
        transform.translate(rect.center().x() - size.width() * scale / 2,
                            rect.center().y() - size.height() * scale / 2);
        transform.scale(scale, scale);
        // A texture brush works in the picture's device-independent pixels.
        transform.scale(picture.devicePixelRatio(), picture.devicePixelRatio());
        brush.setTransform(transform);
        painter.setBrush(brush);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(rect);
    } else {
        const InitialColors &colors = kInitialColors.at(stableIndex(name));
        painter.setBrush(QColor(colors.ground));
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(rect);
        QFont font = theme().font(TextRole::Name);
        font.setPixelSize(std::max(8, static_cast<int>(rect.height() * 0.42)));
        painter.setFont(font);
        painter.setPen(QColor(colors.ink));
        painter.drawText(rect, Qt::AlignCenter, initialOf(name));
    }
    painter.restore();
}

} // namespace rostrum::ui
