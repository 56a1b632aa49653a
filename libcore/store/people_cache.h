// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/app_bsky_actor_defs.h"
#include "model/from_wire.h"
#include "model/person.h"
#include "store/database.h"

#include <optional>
#include <span>
#include <vector>

namespace rostrum::store {

/// Stores whole profiles. True when a headline, or whether it is a creator, is other than before. One transaction.
[[nodiscard]] base::Result<bool>
writePeople(Database &db, std::span<const lexicon::app_bsky_actor_defs::ProfileViewDetailed> profiles, base::Time now);

/// Stores people as lists of people have them: less than a profile, so that what else is stored of them stays, and the
/// whole profile counts as missing where it was not stored. One transaction.
[[nodiscard]] base::Result<void>
writeListedPeople(Database &db, std::span<const lexicon::app_bsky_actor_defs::ProfileView> people, base::Time now);

/// By DID or handle; nothing when the person is not stored. With what their own records say of them.
[[nodiscard]] base::Result<std::optional<model::Person>> readPerson(Database &db, const QString &actor);

/// The same, and how `self` and they stand to each other by the id.sifa.graph.follow records that are stored of both.
[[nodiscard]] base::Result<std::optional<model::Person>> readAcquaintance(Database &db, const base::Did &self,
                                                                          const QString &actor);

/// What stands beside the name in feeds; empty when nothing is known.
[[nodiscard]] base::Result<model::AuthorFacts> readAuthorFacts(Database &db, const base::Did &did);

/// Those of `dids` whose profile is missing or older than `since`.
[[nodiscard]] base::Result<std::vector<base::Did>> missingPeople(Database &db, const std::vector<base::Did> &dids,
                                                                 base::Time since);

} // namespace rostrum::store
