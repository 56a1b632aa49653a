// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/app_bsky_actor_defs.h"
#include "model/person.h"
#include "store/database.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rostrum::store {

/// Stores profiles as feeds need them; what Sifa said about these people stays. True when a headline is another than
/// before. One transaction.
[[nodiscard]] base::Result<bool>
writePeople(Database &db, std::span<const lexicon::app_bsky_actor_defs::ProfileViewDetailed> profiles, base::Time now);

/// The person's id.sifa.profile.self record in JSON, or nothing when there is none. The profile must be stored.
[[nodiscard]] base::Result<void> writeSifa(Database &db, const base::Did &did, const std::optional<std::string> &sifa);

/// By DID or handle; nothing when the person is not stored.
[[nodiscard]] base::Result<std::optional<model::Person>> readPerson(Database &db, const QString &actor);

/// The line for under the name in feeds; empty when nothing is known.
[[nodiscard]] base::Result<QString> readHeadline(Database &db, const base::Did &did);

/// Those of `dids` whose profile is missing or older than `since`.
[[nodiscard]] base::Result<std::vector<base::Did>> missingPeople(Database &db, const std::vector<base::Did> &dids,
                                                                 base::Time since);

} // namespace rostrum::store
