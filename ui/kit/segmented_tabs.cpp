// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmented_tabs.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <cmath>

namespace rostrum::ui {

namespace {
constexpr int kGap = 22; ///< between the texts of two tabs
constexpr int kHeight = 56;
} // namespace

SegmentedTabs::SegmentedTabs(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setAttribute(Qt::WA_Hover);
    setTextStyle(this, TextRole::Name);
}

QSize SegmentedTabs::tabSizeHint(int index) const
{
    const int height = kHeight - 20 + static_cast<int>(std::lround(theme().lineHeight(TextRole::Name)));
    return {QFontMetrics(theme().font(TextRole::Name)).horizontalAdvance(tabText(index)) + kGap, height};
}

QSize SegmentedTabs::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void SegmentedTabs::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    for (int i = 0; i < count(); ++i) {
        const QRect tab = tabRect(i);
        const QRect label = QStyle::visualRect(layoutDirection(), tab, tab.adjusted(0, 0, -kGap, 0));
        const bool current = i == currentIndex();
        painter.setFont(theme().font(current ? TextRole::Name : TextRole::Rail));
        painter.setPen(current || (underMouse() && tab.contains(pointer)) ? t.text : t.muted);
        painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeading, tabText(i));
        if (current)
            painter.fillRect(QRectF(label.left(), tab.bottom() - 1, label.width(), 2), t.accent);
    }
}

} // namespace rostrum::ui
