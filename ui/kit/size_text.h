// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rostrum::ui {

/// "12.3 MB" as the language writes it, in units of 1024; whole megabytes and what is less than one without decimals.
[[nodiscard]] QString sizeText(qint64 bytes);

} // namespace rostrum::ui
