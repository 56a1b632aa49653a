// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed.h"

#include "base/log.h"
#include "social/people.h"

#include <algorithm>

namespace rostrum::social {

namespace {

constexpr int kOpenRows = 60;
constexpr int kExtendRows = 100;
constexpr std::size_t kMaxRows = 1200; ///< of the window; what is far away is read again when it is needed

/// A screen asks for more at every scroll step; after a failure the server is left alone this long.
constexpr auto kOlderPause = std::chrono::milliseconds(5000);

bool sameRow(const store::FeedEntry &a, const store::FeedEntry &b)
{
    return a.key == b.key && a.gapCursor == b.gapCursor &&
           (a.item == b.item || (a.item && b.item && *a.item == *b.item));
}

} // namespace

Feed::Feed(FeedSource source, Services services, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_services(std::move(services))
{
    m_olderPause.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &Feed::refresh);
}

Feed::~Feed() = default;

void Feed::open(const QString &near)
{
    m_tasks.cancelAll();
    m_extendingOlder = m_extendingNewer = false;
    m_status.refreshing = false;
    m_tasks.start(doOpen(near));
}

void Feed::refresh()
{
    if (!m_status.refreshing) {
        m_tasks.start(doRefresh());
    }
}

void Feed::extendOlder()
{
    if (!m_olderPause.isActive()) {
        retryOlder();
    }
}

void Feed::retryOlder()
{
    if (!m_extendingOlder && !m_status.atEnd && !m_rows.empty()) {
        m_tasks.start(doExtendOlder());
    }
}

void Feed::extendNewer()
{
    if (!m_extendingNewer && m_moreNewer && !m_rows.empty()) {
        m_tasks.start(doExtendNewer());
    }
}

void Feed::showNewest()
{
    if (m_moreNewer) {
        open();
    }
}

void Feed::fillGap(store::FeedKey gap)
{
    m_tasks.start(doFillGap(gap));
}

void Feed::poll(std::chrono::milliseconds interval)
{
    if (interval.count() > 0) {
        m_poll.start(interval);
    } else {
        m_poll.stop();
    }
}

base::Task<base::Result<std::vector<store::FeedEntry>>> Feed::read(store::FeedRange range)
{
    co_return co_await m_services.store.cacheReader().read(
        [name = m_source.name, range](store::Database &db) { return store::readFeed(db, name, range); });
}

base::Task<void> Feed::doOpen(QString near)
{
    const QString name = m_source.name;
    struct Opened
    {
        std::vector<store::FeedEntry> rows;
        store::FeedInfo info;
        bool moreNewer = false;
    };
    auto opened = co_await m_services.store.cacheReader().read([name, near](store::Database &db) -> base::Result<Opened> {
        Opened result;
        auto info = store::readFeedInfo(db, name);
        if (!info) {
            return std::unexpected(std::move(info.error()));
        }
        result.info = std::move(*info);
        store::FeedRange older{.limit = kOpenRows};
        const auto found = near.isEmpty() ? base::Result<std::optional<store::FeedKey>>() : findItem(db, name, near);
        if (found && *found) {
            const store::FeedRange newer{
                .newerThan = **found, .from = store::FeedRange::From::Older, .limit = kOpenRows};
            if (auto rows = store::readFeed(db, name, newer)) {
                result.moreNewer = rows->size() == kOpenRows;
                result.rows = std::move(*rows);
            }
            older.olderThan = **found + 1;
        }
        auto rows = store::readFeed(db, name, older);
        if (!rows) {
            return std::unexpected(std::move(rows.error()));
        }
        std::ranges::move(*rows, std::back_inserter(result.rows));
        return result;
    });
    FeedStatus status = m_status;
    if (!opened) {
        status.phase = FeedStatus::Phase::Ready;
        status.error = opened.error();
        setStatus(status);
        co_return;
    }
    m_rows = std::move(opened->rows);
    m_moreNewer = opened->moreNewer;
    status.phase = m_rows.empty() && !opened->info.known ? FeedStatus::Phase::Fetching : FeedStatus::Phase::Ready;
    status.atEnd = false;
    if (opened->info.known) {
        status.refreshedAt = opened->info.refreshedAt;
    }
    setStatus(status);
    Q_EMIT rowsReset();
    co_await doRefresh();
}

base::Task<void> Feed::doRefresh()
{
    FeedStatus status = m_status;
    status.refreshing = true;
    setStatus(status);

    auto page = co_await m_source.fetch(std::nullopt);
    std::optional<base::Error> error;
    if (!page) {
        error = page.error();
    } else {
        const auto authors = store::authorsOf(*page);
        const auto written = co_await m_services.store.cacheWriter().write(
            [name = m_source.name, page = std::move(*page), now = m_services.clock.now()](store::Database &db) {
                return store::writeNewest(db, name, page, now);
            });
        if (!written) {
            error = written.error();
        } else if (m_rows.empty()) {
            auto rows = co_await read({.limit = kOpenRows});
            if (rows) {
                m_rows = std::move(*rows);
                m_moreNewer = false;
                Q_EMIT rowsReset();
            }
            co_await completeAuthors(authors);
        } else {
            if (!m_moreNewer) {
                co_await reload(written->oldestKey - 1, store::kNewest);
            }
            co_await completeAuthors(authors);
        }
    }
    status = m_status;
    status.refreshing = false;
    status.phase = FeedStatus::Phase::Ready;
    status.error = error;
    if (!error) {
        status.refreshedAt = m_services.clock.now();
    }
    setStatus(status);
}

base::Task<void> Feed::doExtendOlder()
{
    m_extendingOlder = true;
    const store::FeedRange below{.olderThan = m_rows.back().key, .limit = kExtendRows};
    auto rows = co_await read(below);
    if (rows && rows->empty()) {
        if (const auto fetched = co_await fetchOlder(); !fetched) {
            setError(fetched.error());
            m_olderPause.start(fetched.error().retryAfter.value_or(kOlderPause));
        } else {
            setError(std::nullopt);
            rows = co_await read(below);
        }
    }
    if (rows && !rows->empty()) {
        splice(m_rows.size(), 0, std::move(*rows));
        trim(store::FeedRange::From::Newer);
    }
    m_extendingOlder = false;
}

base::Task<base::Result<void>> Feed::fetchOlder()
{
    auto info = co_await m_services.store.cacheReader().read(
        [name = m_source.name](store::Database &db) { return store::readFeedInfo(db, name); });
    if (!info) {
        co_return std::unexpected(std::move(info.error()));
    }
    if (!info->olderCursor) {
        FeedStatus status = m_status;
        status.atEnd = info->known;
        setStatus(status);
        co_return base::Result<void>();
    }
    auto page = co_await m_source.fetch(info->olderCursor);
    if (!page) {
        co_return std::unexpected(std::move(page.error()));
    }
    const auto authors = store::authorsOf(*page);
    const auto written = co_await m_services.store.cacheWriter().write(
        [name = m_source.name, page = std::move(*page)](store::Database &db) {
            return store::writeOlder(db, name, page);
        });
    if (!written) {
        co_return std::unexpected(written.error());
    }
    co_await m_services.people.ensure(authors);
    co_return base::Result<void>();
}

base::Task<void> Feed::doExtendNewer()
{
    m_extendingNewer = true;
    auto rows = co_await read(
        {.newerThan = m_rows.front().key, .from = store::FeedRange::From::Older, .limit = kExtendRows});
    if (rows) {
        m_moreNewer = rows->size() == kExtendRows;
        splice(0, 0, std::move(*rows));
        trim(store::FeedRange::From::Older);
    }
    m_extendingNewer = false;
}

base::Task<void> Feed::doFillGap(store::FeedKey gap)
{
    const auto entry = std::ranges::find(m_rows, gap, &store::FeedEntry::key);
    if (entry == m_rows.end() || entry->item) {
        co_return;
    }
    auto page = co_await m_source.fetch(entry->gapCursor.toStdString());
    if (!page) {
        setError(page.error());
        co_return;
    }
    const auto authors = store::authorsOf(*page);
    const auto written = co_await m_services.store.cacheWriter().write(
        [name = m_source.name, page = std::move(*page), gap](store::Database &db) {
            return store::writeGap(db, name, gap, page);
        });
    if (!written) {
        setError(written.error());
        co_return;
    }
    setError(std::nullopt);
    co_await m_services.people.ensure(authors);
    co_await reload(written->oldestKey - 1, gap + 1);
}

base::Task<void> Feed::reload(store::FeedKey newerThan, store::FeedKey olderThan)
{
    if (!m_rows.empty()) {
        newerThan = std::max(newerThan, m_rows.back().key - 1);
    }
    auto fresh = co_await read({.newerThan = newerThan, .olderThan = olderThan, .limit = static_cast<int>(2 * kMaxRows)});
    if (!fresh) {
        setError(fresh.error());
        co_return;
    }
    const auto first = std::ranges::find_if(m_rows, [&](const auto &row) { return row.key < olderThan; });
    const auto last = std::find_if(first, m_rows.end(), [&](const auto &row) { return row.key <= newerThan; });
    auto at = static_cast<std::size_t>(first - m_rows.begin());
    auto removed = static_cast<std::size_t>(last - first);
    // Only what differs is spliced, so that a screen keeps all the rest.
    while (removed > 0 && !fresh->empty() && sameRow(m_rows[at + removed - 1], fresh->back())) {
        fresh->pop_back();
        --removed;
    }
    std::size_t same = 0;
    while (same < removed && same < fresh->size() && sameRow(m_rows[at + same], (*fresh)[same])) {
        ++same;
    }
    fresh->erase(fresh->begin(), fresh->begin() + static_cast<std::ptrdiff_t>(same));
    at += same;
    removed -= same;
    if (removed > 0 || !fresh->empty()) {
        splice(at, removed, std::move(*fresh));
    }
}

base::Task<void> Feed::completeAuthors(std::vector<base::Did> authors)
{
    const bool changed = co_await m_services.people.ensure(std::move(authors));
    if (changed && !m_rows.empty()) {
        co_await reload(m_rows.back().key - 1, store::kNewest);
    }
}

void Feed::splice(std::size_t at, std::size_t removed, std::vector<store::FeedEntry> rows)
{
    const auto first = m_rows.begin() + static_cast<std::ptrdiff_t>(at);
    const auto inserted = rows.size();
    const auto place = m_rows.erase(first, first + static_cast<std::ptrdiff_t>(removed));
    m_rows.insert(place, std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    Q_EMIT rowsSpliced(static_cast<int>(at), static_cast<int>(removed), static_cast<int>(inserted));
}

void Feed::trim(store::FeedRange::From end)
{
    if (m_rows.size() <= kMaxRows) {
        return;
    }
    const std::size_t surplus = m_rows.size() - kMaxRows;
    if (end == store::FeedRange::From::Newer) {
        m_moreNewer = true;
        splice(0, surplus, {});
    } else {
        FeedStatus status = m_status;
        status.atEnd = false;
        splice(kMaxRows, surplus, {});
        setStatus(status);
    }
}

void Feed::setStatus(FeedStatus status)
{
    if (status != m_status) {
        m_status = std::move(status);
        Q_EMIT statusChanged();
    }
}

void Feed::setError(std::optional<base::Error> error)
{
    FeedStatus status = m_status;
    status.error = std::move(error);
    setStatus(std::move(status));
}

} // namespace rostrum::social
