// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cv_date.h"
#include "model/cv_table.h"

#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace rostrum::model {

// What a form does with a record, field by field. What is edited of a field is kept as JSON, also while it is wrong, so
// that a draft of it can be stored:
//   Line, Text, Url, Choice   the text
//   Links                     the address of the link that is shown
//   Date                      {"year": text, "month": 1 to 12, "day": 1 to 31}, without what is not said
//   Flag                      true or false
//   Place                     {"locality": text, "country": text}
//   Skills, Talk              the references as the record has them

/// What there is to edit; the empty value of its kind when the record has none.
[[nodiscard]] QJsonValue editedValue(const QJsonObject &record, const CvField &field);

/// Writes it into the record; an empty one takes the field away. What the form does not show is kept: other members of
/// a place, other links. A name of an organisation that changes takes what identified the old one with it. `value` has
/// no fault.
void setEditedValue(QJsonObject &record, const CvField &field, const QJsonValue &value);

enum class FieldFault {
    None,
    Missing,
    TooLong, ///< see excessOf()
    TooMany, ///< of skills
    NoYear,  ///< of a date: it is missing, or has not four digits
    NoMonth, ///< before a day, or where a whole date is needed
    NoDay,   ///< likewise, or the month has no such day
    NoAddress,
    NoCountry, ///< of a place
};

[[nodiscard]] FieldFault faultOf(const CvField &field, const QJsonValue &value);
/// Graphemes that are too many in a text; negative: so many more are allowed. Nothing where there is no limit.
[[nodiscard]] std::optional<qsizetype> excessOf(const CvField &field, const QString &text);
/// Nothing while it is empty or wrong.
[[nodiscard]] std::optional<CvDate> editedDate(const QJsonValue &value);
/// As far as both say it.
[[nodiscard]] bool endsBefore(const CvDate &end, const CvDate &start);
/// Whether a date must be a whole one, with its day.
[[nodiscard]] bool needsDay(const CvField &field);
/// An http(s) address as a record holds it; "example.com" gets its https://. Empty when it is none.
[[nodiscard]] QString toWebAddress(const QString &typed);
/// The known choice that a value means: also one that is written as others do ("github" for
/// "id.sifa.defs#platformGithub"). Null when this version does not know it.
[[nodiscard]] const CvChoice *knownChoice(const CvField &field, const QString &value);

} // namespace rostrum::model
