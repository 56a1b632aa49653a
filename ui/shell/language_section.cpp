// SPDX-License-Identifier: GPL-3.0-or-later
#include "language_section.h"

#include "language.h"
#include "settings_model.h"
#include "ui/kit/paragraph.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

LanguageSection::LanguageSection(SettingsModel &settings, Language &language, QWidget *parent)
    : SettingsSection(parent)
    , m_about(addText(TextRole::Headline, &Tokens::muted))
    , m_languages(addChoice())
{
    m_languages->addItem({}, QVariant::fromValue(LanguageChoice::System));
    // A language is always called by its own name: it is found by those who read nothing else.
    m_languages->addItem(u"English"_s, QVariant::fromValue(LanguageChoice::English));
    m_languages->addItem(u"Svenska"_s, QVariant::fromValue(LanguageChoice::Swedish));
    m_languages->setCurrentIndex(static_cast<int>(language.choice()));
    connect(m_languages, &QComboBox::activated, this, [this, &settings, &language](int index) {
        const auto choice = m_languages->itemData(index).value<LanguageChoice>();
        settings.setLanguage(choice);
        language.apply(choice);
    });
    retranslate();
}

void LanguageSection::retranslate()
{
    setTitle(tr("Language"));
    m_about->setText(tr("Of the program. What people write stays in their own languages."));
    m_languages->setAccessibleName(tr("Language"));
    m_languages->setItemText(0, tr("Language of the system"));
}

} // namespace rostrum::ui
