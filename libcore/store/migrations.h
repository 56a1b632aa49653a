// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <span>

namespace rostrum::store {

/// One step forward of a schema. Steps are never changed once released; the number of a step is its place, from 1.
struct Migration
{
    const char *sql;
};

/// Brings the file to the newest schema, one transaction a step, and stops at the first error: the file is then as it
/// was before that step. A file that already holds data is copied whole to `PATH.before-vN` first. Fails with code
/// "NewerFile" when a newer version of the program wrote the file.
[[nodiscard]] base::Result<void> migrate(Database &database, std::span<const Migration> steps);

/// The schema number in the file; 0 when it is new.
[[nodiscard]] int schemaVersion(Database &database);

} // namespace rostrum::store
