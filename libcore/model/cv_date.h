// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace rostrum::model {

/// A date of a CV, as exact as somebody wrote it. Sifa's records have three forms: YYYY-MM, YYYY-MM-DD and an ISO
/// datetime; a bare year is read too.
struct CvDate
{
    int year = 0;
    int month = 0; ///< 1 to 12; 0: not said
    int day = 0;   ///< 1 to 31; 0: not said

    auto operator<=>(const CvDate &) const = default;
};

/// Nothing when it is none of the forms, or no day of the calendar. Of a datetime its day counts, where it was written.
[[nodiscard]] std::optional<CvDate> readCvDate(QStringView text);
/// As records hold it, no more exact than it is.
[[nodiscard]] QString toText(const CvDate &date);

/// How long something lasted: both months count, as people count them. At least one.
[[nodiscard]] int monthsBetween(const CvDate &start, const CvDate &end);

} // namespace rostrum::model
