// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shots/scenes.h"

namespace rostrum::shots {

/// The composer: what is written, what it answers, and what is wrong with it.
[[nodiscard]] std::vector<Scene> writingScenes();

} // namespace rostrum::shots
