// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_watch.h"

#include "base/log.h"
#include "base/offload.h"
#include "base/together.h"
#include "social/follow_pages.h"
#include "store/connections.h"
#include "store/record_cache.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace rostrum::social {

namespace {

using base::ErrorKind;
using model::ConnectionList;

constexpr auto kFresh = 6h;
constexpr auto kMoved = std::chrono::days(7); ///< after which the directory is asked again where somebody is
constexpr auto kFirstRest = 10min;
constexpr int kAtOnce = 2;
constexpr int kRound = 500; ///< people
constexpr int kMostAsked = 100;
constexpr std::size_t kMostHosts = 500;
constexpr int kNobodyThere = 4; ///< so many in a row: there is no network
constexpr int kMostFollowPages = 100;
constexpr int kMostFollowerPages = 5;
constexpr net::Backoff kOnce{.tries = 1};

template <typename Duration> std::chrono::milliseconds doubled(Duration first, int times)
{
    return std::min<std::chrono::milliseconds>(std::chrono::milliseconds(first) * (1 << std::clamp(times, 0, 10)),
                                               kFresh);
}

bool isUnreached(const base::Error &error)
{
    return error.kind == ErrorKind::Network;
}

/// What a server is left alone for.
bool isTrouble(const base::Error &error)
{
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::RateLimited:
    case ErrorKind::Server:
        return true;
    default:
        return false;
    }
}

} // namespace

RecordWatch::RecordWatch(Services services, QObject *parent)
    : RecordWatch(std::move(services), Pace(), parent)
{
}

RecordWatch::RecordWatch(Services services, Pace pace, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_pace(pace)
{
}

RecordWatch::~RecordWatch() = default;

void RecordWatch::start()
{
    if (!m_isStarted) {
        m_isStarted = true;
        m_tasks.start(run(m_pace.first));
    }
}

void RecordWatch::wake()
{
    const bool hasReason = m_badRounds > 0 || !m_asked.empty();
    m_badRounds = 0;
    if (m_isIdle && hasReason) {
        m_isIdle = false;
        m_tasks.cancelAll();
        m_tasks.start(run(m_pace.between));
    }
}

void RecordWatch::ask(const base::Did &did)
{
    if (!std::ranges::contains(m_asked, did) && std::ssize(m_asked) < kMostAsked) {
        m_asked.push_back(did);
    }
    wake();
}

base::Task<void> RecordWatch::run(std::chrono::milliseconds pause)
{
    while (true) {
        co_await base::sleepFor(pause);
        m_isIdle = false;
        const bool isMore = co_await round();
        m_isIdle = true;
        pause = isMore ? m_pace.between : restTime();
    }
}

std::chrono::milliseconds RecordWatch::restTime() const
{
    return doubled(m_pace.rest, m_badRounds);
}

bool RecordWatch::isOffline() const
{
    return m_unreached >= kNobodyThere;
}

/// True when there is more to do at once.
base::Task<bool> RecordWatch::round()
{
    m_unreached = 0;
    const base::Time now = m_services.clock.now();
    std::erase_if(m_hosts, [now](const auto &host) { return host.second.until + kFresh < now; });
    if (const auto walked = co_await walkLists(); !walked) {
        qCInfo(lcSocial) << "the watch over records rests:" << walked.error().detail;
        ++m_badRounds;
        co_return false;
    }
    const auto stale = co_await m_services.store.cacheReader().read(
        [self = m_services.self, since = now - kFresh](store::Database &db) {
            return store::staleRepos(db, self, since, kRound);
        });
    if (stale) {
        m_queue.assign(stale->begin(), stale->end());
    }
    const bool isFull = stale && std::ssize(*stale) == kRound;
    co_await base::runTogether(kAtOnce, [this] { return work(); });
    m_queue.clear();
    m_badRounds = isOffline() ? m_badRounds + 1 : 0;
    co_return !isOffline() && (isFull || !m_asked.empty());
}

base::Task<base::Result<void>> RecordWatch::walkLists()
{
    const base::Time now = m_services.clock.now();
    for (const ConnectionList list : {ConnectionList::Following, ConnectionList::Followers}) {
        const auto walk = co_await m_services.store.cacheReader().read(
            [list](store::Database &db) { return store::readWalk(db, list); });
        if (walk && *walk && (*walk)->at + kFresh > now) {
            continue;
        }
        const int pages = list == ConnectionList::Following ? kMostFollowPages : kMostFollowerPages;
        if (auto walked = co_await walkFollowPages(m_services, list, pages); !walked) {
            co_return walked;
        }
    }
    co_return base::Result<void>();
}

base::Task<void> RecordWatch::work()
{
    while (!isOffline() && !(m_queue.empty() && m_asked.empty())) {
        std::deque<base::Did> &queue = m_asked.empty() ? m_queue : m_asked;
        const base::Did did = std::move(queue.front());
        queue.pop_front();
        co_await look(did);
        co_await base::sleepFor(m_pace.between);
    }
}

base::Task<void> RecordWatch::look(base::Did did)
{
    const auto known =
        co_await m_services.store.cacheReader().read([did](store::Database &db) { return store::readRepo(db, did); });
    const bool isLocated = known && *known && (*known)->pds.isValid() && !(*known)->pds.isEmpty() &&
                           (*known)->fetchedAt + kMoved > m_services.clock.now();
    std::optional<QUrl> pds = isLocated ? std::optional((*known)->pds) : co_await locate(did);
    if (!pds || isResting(*pds)) {
        co_return;
    }
    auto error = co_await refresh(did, *pds);
    if (error && isRepoGone(*error) && isLocated) { // moved, perhaps
        const auto now = co_await locate(did);
        if (!now) {
            co_return;
        }
        if (*now != *pds) {
            pds = now;
            error = co_await refresh(did, *pds);
        }
    }
    if (error) {
        co_await noteFailure(did, *pds, std::move(*error));
    }
}

/// Nothing when it cannot be found out; that is noted.
base::Task<std::optional<QUrl>> RecordWatch::locate(base::Did did)
{
    auto identity = co_await m_services.identities.resolve(did);
    if (identity) {
        co_return identity->pds;
    }
    co_await noteFailure(did, {}, std::move(identity.error()));
    co_return std::nullopt;
}

base::Task<std::optional<base::Error>> RecordWatch::refresh(base::Did did, QUrl pds)
{
    auto refreshed = co_await refreshRecords(m_services, did, pds, kOnce);
    if (!refreshed.error) {
        m_unreached = 0;
        m_hosts.erase(pds.host());
    }
    if (refreshed.isChanged) {
        Q_EMIT changed(did);
    }
    co_return std::move(refreshed.error);
}

base::Task<void> RecordWatch::noteFailure(base::Did did, QUrl pds, base::Error error)
{
    qCInfo(lcSocial) << "records of" << QString::fromStdString(did.str()) << "have to wait:" << error.detail;
    m_unreached = isUnreached(error) ? m_unreached + 1 : 0;
    const base::Time now = m_services.clock.now();
    if (isTrouble(error) && !pds.isEmpty() && (m_hosts.size() < kMostHosts || m_hosts.contains(pds.host()))) {
        Resting &host = m_hosts[pds.host()];
        if (host.until <= now) { // two who were asked at the same time fail once
            host.until = now + error.retryAfter.value_or(doubled(kFirstRest, host.failures));
            ++host.failures;
        }
    }
    if (isRepoGone(error)) {
        co_await forgetRecords(m_services, did, pds);
        Q_EMIT changed(did);
    } else if (!isUnreached(error)) { // else it may be this computer that has no network
        (void)co_await m_services.store.cacheWriter().write([did, pds, now](store::Database &db) -> base::Result<void> {
            const auto known = store::readRepo(db, did);
            auto state = known && *known ? **known : store::RepoState{.pds = pds};
            state.checkedAt = now;
            return store::writeRepo(db, did, state);
        });
    }
}

bool RecordWatch::isResting(const QUrl &pds) const
{
    const auto host = m_hosts.find(pds.host());
    return host != m_hosts.end() && host->second.until > m_services.clock.now();
}

} // namespace rostrum::social
