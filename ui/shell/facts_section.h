// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_section.h"

class QLabel;

namespace rostrum::ui {

class Button;
class SettingsModel;

/// Which servers are used, and how much is kept of what came from them.
class NetworkSection final : public SettingsSection
{
    Q_OBJECT
public:
    NetworkSection(SettingsModel &settings, QWidget *parent);

protected:
    void retranslate() override;

private:
    [[nodiscard]] QLabel *addValue();
    void showCache();

    SettingsModel &m_settings;
    Paragraph *m_serverName = nullptr;
    QLabel *m_server = nullptr;
    Paragraph *m_appViewName = nullptr;
    QLabel *m_appView = nullptr;
    Paragraph *m_cacheCaption = nullptr;
    Paragraph *m_cacheText = nullptr;
    QLabel *m_cacheSize = nullptr;
    Button *m_clear = nullptr;
};

/// Version, licence, and whose work the program stands on.
class AboutSection final : public SettingsSection
{
    Q_OBJECT
public:
    explicit AboutSection(QWidget *parent);

protected:
    void retranslate() override;

private:
    Paragraph *m_version = nullptr;
    Paragraph *m_licence = nullptr;
    Paragraph *m_librariesCaption = nullptr;
    Paragraph *m_libraries = nullptr;
};

} // namespace rostrum::ui
