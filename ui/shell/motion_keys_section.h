// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_section.h"

namespace rostrum::ui {

class SettingsModel;
class Switch;

/// What moves by itself, and which keys act. Both take effect at once and are remembered.
class MotionKeysSection final : public SettingsSection
{
    Q_OBJECT
public:
    MotionKeysSection(SettingsModel &settings, QWidget *parent);

protected:
    void retranslate() override;

private:
    Switch *m_reduce;
    Paragraph *m_reduceAbout;
    Switch *m_autoplay;
    Paragraph *m_autoplayAbout = nullptr;
    Switch *m_letters;
    Paragraph *m_lettersAbout;
};

} // namespace rostrum::ui
