// SPDX-License-Identifier: GPL-3.0-or-later
#include "place_field.h"

#include "model/place.h"
#include "ui/theme/theme.h"

#include <QCollator>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kTwoColumns = 400; ///< at 100 % text

struct Country
{
    QString code;
    QString name;
};

/// Those of ISO 3166-1 by name, in the language of the program. CLDR has codes of its own for parts of countries.
std::vector<Country> countries()
{
    static const QStringList kNoCountries{u"AC"_s, u"CP"_s, u"CQ"_s, u"DG"_s, u"EA"_s, u"EU"_s,
                                          u"EZ"_s, u"IC"_s, u"QO"_s, u"TA"_s, u"UN"_s, u"ZZ"_s};
    std::vector<Country> all;
    for (int i = 1; i <= QLocale::LastTerritory; ++i) {
        const QString code = QLocale::territoryToCode(static_cast<QLocale::Territory>(i));
        const bool isCode = code.size() == 2 && code[0].isLetter();
        if (isCode && !kNoCountries.contains(code)) {
            all.push_back({.code = code, .name = model::countryName(code)});
        }
    }
    const QCollator collator;
    std::ranges::sort(all, [&](const Country &a, const Country &b) { return collator.compare(a.name, b.name) < 0; });
    return all;
}

} // namespace

PlaceField::PlaceField(const model::CvField &field, QWidget *parent)
    : FormField(field, parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_town(makeLineEdit(this))
    , m_countryLabel(makeFieldLabel(this))
    , m_country(makeComboBox(this))
{
    m_row->setSpacing(16);
    const std::pair<QLabel *, QWidget *> columns[] = {{label(), m_town}, {m_countryLabel, m_country}};
    for (const auto &[label, control] : columns) {
        auto *column = new QVBoxLayout;
        column->setSpacing(6);
        column->addWidget(label);
        column->addWidget(control);
        column->addStretch(1);
        m_row->addLayout(column, 1);
        addControl(control);
    }
    m_countryLabel->setBuddy(m_country);
    content()->addLayout(m_row);
    connect(m_town, &QLineEdit::textEdited, this, &FormField::edited);
    connect(m_country, &QComboBox::activated, this, &FormField::edited);
    fillCountries({});
    PlaceField::retranslate();
}

void PlaceField::fillCountries(const QString &chosen)
{
    const QSignalBlocker quiet(m_country);
    m_country->clear();
    m_country->addItem(u"—"_s, QString());
    for (const Country &country : countries()) {
        m_country->addItem(country.name, country.code);
    }
    if (m_country->findData(chosen) < 0) {
        m_country->addItem(chosen, chosen);
    }
    m_country->setCurrentIndex(m_country->findData(chosen));
}

void PlaceField::retranslate()
{
    FormField::retranslate();
    fillCountries(m_country->currentData().toString());
    m_town->setAccessibleName(tr("%1: town").arg(name()));
    m_country->setAccessibleName(tr("%1: country").arg(name()));
    m_town->setPlaceholderText(tr("Town"));
    m_countryLabel->setText(tr("Country"));
}

QJsonValue PlaceField::value() const
{
    const QString town = m_town->text().trimmed();
    const QString country = m_country->currentData().toString();
    return town.isEmpty() && country.isEmpty() ? QJsonObject()
                                               : QJsonObject{{u"locality"_s, town}, {u"country"_s, country}};
}

void PlaceField::setValue(const QJsonValue &value)
{
    m_town->setText(value["locality"_L1].toString());
    fillCountries(value["country"_L1].toString());
}

void PlaceField::resizeEvent(QResizeEvent *event)
{
    FormField::resizeEvent(event);
    const bool isWide = width() >= theme().scaled(kTwoColumns);
    m_row->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace rostrum::ui
