// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rostrum::ui {

/// Whether keys like J or L act by themselves. Who dictates or presses keys by mistake switches them off.
enum class LetterKeys { On, Off };

/// Of the whole program. GUI thread.
[[nodiscard]] LetterKeys letterKeys();
void setLetterKeys(LetterKeys keys);

} // namespace rostrum::ui
