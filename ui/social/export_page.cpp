// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_page.h"

#include "ui/social/export_section.h"

#include <QVBoxLayout>

namespace rostrum::ui {

ExportPage::ExportPage(const PageContext &context, QWidget *parent)
    : SubPage(parent)
{
    QVBoxLayout *column = makeScrolledColumn();
    column->addWidget(new ExportSection(context.dataExport, this));
    column->addStretch(1);
    showTitle();
}

QString ExportPage::title() const
{
    return tr("Your data");
}

} // namespace rostrum::ui
