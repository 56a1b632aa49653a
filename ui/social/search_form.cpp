// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_form.h"

#include "ui/kit/button.h"
#include "ui/kit/day_text.h"
#include "ui/kit/languages.h"
#include "ui/kit/text_field.h"
#include "ui/shell/settings_section.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace rostrum::ui {

namespace {
constexpr int kGap = 14;
constexpr int kRowGap = 6;  ///< a field brings 8 more below itself
constexpr int kField = 170; ///< narrower, and a date or handle is cut
} // namespace

SearchForm::SearchForm(QWidget *parent)
    : QWidget(parent)
    , m_from(new TextField(FieldKind::Plain, this))
    , m_since(new TextField(FieldKind::Plain, this))
    , m_until(new TextField(FieldKind::Plain, this))
    , m_languages(new QWidget(this))
    , m_languageLabel(new QLabel(m_languages))
    , m_language(new QComboBox(m_languages))
    , m_hasMedia(new QCheckBox(this))
    , m_clear(new Button(ButtonKind::Link, {}, this)) // its words end where the fields end
    , m_fields(new QGridLayout)
{
    build();
    for (TextField *field : {m_from, m_since, m_until})
        connect(field->edit(), &QLineEdit::editingFinished, this, &SearchForm::submit);
    connect(m_language, &QComboBox::activated, this, &SearchForm::submit);
    connect(m_hasMedia, &QAbstractButton::clicked, this, &SearchForm::submit);
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        social::SearchQuery query;
        query.words = m_query.words;
        query.tags = m_query.tags;
        setQuery(query);
        Q_EMIT queryChanged(query);
    });
    setFocusProxy(m_from);
    retranslate();
    setQuery({});
}

void SearchForm::build()
{
    m_from->edit()->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    setTextStyle(m_languageLabel, TextRole::Button);
    setTextStyle(m_language, TextRole::Body);
    setTextStyle(m_hasMedia, TextRole::Body, &Tokens::text);
    m_languageLabel->setBuddy(m_language);
    ignoreWheel(m_language);
    auto *languageColumn = new QVBoxLayout(m_languages);
    languageColumn->setContentsMargins({});
    languageColumn->setSpacing(6);
    languageColumn->addWidget(m_languageLabel);
    languageColumn->addWidget(m_language);
    languageColumn->addStretch(1);

    m_fields->setHorizontalSpacing(kGap);
    m_fields->setVerticalSpacing(kRowGap);
    setTabOrder(m_from, m_language);
    setTabOrder(m_language, m_since);
    auto *last = new QHBoxLayout;
    last->addWidget(m_hasMedia);
    last->addStretch(1);
    last->addWidget(m_clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kColumnPadding, 6, metrics::kColumnPadding, 10);
    column->setSpacing(8);
    column->addLayout(m_fields);
    column->addLayout(last);
    placeFields();
    connect(&theme(), &Theme::changed, this, &SearchForm::placeFields);
}

/// Two even columns, the days beside each other; one where the window is narrow for the text.
void SearchForm::placeFields()
{
    const bool isWide = width() - 2 * metrics::kColumnPadding >= 2 * theme().scaled(kField) + kGap;
    if (m_fields->count() > 0 && isWide == (m_fields->itemAtPosition(0, 1) != nullptr))
        return;
    const std::array<QWidget *, 4> fields{m_from, m_languages, m_since, m_until};
    for (int i = 0; i < 4; ++i)
        m_fields->addWidget(fields.at(static_cast<std::size_t>(i)), isWide ? i / 2 : i, isWide ? i % 2 : 0);
    m_fields->setColumnStretch(0, 1);
    m_fields->setColumnStretch(1, isWide ? 1 : 0);
}

void SearchForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeFields();
}

void SearchForm::setQuery(const social::SearchQuery &query)
{
    m_query = query;
    m_from->setText(query.from);
    m_since->setText(query.since.isValid() ? dayText(query.since) : QString());
    m_until->setText(query.until.isValid() ? dayText(query.until) : QString());
    m_hasMedia->setChecked(query.hasMedia);
    fillLanguages();
}

void SearchForm::fillLanguages()
{
    const QSignalBlocker quiet(m_language);
    m_language->clear();
    m_language->addItem(tr("Any language"), QString());
    QStringList codes = commonLanguages();
    if (!m_query.language.isEmpty() && !codes.contains(m_query.language))
        codes.prepend(m_query.language);
    for (const QString &code : codes)
        m_language->addItem(languageName(code), code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_query.language)));
}

bool SearchForm::readDay(TextField *field, QDate &into)
{
    const QString text = field->text().trimmed();
    into = dayOf(text);
    const bool isWrong = !text.isEmpty() && !into.isValid();
    field->setError(isWrong ? tr("Write a day like %1.").arg(dayText(QDate::currentDate())) : QString());
    return !isWrong;
}

void SearchForm::submit()
{
    social::SearchQuery query = m_query;
    query.from = m_from->text().trimmed();
    if (query.from.startsWith(u'@'))
        query.from.remove(0, 1);
    query.language = m_language->currentData().toString();
    query.hasMedia = m_hasMedia->isChecked();
    const bool canRead = readDay(m_since, query.since) && readDay(m_until, query.until);
    if (canRead && query.since.isValid() && query.until.isValid() && query.until < query.since) {
        m_until->setError(tr("This is before the first day."));
        return;
    }
    if (canRead && query != m_query) {
        m_query = query;
        Q_EMIT queryChanged(query);
    }
}

void SearchForm::retranslate()
{
    m_from->setLabel(tr("Written by"));
    m_from->setPlaceholder(tr("A handle, or me"));
    m_since->setLabel(tr("Since"));
    m_until->setLabel(tr("Until"));
    m_since->setPlaceholder(tr("First day"));
    m_until->setPlaceholder(tr("Last day"));
    m_languageLabel->setText(tr("Language"));
    m_language->setAccessibleName(tr("Language"));
    m_hasMedia->setText(tr("Only with pictures or video"));
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear all filters"));
    fillLanguages();
}

void SearchForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace rostrum::ui
