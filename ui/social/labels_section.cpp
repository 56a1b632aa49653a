// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels_section.h"

#include "ui/kit/paragraph.h"
#include "ui/kit/switch.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace rostrum::ui {

LabelsSection::LabelsSection(const social::Preferences &preferences, QWidget *parent)
    : SettingsSection(parent)
    , m_preferences(preferences)
    , m_about(addText(TextRole::Headline, &Tokens::muted))
    , m_adult(new Switch({}, this))
{
    column()->addSpacing(4);
    column()->addWidget(m_adult);
    connect(m_adult, &QAbstractButton::toggled, this, [this](bool isOn) {
        Q_EMIT changeRequested(
            [isOn](model::ModerationPreferences &moderation) { moderation.showsAdultContent = isOn; });
    });
    for (const model::GlobalLabel &label : model::globalLabels())
        addRow(label);
    connect(&m_preferences, &social::Preferences::changed, this, &LabelsSection::showChoices);
    retranslate();
}

void LabelsSection::addRow(const model::GlobalLabel &label)
{
    Row row{.label = &label, .name = new QLabel(this), .choice = new QComboBox(this)};
    setTextStyle(row.name, TextRole::Body, &Tokens::text);
    setTextStyle(row.choice, TextRole::Body);
    row.choice->addItems({{}, {}, {}}); // as model::LabelChoice
    row.choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    ignoreWheel(row.choice);
    auto *line = new QHBoxLayout;
    line->addWidget(row.name, 1);
    line->addWidget(row.choice);
    column()->addLayout(line);
    connect(row.choice, &QComboBox::activated, this, [this, value = QString(label.value)](int index) {
        const auto choice = static_cast<model::LabelChoice>(index);
        Q_EMIT changeRequested([value, choice](model::ModerationPreferences &moderation) {
            std::erase_if(moderation.labels, [&value](const model::LabelPreference &each) {
                return each.label == value && !each.labeler;
            });
            moderation.labels.push_back({.label = value, .choice = choice});
        });
    });
    m_rows.push_back(row);
}

void LabelsSection::showChoices()
{
    const model::ModerationPreferences &moderation = m_preferences.moderation();
    const QSignalBlocker quiet(m_adult);
    m_adult->setChecked(moderation.showsAdultContent);
    for (const Row &row : m_rows) {
        const bool isOff = row.label->isAdult && !moderation.showsAdultContent;
        const auto choice = isOff ? model::LabelChoice::Hide : model::choiceOf(moderation, *row.label);
        row.choice->setCurrentIndex(static_cast<int>(choice));
        row.choice->setEnabled(!isOff);
        row.name->setEnabled(!isOff);
    }
}

void LabelsSection::retranslate()
{
    setTitle(tr("Labels"));
    m_about->setText(tr("Authors and moderators put labels on posts. You decide what is done with them; what "
                        "moderators hide stays hidden."));
    m_adult->setText(tr("Adult content"));
    for (const Row &row : m_rows) {
        row.name->setText(model::labelName(QString(row.label->value)));
        row.choice->setAccessibleName(row.name->text());
        row.choice->setItemText(static_cast<int>(model::LabelChoice::Show), tr("Show"));
        row.choice->setItemText(static_cast<int>(model::LabelChoice::Warn), tr("Warn"));
        row.choice->setItemText(static_cast<int>(model::LabelChoice::Hide), tr("Hide"));
    }
    showChoices();
}

} // namespace rostrum::ui
