// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation_section.h"

#include "ui/kit/button.h"
#include "ui/kit/paragraph.h"

#include <QVBoxLayout>

namespace rostrum::ui {

ModerationSection::ModerationSection(QWidget *parent)
    : SettingsSection(parent)
    , m_about(addText(TextRole::Headline, &Tokens::muted))
    , m_open(new Button(ButtonKind::Outlined, {}, this))
{
    column()->addSpacing(4);
    column()->addWidget(m_open, 0, Qt::AlignLeading);
    connect(m_open, &QAbstractButton::clicked, this, &ModerationSection::openRequested);
    retranslate();
}

void ModerationSection::retranslate()
{
    setTitle(tr("What you see"));
    m_about->setText(
        tr("Words you do not want to read, and what is done with labelled posts. Kept with your account."));
    m_open->setText(tr("Muted words and labels"));
}

} // namespace rostrum::ui
