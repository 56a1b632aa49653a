// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <span>

namespace rostrum::model {

// What a CV consists of: the one place that knows the record types of id.sifa.profile.* and their fields
// (lexicons in libcore/lexicon/documents). Reading, showing, checking and editing go by it.

/// Each is a collection of records.
enum class CvPart {
    Positions,
    Education,
    Skills,
    Certifications,
    Projects,
    Publications,
    Talks,
    Occasions, ///< on which a talk was given
    Volunteering,
    Courses,
    Honors,
    Languages,
    Links,
};

/// What a field holds, in a record and in a form.
enum class CvFieldKind {
    Line,
    Text, ///< of several lines
    Date, ///< see cv_date.h
    Url,
    Choice,
    Flag,
    Place,  ///< a community.lexicon.location.address
    Skills, ///< strong references to records of CvPart::Skills
    Talk,   ///< an id.sifa.defs#externalRecordRef to a record of CvPart::Talks
    Links,  ///< id.sifa.defs#presentationLink, of which the first is shown
};

/// What a field is to a reader.
enum class CvRole { Title, Organisation, Detail, Start, End, Place, Description, Link, Skills, Primary, Parent, Other };

/// A known value of an open set, and what people call it.
struct CvChoice
{
    QLatin1StringView value;
    const char *name; ///< to be translated in the context "Cv"
};

struct CvField
{
    QLatin1StringView name; ///< in the record
    CvFieldKind kind = CvFieldKind::Line;
    CvRole role = CvRole::Other;
    const char *label = ""; ///< to be translated in the context "Cv"
    bool isRequired = false;
    int mostGraphemes = 0; ///< of Line and Text
    std::span<const CvChoice> choices = {};
};

struct CvPartSpec
{
    CvPart part;
    QLatin1StringView collection;
    const char *title;  ///< of the section: to be translated in the context "Cv"
    const char *adding; ///< words for making a new one, likewise
    const char *one;    ///< words for the sheet that edits one, likewise
    std::span<const CvField> fields;
};

/// All of them, in the order of a CV.
[[nodiscard]] std::span<const CvPartSpec> cvTable();
[[nodiscard]] const CvPartSpec &specOf(CvPart part);
/// Null when the collection is no part of a CV.
[[nodiscard]] const CvPartSpec *specOf(QStringView collection);
/// The field of a part that plays a role; null when it has none.
[[nodiscard]] const CvField *fieldOf(const CvPartSpec &spec, CvRole role);
/// In the language of the program: what people call a value of a choice. A value that this version does not know is
/// made readable: "id.sifa.defs#sideJob" is "Side job".
[[nodiscard]] QString choiceName(const CvField &field, const QString &value);

} // namespace rostrum::model
