// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "task.h"

#include <functional>

namespace rostrum::base {

/// Runs `worker` `count` times at once, until the last one ends. Workers share a queue that their maker owns.
Task<void> runTogether(int count, std::function<Task<void>()> worker);

} // namespace rostrum::base
