// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cv_date.h"
#include "model/cv_table.h"
#include "model/record.h"

#include <QStringList>
#include <QUrl>

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace rostrum::model {

/// One line of a CV: a record of id.sifa.profile.* as a reader sees it.
struct CvEntry
{
    CvPart part = CvPart::Positions;
    Record record;
    QString title = {};
    QString organisation = {};
    QString detail = {}; ///< a choice in the program's language, or words
    QString place = {};
    QString description = {};
    QUrl link = {};
    std::optional<CvDate> start = {};
    std::optional<CvDate> end = {}; ///< nothing: it goes on, where the part has such a thing
    bool isPrimary = false;
    QStringList skills = {};             ///< names
    std::vector<CvEntry> occasions = {}; ///< of a talk

    bool operator==(const CvEntry &) const = default;
};

/// A person's own words about themselves (id.sifa.profile.self).
struct CvSelf
{
    QString headline = {};
    QString about = {};
    QString place = {};
    QString pronouns = {};
    QStringList industries = {};

    bool operator==(const CvSelf &) const = default;
};

/// What a person did: entries by part, as they are shown. Occasions are with their talks; one without a talk is among
/// them with its own title.
struct Cv
{
    CvSelf self = {};
    std::map<CvPart, std::vector<CvEntry>> parts = {};

    [[nodiscard]] std::span<const CvEntry> entries(CvPart part) const;
    bool operator==(const Cv &) const = default;
};

inline constexpr QLatin1StringView kCvSelf{"id.sifa.profile.self"};
/// In the person's own order, first to last (app.rostrum.actor.profileOrder).
inline constexpr QLatin1StringView kProfileOrder{"app.rostrum.actor.profileOrder"};

/// Makes a CV of whatever records there are; those that lack what they need are left out. Entries come as the person
/// ordered them, the others after: what goes on first, then the newest, then by key. Any thread.
[[nodiscard]] Cv readCv(std::span<const Record> records);

/// A field of a record as a form shows it: text of Line, Text, Url, Choice and Date, the place in one line. Empty when
/// there is none or it is of another kind.
[[nodiscard]] QString fieldText(const QJsonObject &record, const CvField &field);

/// Positions one after the other at the same company, as one stands in a CV.
struct CvGroup
{
    std::span<const CvEntry> entries;
    [[nodiscard]] const QString &organisation() const { return entries.front().organisation; }
};
[[nodiscard]] std::vector<CvGroup> groupByCompany(std::span<const CvEntry> positions);
/// Months of all that a group spans, the gaps between not counted; `today` ends what goes on. 0: nothing is dated.
[[nodiscard]] int monthsOf(std::span<const CvEntry> entries, const CvDate &today);

} // namespace rostrum::model
