// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/thread.h"
#include "social/pending.h"

namespace rostrum::social {

/// A conversation with what waits in the outbox: replies that are not published yet, last in their branch, and without
/// posts that are to go.
[[nodiscard]] model::Thread withPending(model::Thread thread, const Pending &pending);

} // namespace rostrum::social
