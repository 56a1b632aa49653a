// SPDX-License-Identifier: GPL-3.0-or-later
#include "people.h"

#include "base/log.h"
#include "lexicon/app_bsky_actor_getProfiles.h"
#include "store/people_cache.h"

#include <span>

namespace rostrum::social {

namespace {
using lexicon::app_bsky_actor_defs::ProfileViewDetailed;
constexpr auto kFresh = std::chrono::hours(24);
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
    const auto since = m_clock.now() - kFresh;
    const auto missing = co_await m_store.cacheReader().read(
        [dids = std::move(dids), since](store::Database &db) { return store::missingPeople(db, dids, since); });
    if (!missing) {
        co_return false;
    }
    bool changed = false;
    for (std::size_t at = 0; at < missing->size(); at += kAtOnce) {
        lexicon::GetProfiles::Params params;
        for (const auto &did : std::span(*missing).subspan(at, std::min(kAtOnce, missing->size() - at))) {
            params.actors.push_back(lexicon::AtIdentifier(did));
        }
        auto answer = co_await m_xrpc.query<lexicon::GetProfiles>(std::move(params));
        if (!answer) {
            qCInfo(lcSocial) << "headlines have to wait:" << answer.error().detail;
            co_return changed;
        }
        const auto written = co_await m_store.cacheWriter().write(
            [profiles = std::move(answer->profiles), now = m_clock.now()](store::Database &db) -> base::Result<bool> {
                bool news = false;
                for (const ProfileViewDetailed &profile : profiles) {
                    const auto wrote = store::writePerson(db, profile, std::nullopt, now);
                    if (!wrote) {
                        return wrote;
                    }
                    news = *wrote || news;
                }
                return news;
            });
        changed = changed || written.value_or(false);
    }
    co_return changed;
}

} // namespace rostrum::social
