// SPDX-License-Identifier: GPL-3.0-or-later
#include "muted_words_section.h"

#include "ui/kit/button.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/text_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::ui {

namespace {
constexpr int kMostLetters = 1000; ///< graphemes, the lexicon's limit
/// How long a word can be muted; zero: until it is removed.
constexpr std::array kDurations{0h, 24h, 7 * 24h, 30 * 24h};
enum Where { TextAndTags, TagsAlone };
} // namespace

MutedWordsSection::MutedWordsSection(const social::Preferences &preferences, const base::Clock &clock, QWidget *parent)
    : SettingsSection(parent)
    , m_preferences(preferences)
    , m_clock(clock)
    , m_about(addText(TextRole::Headline, &Tokens::muted))
    , m_words(new QVBoxLayout)
    , m_word(new TextField(FieldKind::Plain, this))
    , m_where(new QComboBox(this))
    , m_howLong(new QComboBox(this))
    , m_sparesFollowed(new QCheckBox(this))
    , m_add(new Button(ButtonKind::Outlined, {}, this))
{
    m_words->setSpacing(8);
    m_words->setContentsMargins(0, 6, 0, 0);
    column()->addLayout(m_words);
    buildForm();
    connect(&m_preferences, &social::Preferences::changed, this, &MutedWordsSection::showWords);
    retranslate();
}

void MutedWordsSection::buildForm()
{
    column()->addSpacing(8);
    column()->addWidget(m_word);
    m_word->edit()->setMaxLength(kMostLetters);
    m_where->addItems({{}, {}});
    for (std::size_t i = 0; i < kDurations.size(); ++i)
        m_howLong->addItem({});
    auto *choices = new QWidget(this);
    auto *flow = new FlowLayout(choices);
    flow->setSpacing(8);
    for (QComboBox *box : {m_where, m_howLong}) {
        setTextStyle(box, TextRole::Body);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        ignoreWheel(box);
        flow->addWidget(box);
    }
    column()->addWidget(choices);
    setTextStyle(m_sparesFollowed, TextRole::Body, &Tokens::text);
    column()->addWidget(m_sparesFollowed);
    column()->addSpacing(4);
    column()->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_add, &QAbstractButton::clicked, this, &MutedWordsSection::submit);
    connect(m_word, &TextField::returnPressed, this, &MutedWordsSection::submit);
}

void MutedWordsSection::submit()
{
    const QString value = m_word->text().trimmed();
    const auto &words = m_preferences.moderation().mutedWords;
    const bool isThere = std::ranges::any_of(
        words, [&value](const model::MutedWord &word) { return word.value.compare(value, Qt::CaseInsensitive) == 0; });
    if (value.isEmpty() || isThere) {
        m_word->setError(isThere ? tr("This word is muted already.")
                                 : tr("Write the word that you do not want to read."));
        m_word->edit()->setFocus();
        return;
    }
    model::MutedWord word{.value = value,
                          .inContent = m_where->currentIndex() == TextAndTags,
                          .actors = m_sparesFollowed->isChecked() ? model::MutedWord::Actors::NotFollowed
                                                                  : model::MutedWord::Actors::All};
    if (const auto duration = kDurations.at(static_cast<std::size_t>(m_howLong->currentIndex())); duration > 0h)
        word.expiresAt = m_clock.now() + duration;
    Q_EMIT addRequested(word);
}

void MutedWordsSection::clearForm()
{
    m_word->setText({});
    m_howLong->setCurrentIndex(0);
    m_where->setCurrentIndex(TextAndTags);
    m_sparesFollowed->setChecked(false);
}

void MutedWordsSection::showWords()
{
    const bool hadFocus = focusWidget() && m_words->indexOf(focusWidget()->parentWidget()) >= 0;
    while (QLayoutItem *item = m_words->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const model::MutedWord &word : m_preferences.moderation().mutedWords)
        addWord(word);
    if (hadFocus)
        m_word->edit()->setFocus(Qt::OtherFocusReason);
}

void MutedWordsSection::addWord(const model::MutedWord &word)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *value = new Paragraph(TextRole::Name, &Tokens::text, row);
    value->setText(word.value);
    auto *details = new Paragraph(TextRole::Headline, &Tokens::muted, row);
    details->setText(about(word));
    words->addWidget(value);
    words->addWidget(details);
    line->addLayout(words, 1);
    auto *remove = new Button(ButtonKind::Link, tr("Remove"), row);
    remove->setAccessibleDescription(word.value);
    connect(remove, &QAbstractButton::clicked, this, [this, word] {
        Q_EMIT changeRequested([word](model::ModerationPreferences &moderation) {
            std::erase_if(moderation.mutedWords, [&word](const model::MutedWord &each) {
                return word.id.isEmpty() ? each.value == word.value : each.id == word.id;
            });
        });
    });
    line->addWidget(remove);
    m_words->addWidget(row);
}

QString MutedWordsSection::about(const model::MutedWord &word) const
{
    QStringList said{word.inContent ? tr("In text and tags") : tr("In tags only")};
    if (word.actors == model::MutedWord::Actors::NotFollowed)
        said << tr("except from people you follow");
    if (word.expiresAt) {
        const auto end = QDateTime::fromMSecsSinceEpoch(word.expiresAt->time_since_epoch().count());
        const QString day = QLocale().toString(end.date(), QLocale::LongFormat);
        said << (*word.expiresAt > m_clock.now() ? tr("until %1").arg(day) : tr("ended"));
    }
    return said.join(u" · ");
}

void MutedWordsSection::retranslate()
{
    setTitle(tr("Muted words"));
    m_about->setText(tr("Posts with these words are left out of your feeds and notifications. Where you go to look, "
                        "they are covered."));
    m_word->setLabel(tr("Word or phrase"));
    m_where->setAccessibleName(tr("Where it is muted"));
    m_where->setItemText(TextAndTags, tr("In text and tags"));
    m_where->setItemText(TagsAlone, tr("In tags only"));
    m_howLong->setAccessibleName(tr("How long it is muted"));
    const std::array durations{tr("Until I remove it"), tr("For 24 hours"), tr("For 7 days"), tr("For 30 days")};
    for (std::size_t i = 0; i < durations.size(); ++i)
        m_howLong->setItemText(static_cast<int>(i), durations.at(i));
    m_sparesFollowed->setText(tr("Not from people I follow"));
    m_add->setText(tr("Mute word"));
    showWords();
}

} // namespace rostrum::ui
