// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts_section.h"

#include "base/version.h"
#include "settings_model.h"
#include "ui/kit/button.h"
#include "ui/kit/paragraph.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

NetworkSection::NetworkSection(SettingsModel &settings, QWidget *parent)
    : SettingsSection(parent)
    , m_settings(settings)
{
    m_serverName = addText(TextRole::Meta, &Tokens::muted);
    m_server = addValue();
    m_appViewName = addText(TextRole::Meta, &Tokens::muted);
    m_appView = addValue();

    m_cacheCaption = addCaption();
    m_cacheText = addText(TextRole::Headline, &Tokens::muted);
    m_cacheSize = new QLabel(this);
    setTextStyle(m_cacheSize, TextRole::Body, &Tokens::text);
    m_clear = new Button(ButtonKind::Outlined, {}, this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_cacheSize, 1);
    row->addWidget(m_clear);
    column()->addLayout(row);
    connect(m_clear, &QAbstractButton::clicked, &m_settings, &SettingsModel::clearCache);
    connect(&m_settings, &SettingsModel::accountChanged, this, &NetworkSection::retranslate);
    connect(&m_settings, &SettingsModel::cacheChanged, this, &NetworkSection::showCache);
    retranslate();
}

QLabel *NetworkSection::addValue()
{
    auto *value = new QLabel(this);
    setTextStyle(value, TextRole::Body, &Tokens::text);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setWordWrap(true);
    value->setTextFormat(Qt::PlainText);
    column()->addWidget(value);
    column()->addSpacing(6);
    return value;
}

void NetworkSection::showCache()
{
    m_cacheSize->setText(QLocale().formattedDataSize(m_settings.cacheBytes(), 1, QLocale::DataSizeTraditionalFormat));
}

void NetworkSection::retranslate()
{
    const NetworkFacts facts = m_settings.network();
    setTitle(tr("Network"));
    m_serverName->setText(tr("Your server (PDS)"));
    m_server->setText(facts.server);
    m_server->setAccessibleName(m_serverName->text() + u": "_s + facts.server);
    m_appViewName->setText(tr("View of the network (AppView)"));
    m_appView->setText(facts.appView);
    m_appView->setAccessibleName(m_appViewName->text() + u": "_s + facts.appView);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_serverName, m_server})
        widget->setVisible(!facts.server.isEmpty());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_appViewName, m_appView})
        widget->setVisible(!facts.appView.isEmpty());
    m_cacheCaption->setText(tr("Cache"));
    m_cacheText->setText(tr("Posts and pictures that were fetched already. They can be thrown away and come back when "
                            "they are needed."));
    m_clear->setText(tr("Clear cache"));
    showCache();
}

AboutSection::AboutSection(QWidget *parent)
    : SettingsSection(parent)
{
    m_version = addText(TextRole::Body, &Tokens::text);
    m_licence = addText(TextRole::Headline, &Tokens::muted);
    m_librariesCaption = addCaption();
    m_libraries = addText(TextRole::Headline, &Tokens::muted);
    retranslate();
}

void AboutSection::retranslate()
{
    setTitle(tr("About"));
    //: %1 a version number
    m_version->setText(tr("Rostrum %1").arg(base::kVersion));
    m_licence->setText(
        tr("Free software under the GNU General Public License, version 3 or later. It comes without any "
           "warranty."));
    m_librariesCaption->setText(tr("Made with"));
    m_libraries->setText(u"Qt %1 (LGPL-3.0) · KDE Syntax Highlighting (MIT) · QtKeychain (BSD-3-Clause) · SQLite "
                         u"(public domain) · SQLiteCpp (MIT) · simdjson (Apache-2.0) · Inter (OFL-1.1) · "
                         u"JetBrains Mono (OFL-1.1)"_s.arg(QLatin1StringView(qVersion())));
}

} // namespace rostrum::ui
