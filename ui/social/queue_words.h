// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "social/queue.h"

#include <QString>

namespace rostrum::ui {

/// What a row of the outbox does: "Like a post by Ada".
[[nodiscard]] QString queueTitle(const social::QueueItem &item);
/// How it stands: why it was refused, or what it waits for.
[[nodiscard]] QString queueState(const social::QueueItem &item, base::Time now);
/// It waits for a time that a person chose.
[[nodiscard]] bool isScheduled(const social::QueueItem &item, base::Time now);

} // namespace rostrum::ui
