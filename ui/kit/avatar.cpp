// SPDX-License-Identifier: GPL-3.0-or-later
#include "avatar.h"

#include "paint.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace rostrum::ui {

namespace {
constexpr qreal kRingGap = 2;
constexpr qreal kRingWidth = 2.5;
} // namespace

Avatar::Avatar(int diameter, QWidget *parent)
    : QWidget(parent)
    , m_diameter(diameter)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Avatar::setPerson(const QString &name, const QPixmap &photo)
{
    m_name = name;
    m_photo = photo;
    update();
}

void Avatar::setRing(TokenColor ring)
{
    m_ring = ring;
    updateGeometry();
    update();
}

void Avatar::setDiameter(int diameter)
{
    m_diameter = diameter;
    updateGeometry();
    update();
}

QSize Avatar::sizeHint() const
{
    const int ring = m_ring == nullptr ? 0 : static_cast<int>(2 * (kRingGap + kRingWidth) + 0.5);
    return {m_diameter + ring, m_diameter + ring};
}

void Avatar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    QRectF photo(0, 0, m_diameter, m_diameter);
    photo.moveCenter(QRectF(rect()).center());
    paintAvatar(painter, photo, m_photo, m_name);
    if (m_ring == nullptr)
        return;
    constexpr qreal kGrow = kRingGap + kRingWidth / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().tokens().*m_ring, kRingWidth));
    painter.drawEllipse(photo.adjusted(-kGrow, -kGrow, kGrow, kGrow));
}

} // namespace rostrum::ui
