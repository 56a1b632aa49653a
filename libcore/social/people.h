// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/did.h"
#include "base/task.h"
#include "net/xrpc.h"
#include "store/store.h"

#include <unordered_map>
#include <vector>

namespace rostrum::social {

/// Keeps whole profiles of the people who appear in feeds, because a feed's answer has no headline: asks for those
/// that are missing or older than a day, 25 at a time (app.bsky.actor.getProfiles). Main thread.
class People
{
public:
    /// Outlives its tasks.
    People(net::Xrpc xrpc, store::Store &store, const base::Clock &clock);

    /// True when a headline is another than before. A failure is no error here: the headline is missing
    /// until the next time.
    base::Task<bool> ensure(std::vector<base::Did> dids);

private:
    net::Xrpc m_xrpc;
    store::Store &m_store;
    const base::Clock &m_clock;
    std::unordered_map<base::Did, base::Time> m_asked = {}; ///< when; servers keep quiet about people who are gone
};

} // namespace rostrum::social
