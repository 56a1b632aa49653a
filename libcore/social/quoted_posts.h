// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "social/outbox_rows.h"
#include "store/store.h"

namespace rostrum::social {

/// Looks up in the cache what posts of one's own quote. Main thread; both outlive the task.
base::Task<void> readQuotedPosts(OutboxRows &rows, store::Store &store);

} // namespace rostrum::social
