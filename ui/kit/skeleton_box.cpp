// SPDX-License-Identifier: GPL-3.0-or-later
#include "skeleton_box.h"

#include "accessible.h"
#include "paint.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace rostrum::ui {

SkeletonBox::SkeletonBox(QSize size, qreal radius, QWidget *parent)
    : QWidget(parent)
    , m_size(size)
    , m_radius(radius)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::NoRole);
}

void SkeletonBox::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintBox(painter, rect(), m_radius, theme().tokens().pressed);
}

} // namespace rostrum::ui
