// SPDX-License-Identifier: GPL-3.0-or-later
#include "people.h"

#include "base/log.h"
#include "lexicon/app_bsky_actor_getProfiles.h"
#include "store/people_cache.h"

#include <QScopeGuard>

#include <algorithm>
#include <span>

namespace rostrum::social {

namespace {
constexpr auto kFresh = std::chrono::hours(24);
constexpr auto kAskAgain = std::chrono::minutes(10);
constexpr std::size_t kAtOnce = 25; ///< the lexicon's limit
} // namespace

People::People(net::Xrpc xrpc, store::Store &store, const base::Clock &clock)
    : m_xrpc(std::move(xrpc))
    , m_store(store)
    , m_clock(clock)
{
}

base::Task<bool> People::ensure(std::vector<base::Did> dids)
{
    const auto now = m_clock.now();
    std::erase_if(m_asked, [&](const auto &asked) { return asked.second + kAskAgain < now; });
    std::erase_if(dids, [this](const base::Did &did) { return m_asked.contains(did); });
    const auto missing =
        co_await m_store.cacheReader().read([dids = std::move(dids), since = now - kFresh](store::Database &db) {
            return store::missingPeople(db, dids, since);
        });
    bool changed = false;
    for (std::size_t at = 0; missing && at < missing->size(); at += kAtOnce) {
        const auto asked = std::span(*missing).subspan(at, std::min(kAtOnce, missing->size() - at));
        lexicon::GetProfiles::Params params;
        for (const base::Did &did : asked) {
            params.actors.push_back(lexicon::AtIdentifier(did));
            m_asked.insert_or_assign(did, now);
        }
        // Whoever asked may be gone before the answer, and the next one must be able to ask.
        auto forget = qScopeGuard([this, asked] {
            for (const base::Did &did : asked) {
                m_asked.erase(did);
            }
        });
        auto answer = co_await m_xrpc.query<lexicon::GetProfiles>(std::move(params));
        if (!answer) {
            qCInfo(lcSocial) << "headlines have to wait:" << answer.error().detail;
            co_return changed;
        }
        forget.dismiss();
        const auto written =
            co_await m_store.cacheWriter().write([profiles = std::move(answer->profiles), now](store::Database &db) {
                return store::writePeople(db, profiles, now);
            });
        changed = changed || written.value_or(false);
    }
    co_return changed;
}

} // namespace rostrum::social
