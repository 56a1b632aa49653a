// SPDX-License-Identifier: GPL-3.0-or-later
#include "date_field.h"

#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kMonths = 12;
constexpr int kDays = 31;
constexpr int kYearWidth = 84;
constexpr int kDayWidth = 76;

/// With a first line for "not said".
void fill(QComboBox *box, const QStringList &names)
{
    const QSignalBlocker quiet(box);
    const int chosen = std::max(0, box->currentIndex());
    box->clear();
    box->addItem(u"—"_s);
    box->addItems(names);
    box->setCurrentIndex(chosen);
}

} // namespace

DateField::DateField(const model::CvField &field, QWidget *parent)
    : FormField(field, parent)
    , m_month(makeComboBox(this))
    , m_year(makeLineEdit(this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    if (model::needsDay(field)) {
        m_day = makeComboBox(this);
        row->addWidget(m_day);
        addControl(m_day);
        connect(m_day, &QComboBox::activated, this, &FormField::edited);
    }
    row->addWidget(m_month, 1);
    row->addWidget(m_year);
    content()->addLayout(row);
    addControl(m_month);
    addControl(m_year);
    m_year->setInputMethodHints(Qt::ImhPreferNumbers);
    const auto setWidths = [this] {
        m_year->setFixedWidth(theme().scaled(kYearWidth));
        if (m_day) {
            m_day->setFixedWidth(theme().scaled(kDayWidth));
        }
    };
    setWidths();
    connect(&theme(), &Theme::changed, this, setWidths);
    connect(m_month, &QComboBox::activated, this, &FormField::edited);
    connect(m_year, &QLineEdit::textEdited, this, &FormField::edited);
    connect(m_year, &QLineEdit::editingFinished, this, &DateField::takePasted);
    DateField::retranslate();
}

FormField::Span DateField::span() const
{
    return m_day ? Span::Whole : Span::Half;
}

void DateField::retranslate()
{
    FormField::retranslate();
    const QLocale locale;
    QStringList months;
    for (int month = 1; month <= kMonths; ++month) {
        months.append(locale.standaloneMonthName(month, QLocale::LongFormat));
    }
    fill(m_month, months);
    if (m_day) {
        QStringList days;
        for (int day = 1; day <= kDays; ++day) {
            days.append(locale.toString(day));
        }
        fill(m_day, days);
        m_day->setAccessibleName(tr("%1: day").arg(name()));
    }
    m_month->setAccessibleName(tr("%1: month").arg(name()));
    m_year->setAccessibleName(tr("%1: year").arg(name()));
    m_year->setPlaceholderText(tr("Year"));
    if (field().role == model::CvRole::End) {
        setHint(field().name == "expiresAt"_L1 ? tr("Empty when it does not expire.") : tr("Empty while it goes on."));
    }
}

QJsonValue DateField::value() const
{
    if (const auto whole = model::readCvDate(m_year->text().trimmed()); whole && whole->month > 0) {
        QJsonObject pasted{{u"year"_s, QString::number(whole->year)}, {u"month"_s, whole->month}};
        if (whole->day > 0) {
            pasted["day"_L1] = whole->day;
        }
        return pasted;
    }
    QJsonObject date;
    if (const QString year = m_year->text().trimmed(); !year.isEmpty()) {
        date["year"_L1] = year;
    }
    if (m_month->currentIndex() > 0) {
        date["month"_L1] = m_month->currentIndex();
    }
    if (m_day && m_day->currentIndex() > 0) {
        date["day"_L1] = m_day->currentIndex();
    } else if (!m_day && m_given.contains("day"_L1) && date.value("year"_L1) == m_given["year"_L1] &&
               date.value("month"_L1) == m_given["month"_L1]) {
        date["day"_L1] = m_given["day"_L1];
    }
    return date;
}

void DateField::setValue(const QJsonValue &value)
{
    m_given = value.toObject();
    m_year->setText(m_given["year"_L1].toString());
    m_month->setCurrentIndex(std::clamp(m_given["month"_L1].toInt(), 0, kMonths));
    if (m_day) {
        m_day->setCurrentIndex(std::clamp(m_given["day"_L1].toInt(), 0, kDays));
    }
}

/// "2020-03" among the years is a month as well.
void DateField::takePasted()
{
    if (const auto date = model::readCvDate(m_year->text().trimmed()); date && date->month > 0) {
        setValue(value());
        Q_EMIT edited();
    }
}

} // namespace rostrum::ui
