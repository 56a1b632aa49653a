// SPDX-License-Identifier: GPL-3.0-or-later
#include "together.h"

#include "task_scope.h"

namespace rostrum::base {

Task<void> runTogether(int count, std::function<Task<void>()> worker)
{
    Suspension<bool> ended;
    int running = count;
    const auto run = [&worker, &running, resolver = ended.resolver()]() -> Task<void> {
        co_await worker();
        if (--running == 0) {
            resolver.resolve(true); // frees what is captured here
        }
    };
    TaskScope workers;
    for (int i = 0; i < count; ++i) {
        workers.start(run());
    }
    co_await ended;
}

} // namespace rostrum::base
