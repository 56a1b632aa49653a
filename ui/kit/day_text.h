// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace rostrum::ui {

/// A day as people write it here, or as 2026-11-24; invalid when it is none.
[[nodiscard]] QDate dayOf(const QString &text);
/// As people write it here, short.
[[nodiscard]] QString dayText(QDate day);

} // namespace rostrum::ui
