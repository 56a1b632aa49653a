// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_section.h"

class QLabel;

namespace rostrum::ui {

class AppViewForm;
class ProxyForm;
class SettingsModel;

/// Which servers are used, and how they are reached.
class NetworkSection final : public SettingsSection
{
    Q_OBJECT
public:
    NetworkSection(SettingsModel &settings, QWidget *parent);

protected:
    void retranslate() override;

private:
    [[nodiscard]] QLabel *addValue();
    void showServices();

    SettingsModel &m_settings;
    Paragraph *m_serverName = nullptr;
    QLabel *m_server = nullptr;
    Paragraph *m_appViewName = nullptr;
    QLabel *m_appView = nullptr;
    AppViewForm *m_appViewForm = nullptr;
    Paragraph *m_proxyCaption = nullptr;
    ProxyForm *m_proxy = nullptr;
};

} // namespace rostrum::ui
