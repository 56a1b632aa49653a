// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_page.h"

#include "ui/shell/page_header.h"
#include "ui/social/export_section.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rostrum::ui {

ExportPage::ExportPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_header(new PageHeader(PageHeader::Back::Shown, this))
{
    auto *scroll = new QScrollArea(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->setSpacing(0);
    outer->addWidget(m_header);
    outer->addWidget(scroll);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins({});
    column->addWidget(new ExportSection(context.dataExport, body));
    column->addStretch(1);
    scroll->setWidget(body);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    m_header->setTitle(title());
    connect(m_header, &PageHeader::backRequested, this, &ExportPage::backRequested);
}

QString ExportPage::title() const
{
    return tr("Your data");
}

void ExportPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_header->setTitle(title());
        Q_EMIT titleChanged();
    }
}

} // namespace rostrum::ui
