// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation_page.h"

#include "ui/social/labels_section.h"
#include "ui/social/muted_words_section.h"

#include <QVBoxLayout>

namespace rostrum::ui {

ModerationPage::ModerationPage(const PageContext &context, QWidget *parent)
    : SubPage(parent)
    , m_preferences(context.services.preferences)
    , m_words(new MutedWordsSection(m_preferences, context.services.clock, this))
    , m_labels(new LabelsSection(m_preferences, this))
{
    QVBoxLayout *column = makeScrolledColumn();
    column->addWidget(m_words);
    column->addWidget(m_labels);
    column->addStretch(1);
    showTitle();

    const auto change = [this](const social::Preferences::Change &wish) { m_tasks.start(save(wish)); };
    connect(m_words, &MutedWordsSection::changeRequested, this, change);
    connect(m_labels, &LabelsSection::changeRequested, this, change);
    connect(m_words, &MutedWordsSection::addRequested, this,
            [this](const model::MutedWord &word) { m_tasks.start(add(word)); });
    m_preferences.refresh();
}

QString ModerationPage::title() const
{
    return tr("What you see");
}

bool ModerationPage::isComplete() const
{
    return m_saving == 0;
}

base::Task<void> ModerationPage::save(social::Preferences::Change change)
{
    ++m_saving;
    const auto saved = co_await m_preferences.savePreferences(std::move(change));
    --m_saving;
    if (!saved) {
        showFailure(saved.error());
    }
    Q_EMIT completeChanged();
}

base::Task<void> ModerationPage::add(model::MutedWord word)
{
    ++m_saving;
    const auto saved = co_await m_preferences.savePreferences(
        [word](model::ModerationPreferences &moderation) { moderation.mutedWords.push_back(word); });
    --m_saving;
    if (saved) {
        m_words->clearForm();
        Q_EMIT messageRequested(tr("“%1” is muted").arg(word.value));
    } else {
        showFailure(saved.error());
    }
    Q_EMIT completeChanged();
}

/// What was asked for is not so: the controls show again what is.
void ModerationPage::showFailure(const base::Error &error)
{
    m_labels->showChoices();
    Q_EMIT messageRequested(tr("This could not be saved. %1").arg(error.message));
}

} // namespace rostrum::ui
