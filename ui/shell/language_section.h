// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_section.h"

class QComboBox;

namespace rostrum::ui {

class Language;
class SettingsModel;

/// In which language the program speaks.
class LanguageSection final : public SettingsSection
{
    Q_OBJECT
public:
    LanguageSection(SettingsModel &settings, Language &language, QWidget *parent);

protected:
    void retranslate() override;

private:
    Paragraph *m_about;
    QComboBox *m_languages;
};

} // namespace rostrum::ui
