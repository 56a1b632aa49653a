// SPDX-License-Identifier: GPL-3.0-or-later
#include "paragraph.h"

#include "accessible.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace rostrum::ui {

Paragraph::Paragraph(TextRole role, TokenColor color, QWidget *parent)
    : QWidget(parent)
    , m_role(role)
    , m_color(color)
{
    setTextStyle(this, role);
    setAccessibleRole(this, QAccessible::StaticText);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Paragraph::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Paragraph::setColor(TokenColor color)
{
    m_color = color;
    update();
}

qreal Paragraph::layOut(QTextLayout &layout, qreal width) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    option.setAlignment(Qt::AlignLeading);
    layout.setTextOption(option);
    const qreal step = theme().lineHeight(m_role);
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y + (step - line.height()) / 2));
        y += step;
    }
    layout.endLayout();
    return y;
}

QSize Paragraph::sizeHint() const
{
    // About 60 characters a line where the layout leaves the choice.
    const int width = std::min(fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().averageCharWidth() * 60);
    return {width, heightForWidth(width)};
}

QSize Paragraph::minimumSizeHint() const
{
    return {std::min(fontMetrics().averageCharWidth() * 10, sizeHint().width()),
            static_cast<int>(std::ceil(theme().lineHeight(m_role)))};
}

int Paragraph::heightForWidth(int width) const
{
    QTextLayout layout(m_text, font());
    return static_cast<int>(std::ceil(layOut(layout, width)));
}

void Paragraph::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(theme().tokens().*m_color);
    QTextLayout layout(m_text, font());
    const qreal textHeight = layOut(layout, width());
    layout.draw(&painter, QPointF(0, std::max(0.0, (height() - textHeight) / 2)));
}

} // namespace rostrum::ui
