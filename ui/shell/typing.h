// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rostrum::ui {

/// Whether the keyboard goes into text right now; single-letter keys then mean letters.
[[nodiscard]] bool isTyping();

} // namespace rostrum::ui
