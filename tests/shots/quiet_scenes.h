// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shots/scenes.h"

namespace rostrum::shots {

/// What a network says that answers as the scene wants: nothing, an error, older posts.
[[nodiscard]] std::vector<Scene> quietScenes();

} // namespace rostrum::shots
