// SPDX-License-Identifier: GPL-3.0-or-later
#include "video_button.h"

#include "ui/theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr int kSide = 34;
constexpr int kIcon = 20;
} // namespace

VideoButton::VideoButton(QLatin1StringView iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void VideoButton::setFace(QLatin1StringView iconName, const QString &name, const QString &key)
{
    m_iconName = iconName;
    setAccessibleName(name);
    setToolTip(key.isEmpty() ? name : QString(name + u" ("_s + key + u')'));
    update();
}

QSize VideoButton::sizeHint() const
{
    const int side = theme().scaled(kSide);
    return {side, side};
}

void VideoButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(2, 2, -2, -2);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(255, 255, 255, isDown() ? 76 : 46));
        painter.drawEllipse(box);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Qt::white, 2));
        painter.drawEllipse(box);
    }
    const int side = theme().scaled(kIcon);
    const QRect icon(QPoint((width() - side) / 2, (height() - side) / 2), QSize(side, side));
    painter.drawPixmap(icon, theme().icon(m_iconName, Qt::white, side, devicePixelRatioF()));
}

} // namespace rostrum::ui
