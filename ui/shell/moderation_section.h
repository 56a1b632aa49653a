// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_section.h"

namespace rostrum::ui {

class Button;

/// Leads to what the person does not want to see, which is kept with the account.
class ModerationSection final : public SettingsSection
{
    Q_OBJECT
public:
    explicit ModerationSection(QWidget *parent);

Q_SIGNALS:
    void openRequested();

protected:
    void retranslate() override;

private:
    Paragraph *m_about;
    Button *m_open;
};

} // namespace rostrum::ui
