// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/call.h"

namespace rostrum::embedded {

class World;

// People: app.bsky.actor.*.
[[nodiscard]] Answer getProfile(World &world, const Call &call);
[[nodiscard]] Answer getProfiles(World &world, const Call &call);
[[nodiscard]] Answer searchActors(World &world, const Call &call);
[[nodiscard]] Answer searchActorsTypeahead(World &world, const Call &call);
[[nodiscard]] Answer getSuggestions(World &world, const Call &call);
[[nodiscard]] Answer getPreferences(World &world, const Call &call);
[[nodiscard]] Answer putPreferences(World &world, const Call &call);

} // namespace rostrum::embedded
