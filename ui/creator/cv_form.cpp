// SPDX-License-Identifier: GPL-3.0-or-later
#include "cv_form.h"

#include "base/datetime.h"
#include "date_field.h"
#include "option_fields.h"
#include "place_field.h"
#include "skills_field.h"
#include "text_fields.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

FormField *makeField(const model::CvField &field, const model::Cv &cv, QWidget *parent)
{
    switch (field.kind) {
    case model::CvFieldKind::Line:
    case model::CvFieldKind::Url:
    case model::CvFieldKind::Links:
        break;
    case model::CvFieldKind::Text:
        return new LongTextField(field, parent);
    case model::CvFieldKind::Date:
        return new DateField(field, parent);
    case model::CvFieldKind::Choice:
        return new OptionField(field, choicesOf(field), parent);
    case model::CvFieldKind::Talk:
        return new OptionField(field, talksOf(cv), parent);
    case model::CvFieldKind::Flag:
        return new FlagField(field, parent);
    case model::CvFieldKind::Place:
        return new PlaceField(field, parent);
    case model::CvFieldKind::Skills:
        return new SkillsField(field, cv, parent);
    }
    return new LineField(field, parent);
}

} // namespace

CvForm::CvForm(const model::CvPartSpec &spec, QJsonObject record, const model::Cv &cv, const base::Clock &clock,
               QWidget *parent)
    : EditForm(parent)
    , m_spec(spec)
    , m_record(std::move(record))
    , m_clock(clock)
{
    for (const model::CvField &field : m_spec.fields) {
        addField(makeField(field, cv, this), m_record);
    }
    addButtons(m_record.isEmpty() ? Removal::None : Removal::Offered);
    CvForm::retranslate();
}

void CvForm::retranslate()
{
    EditForm::retranslate();
    setTitle(QCoreApplication::translate("Cv", m_record.isEmpty() ? m_spec.adding : m_spec.one));
}

void CvForm::save()
{
    QJsonObject record = wished(m_record, m_spec.fields);
    if (m_record.isEmpty()) {
        record["$type"_L1] = m_spec.collection;
        record["createdAt"_L1] = QString::fromStdString(base::Datetime::fromTime(m_clock.now()).str());
    }
    Q_EMIT saved(record);
}

QString CvForm::problemBeside(const FormField &field) const
{
    const FormField *from = find(model::CvRole::Start);
    if (field.field().role == model::CvRole::End && (isEdited(&field) || isEdited(from))) {
        const auto start = model::editedDate(valueOf(from));
        const auto end = model::editedDate(field.value());
        return start && end && model::endsBefore(*end, *start) ? tr("This is before it began.") : QString();
    }
    if (m_spec.part == model::CvPart::Occasions && field.field().role == model::CvRole::Title) {
        const bool isSomething = !field.value().toString().trimmed().isEmpty() ||
                                 !valueOf(find(model::CvRole::Parent)).toObject().isEmpty() ||
                                 !valueOf(find(model::CvRole::Organisation)).toString().trimmed().isEmpty();
        return isSomething ? QString() : tr("Choose a talk, or say what it was called or at which event.");
    }
    return {};
}

} // namespace rostrum::ui
