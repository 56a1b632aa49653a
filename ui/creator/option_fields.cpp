// SPDX-License-Identifier: GPL-3.0-or-later
#include "option_fields.h"

#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

OptionField::OptionField(const model::CvField &field, Options options, QWidget *parent)
    : FormField(field, parent)
    , m_options(std::move(options))
    , m_box(makeComboBox(this))
{
    content()->addWidget(m_box);
    addControl(m_box);
    connect(m_box, &QComboBox::activated, this, &FormField::edited);
    OptionField::retranslate();
}

void OptionField::retranslate()
{
    FormField::retranslate();
    fill(value());
}

void OptionField::fill(const QJsonValue &chosen)
{
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_shown = m_options(chosen);
    for (const FormOption &option : m_shown) {
        m_box->addItem(option.text);
    }
    const auto at = std::ranges::find(m_shown, chosen, &FormOption::value);
    m_box->setCurrentIndex(at == m_shown.end() ? 0 : static_cast<int>(at - m_shown.begin()));
}

QJsonValue OptionField::value() const
{
    const int chosen = m_box->currentIndex();
    return chosen < 0 ? QJsonValue() : m_shown[static_cast<std::size_t>(chosen)].value;
}

void OptionField::setValue(const QJsonValue &value)
{
    fill(value);
}

OptionField::Options choicesOf(const model::CvField &field)
{
    return [field](const QJsonValue &present) {
        const QString chosen = present.toString();
        const model::CvChoice *known = model::knownChoice(field, chosen);
        std::vector<FormOption> options{{.text = u"—"_s, .value = QString()}};
        for (const model::CvChoice &choice : field.choices) {
            // One that is written otherwise stays as it is written while it is chosen.
            options.push_back({.text = QCoreApplication::translate("Cv", choice.name),
                               .value = &choice == known ? chosen : QString(choice.value)});
        }
        if (!known && !chosen.isEmpty()) {
            options.push_back({.text = model::choiceName(field, chosen), .value = chosen});
        }
        return options;
    };
}

OptionField::Options talksOf(const model::Cv &cv)
{
    std::vector<FormOption> talks;
    for (const model::CvEntry &entry : cv.entries(model::CvPart::Talks)) {
        if (entry.part == model::CvPart::Talks) { // an occasion without a talk stands among them
            QJsonObject ref{{u"uri"_s, QString::fromStdString(entry.record.uri.str())}};
            if (entry.record.cid) {
                ref["cid"_L1] = QString::fromStdString(entry.record.cid->str());
            }
            talks.push_back({.text = entry.title, .value = ref});
        }
    }
    return [talks](const QJsonValue &present) {
        std::vector<FormOption> options{{.text = u"—"_s, .value = QJsonObject()}};
        bool isKnown = present.toObject().isEmpty();
        for (const FormOption &talk : talks) {
            const bool isPresent = talk.value["uri"_L1] == present["uri"_L1];
            options.push_back({.text = talk.text, .value = isPresent ? present : talk.value});
            isKnown = isKnown || isPresent;
        }
        if (!isKnown) {
            options.push_back({.text = OptionField::tr("A talk that is not here"), .value = present});
        }
        return options;
    };
}

FlagField::FlagField(const model::CvField &field, QWidget *parent)
    : FormField(field, parent)
    , m_box(new QCheckBox(this))
{
    setTextStyle(m_box, TextRole::Body);
    label()->hide();
    content()->addWidget(m_box, 0, Qt::AlignLeading);
    addControl(m_box);
    connect(m_box, &QAbstractButton::clicked, this, &FormField::edited);
    FlagField::retranslate();
}

void FlagField::retranslate()
{
    FormField::retranslate();
    m_box->setText(name());
}

QJsonValue FlagField::value() const
{
    return m_box->isChecked();
}

void FlagField::setValue(const QJsonValue &value)
{
    m_box->setChecked(value.toBool());
}

} // namespace rostrum::ui
