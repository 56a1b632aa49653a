// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rostrum::ui {

/// Whether a video begins by itself, without sound, where one stops to read.
enum class Autoplay { On, Off };

/// Of the whole program; always Off where no motion is wanted. GUI thread.
[[nodiscard]] Autoplay autoplay();
void setAutoplay(Autoplay choice);

} // namespace rostrum::ui
