// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/did.h"
#include "lexicon/app_bsky_graph_getList.h"
#include "lexicon/app_bsky_graph_getLists.h"
#include "store/database.h"

#include <optional>

namespace rostrum::store {

/// Lists of people as the server answered them, for reading them offline: the first page of each.

/// The lists that one person made. One transaction.
[[nodiscard]] base::Result<void> writeLists(Database &db, const base::Did &actor, const lexicon::GetLists::Output &page,
                                            base::Time now);
/// Nothing when they were not asked for yet.
[[nodiscard]] base::Result<std::optional<lexicon::GetLists::Output>> readLists(Database &db, const base::Did &actor);

/// One list with who is on it. One transaction.
[[nodiscard]] base::Result<void> writeList(Database &db, const lexicon::GetList::Output &page, base::Time now);
[[nodiscard]] base::Result<std::optional<lexicon::GetList::Output>> readList(Database &db, const base::AtUri &uri);

} // namespace rostrum::store
