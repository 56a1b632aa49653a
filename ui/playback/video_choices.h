// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/embed.h"

#include <vector>

namespace rostrum::ui {

/// What the person chose for one video holds for those that come after it, as long as the program runs. GUI thread.
struct VideoChoices
{
    bool isMuted = true;
    bool hasCaptions = true;
};
[[nodiscard]] VideoChoices &videoChoices();

/// The captions in a language the person reads, else the first; null when there are none.
[[nodiscard]] const model::Captions *captionsToShow(const std::vector<model::Captions> &all);

} // namespace rostrum::ui
