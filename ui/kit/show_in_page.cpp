// SPDX-License-Identifier: GPL-3.0-or-later
#include "show_in_page.h"

#include <QAbstractScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace rostrum::ui {

namespace {
constexpr int kAround = 24;
} // namespace

void showInPage(const QWidget *widget, const QRect &part)
{
    for (const QWidget *w = widget->parentWidget(); w != nullptr; w = w->parentWidget()) {
        const auto *page = qobject_cast<const QAbstractScrollArea *>(w);
        if (page == nullptr || page->verticalScrollBar()->maximum() == 0 || !page->viewport()->isAncestorOf(widget)) {
            continue;
        }
        const int top = widget->mapTo(page->viewport(), part.topLeft()).y() - kAround;
        const int bottom = widget->mapTo(page->viewport(), part.bottomLeft()).y() + kAround;
        const int room = page->viewport()->height();
        const int by = top < 0 || bottom - top > room ? top : std::max(0, bottom - room);
        page->verticalScrollBar()->setValue(page->verticalScrollBar()->value() + by);
        return;
    }
}

} // namespace rostrum::ui
