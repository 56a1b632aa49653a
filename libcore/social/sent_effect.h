// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/intent.h"
#include "store/database.h"

namespace rostrum::social {

/// Brings the cache to what the server has since an act was sent; `record` is the one that stands for it.
[[nodiscard]] base::Result<void> writeSentEffect(store::Database &cache, const Intent &intent,
                                                 const std::optional<base::AtUri> &record);

/// Whether the cache shows what was sent, or has nothing of its subject.
[[nodiscard]] base::Result<bool> showsSentEffect(store::Database &cache, const Intent &intent);

} // namespace rostrum::social
