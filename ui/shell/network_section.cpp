// SPDX-License-Identifier: GPL-3.0-or-later
#include "network_section.h"

#include "app_view_form.h"
#include "network_settings.h"
#include "proxy_form.h"
#include "settings_model.h"
#include "ui/kit/paragraph.h"

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
    if (NetworkSettings *network = m_settings.networkSettings()) {
        m_appViewForm = new AppViewForm(*network, this);
        column()->addWidget(m_appViewForm);
        m_proxyCaption = addCaption();
        m_proxy = new ProxyForm(*network, this);
        column()->addWidget(m_proxy);
        connect(network, &NetworkSettings::appViewChanged, this, &NetworkSection::showServices);
    }
    connect(&m_settings, &SettingsModel::accountChanged, this, &NetworkSection::showServices);
    retranslate();
}

/// A name that is broken anywhere where it is too long: names of hosts have no spaces.
Paragraph *NetworkSection::addValue()
{
    Paragraph *value = addText(TextRole::Body, &Tokens::text);
    column()->addSpacing(6);
    return value;
}

void NetworkSection::showServices()
{
    const NetworkFacts facts = m_settings.network();
    const NetworkSettings *network = m_settings.networkSettings();
    const AppViewChoice choice = network ? network->appView() : AppViewChoice();
    const bool canChoose = !choice.standard.isEmpty();
    QString appView = canChoose ? choice.current : facts.appView;
    const QString name = appView == "did:web:api.bsky.app"_L1 ? u"Bluesky"_s : appView;
    if (canChoose && choice.current == choice.standard)
        appView = tr("%1 (default)").arg(name);
    m_server->setText(facts.server);
    m_server->setAccessibleName(m_serverName->text() + u": "_s + facts.server);
    m_appView->setText(appView);
    m_appView->setAccessibleName(m_appViewName->text() + u": "_s + appView);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_serverName, m_server})
        widget->setVisible(!facts.server.isEmpty());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_appViewName, m_appView})
        widget->setVisible(!appView.isEmpty());
    if (m_appViewForm)
        m_appViewForm->setVisible(canChoose);
}

void NetworkSection::retranslate()
{
    setTitle(tr("Network"));
    m_serverName->setText(tr("Your server (PDS)"));
    m_appViewName->setText(tr("View of the network (AppView)"));
    if (m_proxyCaption)
        m_proxyCaption->setText(tr("Proxy"));
    showServices();
}

} // namespace rostrum::ui
