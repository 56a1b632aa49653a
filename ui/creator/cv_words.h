// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creator/layout.h"
#include "model/cv.h"

#include <QString>

namespace rostrum::ui {

// What a CV says in words, in the program's language.

/// "Mar 2023", "2023", "9 March 2023": as exact as the date is.
[[nodiscard]] QString dateText(const model::CvDate &date);
/// "2 yrs 3 mos"; empty for 0.
[[nodiscard]] QString durationText(int months);
/// "Mar 2020 – Feb 2023 · 3 yrs", "Mar 2023 – today · 1 yr", "Issued Mar 2020"; empty without a date.
[[nodiscard]] QString periodText(const model::CvEntry &entry, const model::CvDate &today);
/// The heading of a section.
[[nodiscard]] QString sectionName(creator::Section section);
/// What its owner is asked where there is nothing yet, "Add education".
[[nodiscard]] QString addingText(creator::Section section);
/// The part of a CV that a section shows; nothing for About, Featured and Activity.
[[nodiscard]] std::optional<model::CvPart> partOf(creator::Section section);
/// The section that shows a part; of Links, which stand in the head, About.
[[nodiscard]] creator::Section sectionOf(model::CvPart part);

} // namespace rostrum::ui
