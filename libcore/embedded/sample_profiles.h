// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

namespace rostrum::embedded {

class World;

/// What the people of the sample have on their profiles beside their CVs: publications with long texts, creator mode
/// with what they feature, connections, and ways to support them. After their posts, which some of it names.
[[nodiscard]] base::Result<void> writeSampleProfiles(World &world, base::Time now);

} // namespace rostrum::embedded
