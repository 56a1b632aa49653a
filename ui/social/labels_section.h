// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/preferences.h"
#include "ui/shell/settings_section.h"

#include <vector>

class QComboBox;
class QLabel;

namespace rostrum::ui {

class Switch;

/// What is done with labelled posts: adult content at all, and each label that every service knows.
class LabelsSection final : public SettingsSection
{
    Q_OBJECT
public:
    /// Outlives it.
    LabelsSection(const social::Preferences &preferences, QWidget *parent);

    /// Shows what is set, whatever was chosen and could not be saved.
    void showChoices();

Q_SIGNALS:
    void changeRequested(const rostrum::social::Preferences::Change &change);

protected:
    void retranslate() override;

private:
    struct Row
    {
        const model::GlobalLabel *label;
        QLabel *name;
        QComboBox *choice;
    };
    void addRow(const model::GlobalLabel &label);

    const social::Preferences &m_preferences;
    Paragraph *m_about;
    Switch *m_adult;
    std::vector<Row> m_rows = {};
};

} // namespace rostrum::ui
