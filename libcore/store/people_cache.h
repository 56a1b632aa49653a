// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/app_bsky_actor_defs.h"
#include "model/person.h"
#include "store/database.h"

#include <optional>
#include <string>
#include <vector>

namespace rostrum::store {

/// Stores a profile. `sifa` is the person's id.sifa.profile.self record in JSON when it was asked for and exists;
/// nothing leaves what is stored. True when the headline is another than before.
[[nodiscard]] base::Result<bool> writePerson(Database &db,
                                             const lexicon::app_bsky_actor_defs::ProfileViewDetailed &profile,
                                             const std::optional<std::string> &sifa, base::Time now);

/// By DID or handle; nothing when the person is not stored.
[[nodiscard]] base::Result<std::optional<model::Person>> readPerson(Database &db, const QString &actor);

/// Those of `dids` whose profile is missing or older than `since`.
[[nodiscard]] base::Result<std::vector<base::Did>> missingPeople(Database &db, const std::vector<base::Did> &dids,
                                                                 base::Time since);

} // namespace rostrum::store
