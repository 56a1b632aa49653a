// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/preferences.h"
#include "ui/shell/settings_section.h"

class QCheckBox;
class QComboBox;

namespace rostrum::ui {

class Button;
class TextField;

/// The words one does not want to read: which, where and for how long, to be added and removed.
class MutedWordsSection final : public SettingsSection
{
    Q_OBJECT
public:
    /// Both outlive it.
    MutedWordsSection(const social::Preferences &preferences, const base::Clock &clock, QWidget *parent);

    /// The form can be filled anew: what was asked for is saved.
    void clearForm();

Q_SIGNALS:
    void changeRequested(const rostrum::social::Preferences::Change &change);
    /// A word of the form, for clearForm() when it is saved.
    void addRequested(const rostrum::model::MutedWord &word);

protected:
    void retranslate() override;

private:
    void buildForm();
    void showWords();
    void addWord(const model::MutedWord &word);
    void submit();
    [[nodiscard]] QString about(const model::MutedWord &word) const;

    const social::Preferences &m_preferences;
    const base::Clock &m_clock;
    Paragraph *m_about;
    QVBoxLayout *m_words;
    TextField *m_word;
    QComboBox *m_where;
    QComboBox *m_howLong;
    QCheckBox *m_sparesFollowed;
    Button *m_add;
};

} // namespace rostrum::ui
