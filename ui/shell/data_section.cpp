// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_section.h"

#include "ui/kit/button.h"
#include "ui/kit/paragraph.h"

#include <QVBoxLayout>

namespace rostrum::ui {

DataSection::DataSection(QWidget *parent)
    : SettingsSection(parent)
    , m_about(addText(TextRole::Headline, &Tokens::muted))
    , m_open(new Button(ButtonKind::Outlined, {}, this))
{
    column()->addSpacing(4);
    column()->addWidget(m_open, 0, Qt::AlignLeading);
    connect(m_open, &QAbstractButton::clicked, this, &DataSection::openRequested);
    retranslate();
}

void DataSection::retranslate()
{
    setTitle(tr("Your data"));
    m_about->setText(tr("What you publish is yours. Take all of it home as files whenever you like."));
    m_open->setText(tr("Export everything"));
}

} // namespace rostrum::ui
