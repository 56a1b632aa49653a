// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_section.h"

namespace rostrum::ui {

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
