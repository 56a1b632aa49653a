// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_fetch.h"

#include "base/log.h"
#include "base/offload.h"
#include "base/together.h"
#include "lexicon/com_atproto_repo_describeRepo.h"
#include "lexicon/com_atproto_repo_listRecords.h"
#include "lexicon/com_atproto_sync_getLatestCommit.h"
#include "store/record_cache.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <deque>
#include <set>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

using base::ErrorKind;
using base::Result;
using ListPage = lexicon::ListRecords::Output;

constexpr qint64 kMostAnswerBytes = 4 * 1024 * 1024;
constexpr int kMostPages = 10;
constexpr std::int64_t kPage = 100;     ///< the lexicon's limit
constexpr std::int64_t kSmallPage = 10; ///< where a page of long texts is too much
constexpr int kAtOnce = 4;

/// A page of a collection, read off the main thread.
struct Page
{
    Result<ListPage> list;
    int skipped = 0;
};

Page readPage(const QByteArray &json)
{
    lexicon::DecodeStats stats;
    auto list = lexicon::decode<ListPage>(json, &stats);
    return {.list = std::move(list), .skipped = stats.skipped};
}

/// Those of `kProfileCollections` that an answer of describeRepo names, in their order.
Result<std::vector<base::Nsid>> readCollections(const QByteArray &json)
{
    const QJsonValue named = QJsonDocument::fromJson(json)["collections"_L1];
    if (!named.isArray()) {
        return base::fail(ErrorKind::Malformed, u"describeRepo names no collections"_s);
    }
    std::set<std::string, std::less<>> all;
    for (const QJsonValue &each : named.toArray()) {
        all.insert(each.toString().toStdString());
    }
    std::vector<base::Nsid> wanted;
    for (const std::string_view collection : kProfileCollections) {
        if (all.contains(collection)) {
            wanted.push_back(*base::Nsid::parse(collection));
        }
    }
    return wanted;
}

/// One refresh of one person.
class Fetch
{
public:
    Fetch(Services services, base::Did did, QUrl pds, net::Backoff backoff)
        : m_services(services)
        , m_did(std::move(did))
        , m_address(pds)
        , m_pds(m_services.http, std::move(pds), backoff,
                {.urlSource = net::UrlSource::Record, .maxBytes = kMostAnswerBytes})
    {
    }

    base::Task<Refreshed> run();

private:
    base::Task<Result<std::optional<std::string>>> latestRev();
    base::Task<Result<void>> findCollections();
    base::Task<void> work();
    base::Task<Result<void>> fetchCollection(base::Nsid collection);
    base::Task<Result<std::vector<lexicon::com_atproto_repo_listRecords::Record>>> listAll(base::Nsid collection);
    base::Task<Result<Page>> listPage(base::Nsid collection, std::optional<std::string> cursor, std::int64_t &limit);
    base::Task<Result<void>> keep(store::RepoState state);

    Services m_services;
    base::Did m_did;
    QUrl m_address;
    net::Xrpc m_pds;
    std::deque<base::Nsid> m_queue = {};
    Refreshed m_done = {};
};

base::Task<Refreshed> Fetch::run()
{
    auto known = co_await m_services.store.cacheReader().read(
        [did = m_did](store::Database &db) { return store::readRepo(db, did); });
    if (!known) {
        co_return Refreshed{.error = std::move(known.error())};
    }
    auto rev = co_await latestRev();
    if (!rev) {
        co_return Refreshed{.error = std::move(rev.error())};
    }
    const base::Time now = m_services.clock.now();
    store::RepoState state{
        .pds = m_address, .fetchedAt = *known ? (*known)->fetchedAt : base::Time(), .checkedAt = now};
    if (*known && *rev && (*known)->rev == *rev) {
        state.rev = *rev;
        const auto kept = co_await keep(state);
        co_return Refreshed{.error = kept ? std::nullopt : std::optional(kept.error())};
    }
    // Without a commit until all of it is there.
    auto begun = co_await keep(state);
    if (begun) {
        begun = co_await findCollections();
    }
    if (!begun) {
        co_return Refreshed{.error = std::move(begun.error())};
    }
    co_await base::runTogether(kAtOnce, [this] { return work(); });
    if (!m_done.error) {
        state.rev = *rev;
        state.fetchedAt = now;
        const auto kept = co_await keep(state);
        m_done.error = kept ? std::nullopt : std::optional(kept.error());
    }
    co_return m_done;
}

/// Nothing where the server does not know this call.
base::Task<Result<std::optional<std::string>>> Fetch::latestRev()
{
    auto commit = co_await m_pds.query<lexicon::GetLatestCommit>({.did = m_did});
    if (commit) {
        co_return commit->rev.str();
    }
    const base::Error &error = commit.error();
    const bool isUnknownCall = error.kind == ErrorKind::Refused || error.kind == ErrorKind::NotFound;
    if (isUnknownCall && !isRepoGone(error)) {
        co_return std::nullopt;
    }
    co_return std::unexpected(error);
}

base::Task<Result<void>> Fetch::findCollections()
{
    const auto json = co_await m_pds.queryRaw<lexicon::DescribeRepo>({.repo = lexicon::AtIdentifier(m_did)});
    if (!json) {
        co_return std::unexpected(json.error());
    }
    const auto wanted =
        co_await base::offload(QThreadPool::globalInstance(), [json = *json] { return readCollections(json); });
    if (!wanted) {
        co_return std::unexpected(wanted.error());
    }
    m_queue.assign(wanted->begin(), wanted->end());
    const auto gone =
        co_await m_services.store.cacheWriter().write([did = m_did, wanted = *wanted](store::Database &db) {
            return store::forgetOtherCollections(db, did, wanted);
        });
    if (!gone) {
        co_return std::unexpected(gone.error());
    }
    m_done.isChanged = *gone;
    co_return Result<void>();
}

base::Task<void> Fetch::work()
{
    while (!m_queue.empty()) {
        const base::Nsid collection = std::move(m_queue.front());
        m_queue.pop_front();
        const auto fetched = co_await fetchCollection(collection);
        if (!fetched && !m_done.error) {
            m_done.error = fetched.error();
        }
    }
}

base::Task<Result<void>> Fetch::fetchCollection(base::Nsid collection)
{
    auto records = co_await listAll(collection);
    if (!records) {
        co_return std::unexpected(std::move(records.error()));
    }
    const auto written = co_await m_services.store.cacheWriter().write(
        [did = m_did, collection, records = std::move(*records)](store::Database &db) {
            return store::writeCollection(db, did, collection, records);
        });
    if (!written) {
        co_return std::unexpected(written.error());
    }
    m_done.isChanged = m_done.isChanged || written->isChanged;
    m_done.skipped += written->skipped;
    if (written->skipped > 0) {
        qCWarning(lcSocial) << written->skipped << "records of" << QString::fromStdString(m_did.str()) << "are none of"
                            << QString::fromStdString(collection.str());
    }
    co_return Result<void>();
}

base::Task<Result<std::vector<lexicon::com_atproto_repo_listRecords::Record>>> Fetch::listAll(base::Nsid collection)
{
    std::vector<lexicon::com_atproto_repo_listRecords::Record> all;
    std::set<std::string> asked; // a server that gives the same cursor again would be asked for ever
    std::optional<std::string> cursor;
    std::int64_t limit = kPage;
    qint64 bytes = 0;
    for (int i = 0; i < kMostPages && bytes <= store::kMostCollectionBytes; ++i) {
        auto page = co_await listPage(collection, cursor, limit);
        if (!page) {
            co_return std::unexpected(std::move(page.error()));
        }
        m_done.skipped += page->skipped;
        auto &records = page->list->records;
        const auto got = std::ssize(records) + page->skipped;
        for (auto &record : records) {
            bytes += std::ssize(record.value.json);
            all.push_back(std::move(record));
        }
        cursor = page->list->cursor;
        // The PDS names a cursor as long as there was a record.
        if (got < limit || !cursor || !asked.insert(*cursor).second) {
            break;
        }
    }
    co_return all;
}

base::Task<Result<Page>> Fetch::listPage(base::Nsid collection, std::optional<std::string> cursor, std::int64_t &limit)
{
    lexicon::ListRecords::Params params{.repo = lexicon::AtIdentifier(m_did), .collection = std::move(collection)};
    params.cursor = std::move(cursor);
    params.limit = limit;
    auto json = co_await m_pds.queryRaw<lexicon::ListRecords>(params);
    if (!json && json.error().kind == ErrorKind::Malformed && limit > kSmallPage) { // too large, perhaps
        limit = kSmallPage;
        params.limit = limit;
        json = co_await m_pds.queryRaw<lexicon::ListRecords>(params);
    }
    if (!json) {
        co_return std::unexpected(std::move(json.error()));
    }
    auto page = co_await base::offload(QThreadPool::globalInstance(), [json = *json] { return readPage(json); });
    if (!page.list) {
        co_return std::unexpected(std::move(page.list.error()));
    }
    co_return page;
}

base::Task<Result<void>> Fetch::keep(store::RepoState state)
{
    co_return co_await m_services.store.cacheWriter().write(
        [did = m_did, state = std::move(state)](store::Database &db) { return store::writeRepo(db, did, state); });
}

} // namespace

base::Task<Refreshed> refreshRecords(Services services, base::Did did, QUrl pds, net::Backoff backoff)
{
    Fetch fetch(services, std::move(did), std::move(pds), backoff);
    co_return co_await fetch.run();
}

bool isRepoGone(const base::Error &error)
{
    static constexpr std::array kGone = {"RepoNotFound"_L1, "RepoTakendown"_L1, "RepoSuspended"_L1,
                                         "RepoDeactivated"_L1};
    return std::ranges::contains(kGone, error.code);
}

base::Task<void> forgetRecords(Services services, base::Did did, QUrl pds)
{
    const base::Time now = services.clock.now();
    (void)co_await services.store.cacheWriter().write([did, pds, now](store::Database &db) -> Result<void> {
        const auto forgotten = store::forgetRepo(db, did);
        return forgotten ? store::writeRepo(db, did, {.pds = pds, .fetchedAt = now, .checkedAt = now}) : forgotten;
    });
}

} // namespace rostrum::social
