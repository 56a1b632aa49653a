// SPDX-License-Identifier: GPL-3.0-or-later
#include "account_section.h"

#include "settings_model.h"
#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/paragraph.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

AccountSection::AccountSection(SettingsModel &settings, QWidget *parent)
    : SettingsSection(parent)
    , m_settings(settings)
{
    buildPerson();
    connect(&m_settings, &SettingsModel::accountChanged, this, &AccountSection::retranslate);
    retranslate();
}

void AccountSection::buildPerson()
{
    m_photo = new Avatar(metrics::kFeedPhoto, this);
    m_name = new ElidedLabel(TextRole::Name, &Tokens::text, this);
    m_handle = new ElidedLabel(TextRole::Headline, &Tokens::muted, this);
    m_way = new Button(ButtonKind::Outlined, {}, this);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_handle);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::kPhotoToText);
    row->addWidget(m_photo);
    row->addLayout(names, 1);
    row->addWidget(m_way);
    column()->addLayout(row);
    m_sample = addText(TextRole::Headline, &Tokens::muted);
    connect(m_way, &QAbstractButton::clicked, this, [this] {
        if (m_settings.account().isSample)
            Q_EMIT signInRequested();
        else
            Q_EMIT signOutRequested();
    });
}

void AccountSection::retranslate()
{
    const CurrentAccount account = m_settings.account();
    setTitle(tr("Account"));
    m_photo->setPerson(account.name, account.photo);
    m_name->setText(account.name);
    m_handle->setText(u'@' + account.handle);
    m_way->setText(account.isSample ? tr("Sign in") : tr("Sign out"));
    m_sample->setText(tr("A person of the sample network. Nothing you do here leaves this computer, and nothing of it "
                         "is mixed with an account of yours."));
    m_sample->setVisible(account.isSample);
}

} // namespace rostrum::ui
