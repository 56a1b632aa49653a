// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmented_tabs.h"

#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
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
    setUsesScrollButtons(false); // too narrow: texts end in an ellipsis, the tool tip has the rest
    setAttribute(Qt::WA_Hover);
    setTextStyle(this, TextRole::Name);
}

QSize SegmentedTabs::tabSizeHint(int index) const
{
    const int height = kHeight - 20 + static_cast<int>(std::lround(theme().lineHeight(TextRole::Name)));
    // Rounded down it would cut its last letter.
    const qreal width = QFontMetricsF(theme().font(TextRole::Name)).horizontalAdvance(tabText(index));
    return {static_cast<int>(std::ceil(width)) + kGap, height};
}

QSize SegmentedTabs::minimumTabSizeHint(int index) const
{
    return {std::min(tabSizeHint(index).width(), theme().scaled(60) + kGap), tabSizeHint(index).height()};
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
        const QString text = painter.fontMetrics().elidedText(tabText(i), Qt::ElideRight, label.width());
        painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeading, text);
        if (current)
            painter.fillRect(QRectF(label.left(), tab.bottom() - 1, label.width(), 2), t.accent);
    }
}

bool SegmentedTabs::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = tabAt(help->pos());
        const bool isCut = index >= 0 && tabRect(index).width() < tabSizeHint(index).width();
        QToolTip::showText(help->globalPos(), isCut ? tabText(index) : QString(), this);
        return true;
    }
    return QTabBar::event(event);
}

} // namespace rostrum::ui
