// SPDX-License-Identifier: GPL-3.0-or-later
#include "chip.h"

#include "paint.h"

#include <QPainter>

#include <algorithm>

namespace rostrum::ui {

namespace {
constexpr int kHeight = 28;
constexpr int kPaddingX = 11;
constexpr int kMinimumWidth = 48;
} // namespace

Chip::Chip(Kind kind, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_kind(kind)
{
    setText(text);
    setAccessibleName(text);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTextStyle(this, TextRole::MetaStrong);
}

QSize Chip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 1 + 2 * theme().scaled(kPaddingX), theme().scaled(kHeight)};
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), kMinimumWidth), sizeHint().height()};
}

void Chip::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    setToolTip(width() < sizeHint().width() ? text() : QString());
}

void Chip::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    const qreal radius = height() / 2.0;
    paintBox(painter, rect(), radius, m_kind == Kind::Creator ? t.creatorSoft : t.accentSoft);
    if (isDown() || underMouse()) {
        paintBox(painter, rect(), radius, isDown() ? t.pressed : t.hover);
    }
    const int padding = theme().scaled(kPaddingX);
    painter.setFont(font());
    painter.setPen(m_kind == Kind::Creator ? t.creatorInk : t.accent);
    const QRect inside = rect().adjusted(padding, 0, -padding, 0);
    painter.drawText(inside, Qt::AlignCenter, fontMetrics().elidedText(text(), Qt::ElideRight, inside.width()));
    if (hasFocus()) {
        paintFocusRing(painter, QRectF(rect()).adjusted(4, 4, -4, -4), radius);
    }
}

} // namespace rostrum::ui
