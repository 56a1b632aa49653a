// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage_bar.h"

#include "accessible.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace rostrum::ui {

namespace {
constexpr int kHeight = 10;
constexpr int kLeast = 3; ///< of a part that is not nothing
} // namespace

UsageBar::UsageBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::Graphic);
}

void UsageBar::setParts(std::vector<Part> parts, qint64 whole)
{
    m_parts = std::move(parts);
    m_whole = std::max<qint64>(1, whole);
    update();
}

QSize UsageBar::sizeHint() const
{
    return {120, kHeight};
}

void UsageBar::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect(), kHeight / 2.0, kHeight / 2.0);
    painter.fillPath(shape, t.line);
    painter.setClipPath(shape);
    int left = 0;
    for (const Part &part : m_parts) {
        if (part.amount <= 0)
            continue;
        const double share = static_cast<double>(part.amount) / static_cast<double>(m_whole);
        const int wide = std::max(kLeast, static_cast<int>(share * width()));
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, wide, height())), t.*part.color);
        left += wide + 1;
    }
}

} // namespace rostrum::ui
