// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "ui/shell/sub_page.h"
#include "ui/social/page_context.h"

#include "social/preferences.h"

namespace rostrum::ui {

class LabelsSection;
class MutedWordsSection;

/// What the person does not want to see: muted words and labels. Each change is saved with the account at once.
class ModerationPage final : public SubPage
{
    Q_OBJECT
public:
    ModerationPage(const PageContext &context, QWidget *parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isComplete() const override;

private:
    base::Task<void> save(social::Preferences::Change change);
    base::Task<void> add(model::MutedWord word);
    void showFailure(const base::Error &error);

    social::Preferences &m_preferences;
    MutedWordsSection *m_words;
    LabelsSection *m_labels;
    int m_saving = 0;
    base::TaskScope m_tasks;
};

} // namespace rostrum::ui
