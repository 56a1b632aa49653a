// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rostrum::ui {

/// The beginning of `text` in at most `most` UTF-16 units, and an ellipsis where something is left out. It ends at a
/// space where one is near, and never within what is read as one character; scripts without spaces are cut anywhere.
[[nodiscard]] QString excerptOf(const QString &text, qsizetype most);

} // namespace rostrum::ui
