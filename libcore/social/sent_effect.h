// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/record_rows.h"
#include "store/database.h"

namespace rostrum::social {

/// Brings the cache to what the server has since a row of `self` was sent.
[[nodiscard]] base::Result<void> writeSentEffect(store::Database &cache, const OutboxEntry &sent,
                                                 const base::Did &self);

/// Whether the cache shows what was sent, or has nothing of its subject; `earlier` are versionsBefore() of it.
[[nodiscard]] base::Result<bool> showsSentEffect(store::Database &cache, const OutboxEntry &sent,
                                                 const Versions &earlier, const base::Did &self);

} // namespace rostrum::social
