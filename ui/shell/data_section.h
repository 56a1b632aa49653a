// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_section.h"

namespace rostrum::ui {

class Button;

/// Leads to the export of everything one has.
class DataSection final : public SettingsSection
{
    Q_OBJECT
public:
    explicit DataSection(QWidget *parent);

Q_SIGNALS:
    void openRequested();

protected:
    void retranslate() override;

private:
    Paragraph *m_about;
    Button *m_open;
};

} // namespace rostrum::ui
