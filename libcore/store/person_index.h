// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include "base/did.h"

#include <string_view>

namespace rostrum::store {

/// Brings what follows from a person's stored profile and records up to date: headline, company, creator mode, since
/// when one follows whom, and the full-text index. Part of the caller's transaction; does nothing when the person is
/// not stored. Throws what SQLite throws.
void updatePersonIndex(Database &db, const base::Did &did);

/// Whether records of this collection say something that the index knows.
[[nodiscard]] bool isIndexed(std::string_view collection);

} // namespace rostrum::store
