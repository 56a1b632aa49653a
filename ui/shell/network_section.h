// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_section.h"

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
    [[nodiscard]] Paragraph *addValue();
    void showServices();

    SettingsModel &m_settings;
    Paragraph *m_serverName = nullptr;
    Paragraph *m_server = nullptr;
    Paragraph *m_appViewName = nullptr;
    Paragraph *m_appView = nullptr;
    AppViewForm *m_appViewForm = nullptr;
    Paragraph *m_proxyCaption = nullptr;
    ProxyForm *m_proxy = nullptr;
};

} // namespace rostrum::ui
