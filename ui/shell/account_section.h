// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_section.h"

namespace rostrum::ui {

class Avatar;
class Button;
class ElidedLabel;
class SettingsModel;

/// Who uses the program, and the way out (or in).
class AccountSection final : public SettingsSection
{
    Q_OBJECT
public:
    AccountSection(SettingsModel &settings, QWidget *parent);

Q_SIGNALS:
    void signInRequested();
    void signOutRequested();

protected:
    void retranslate() override;

private:
    void buildPerson();

    SettingsModel &m_settings;
    Avatar *m_photo = nullptr;
    ElidedLabel *m_name = nullptr;
    ElidedLabel *m_handle = nullptr;
    Button *m_way = nullptr; ///< sign out or in
    Paragraph *m_sample = nullptr;
};

} // namespace rostrum::ui
