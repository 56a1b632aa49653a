// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace rostrum::store {

/// Empties the cache and gives its disk space back. What a person did is in the other file.
[[nodiscard]] base::Result<void> clearCache(Database &db);

} // namespace rostrum::store
