// SPDX-License-Identifier: GPL-3.0-or-later
#include "tall_page.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QLayout>
#include <QResizeEvent>

namespace rostrum::ui {

TallPage::TallPage(QWidget *page, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setWidget(page);
    page->setAutoFillBackground(false);
    page->installEventFilter(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

QSize TallPage::sizeHint() const
{
    const QLayout *layout = widget()->layout();
    const QSize size = layout->totalSizeHint();
    return {size.width(), layout->hasHeightForWidth() ? layout->totalHeightForWidth(width()) : size.height()};
}

QSize TallPage::minimumSizeHint() const
{
    constexpr int kLeast = 96;
    return {200, theme().scaled(kLeast)};
}

void TallPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        updateGeometry();
    }
}

bool TallPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace rostrum::ui
