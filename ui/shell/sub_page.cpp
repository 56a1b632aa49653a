// SPDX-License-Identifier: GPL-3.0-or-later
#include "sub_page.h"

#include "page_header.h"
#include "ui/kit/focus_ring.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rostrum::ui {

SubPage::SubPage(QWidget *parent)
    : Page(parent)
    , m_header(new PageHeader(PageHeader::Back::Shown, this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->setSpacing(0);
    outer->addWidget(m_header);
    connect(m_header, &PageHeader::backRequested, this, &Page::backRequested);
}

void SubPage::setContent(QWidget *content)
{
    layout()->addWidget(content);
    setFocusProxy(content);
}

QVBoxLayout *SubPage::makeScrolledColumn()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // no stop of Tab; as the page's proxy it hears the arrow keys all the same
    FocusRing::setRadius(scroll, -1);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins({});
    column->setSpacing(0);
    scroll->setWidget(body);
    body->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    setContent(scroll);
    return column;
}

void SubPage::showTitle()
{
    m_header->setTitle(title());
    Q_EMIT titleChanged();
}

void SubPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showTitle();
    }
}

} // namespace rostrum::ui
