// SPDX-License-Identifier: GPL-3.0-or-later
#include "cover_button.h"

#include "ui/kit/paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace rostrum::ui {

namespace {
constexpr int kHeight = 32;
constexpr int kPaddingX = 12;
constexpr int kIcon = 18;
constexpr int kIconGap = 6;
constexpr QColor kVeil(0x10, 0x12, 0x14, 190);
constexpr QColor kVeilHovered(0x10, 0x12, 0x14, 230);
} // namespace

CoverButton::CoverButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setTextStyle(this, TextRole::Button);
}

void CoverButton::setFace(QLatin1StringView icon, const QString &text, const QString &name)
{
    m_icon = icon;
    setText(text);
    setAccessibleName(name);
    setToolTip(text.isEmpty() ? name : QString());
    updateGeometry();
    update();
}

QSize CoverButton::sizeHint() const
{
    const int high = theme().scaled(kHeight);
    const int icon = theme().scaled(kIcon);
    return text().isEmpty()
               ? QSize(high, high)
               : QSize(2 * kPaddingX + icon + kIconGap + fontMetrics().horizontalAdvance(text()) + 1, high);
}

void CoverButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), metrics::kControlRadius, underMouse() || isDown() ? kVeilHovered : kVeil);
    const int side = theme().scaled(kIcon);
    const QPixmap icon = theme().icon(m_icon, Qt::white, side, devicePixelRatioF());
    const bool isAlone = text().isEmpty();
    QRect iconBox(isAlone ? (width() - side) / 2 : kPaddingX, (height() - side) / 2, side, side);
    QRect words(iconBox.right() + 1 + kIconGap, 0, width() - iconBox.right() - 1 - kIconGap - kPaddingX, height());
    if (layoutDirection() == Qt::RightToLeft) {
        iconBox.moveRight(rect().right() - iconBox.left());
        words.moveRight(rect().right() - words.left());
    }
    painter.drawPixmap(iconBox, icon);
    painter.setPen(Qt::white);
    painter.setFont(font());
    painter.drawText(words, Qt::AlignCenter, text());
    if (hasFocus()) {
        paintFocusRing(painter, QRectF(rect()).adjusted(4, 4, -4, -4), metrics::kControlRadius - 3);
    }
}

} // namespace rostrum::ui
