// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_section.h"

namespace rostrum::ui {

class SettingsModel;
class Switch;

/// Whether news are told on the desktop.
class NotificationsSection final : public SettingsSection
{
    Q_OBJECT
public:
    NotificationsSection(SettingsModel &settings, QWidget *parent);

protected:
    void retranslate() override;

private:
    Switch *m_desktop;
    Paragraph *m_about;
};

} // namespace rostrum::ui
