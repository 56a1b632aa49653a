// SPDX-License-Identifier: GPL-3.0-or-later
#include "task.h"

#include "task_scope.h"

namespace rostrum::base::detail {

void Root::resume(std::coroutine_handle<> inner)
{
    if (!scope) {
        return; // cancelled, and about to be freed by TaskScope::cancelAll
    }
    running = true;
    inner.resume();
    running = false;
    if (scope && !frame.done()) {
        return;
    }
    if (scope) {
        scope->forget(this);
    }
    frame.destroy(); // frees *this
}

} // namespace rostrum::base::detail
