// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace rostrum::store {

/// When the cache holds more than `maxBytes`, deletes posts that no feed shows; when there are none, the threads,
/// profiles and lists fetched longest ago, lists of more than 500 notifications, and the oldest pages of feeds, whose
/// older cursor moves up so that they can be fetched again. A bounded amount each time; true when there is more to do.
/// One transaction. May be asked often: below the bound it reads three numbers of the file's header and returns.
[[nodiscard]] base::Result<bool> pruneCache(Database &db, qint64 maxBytes);

/// Gives the disk what pruneCache() freed; takes seconds for a large cache.
[[nodiscard]] base::Result<void> shrinkCache(Database &db);

/// Bytes in use.
[[nodiscard]] base::Result<qint64> cacheSize(Database &db);

} // namespace rostrum::store
