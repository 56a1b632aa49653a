// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed.h"

#include "social/feed_window.h"
#include "social/outbox.h"
#include "social/people.h"
#include "social/preferences.h"

#include <algorithm>
#include <limits>
#include <span>

namespace rostrum::social {

namespace {

constexpr std::size_t kMaxRows = 1200; ///< of the window; what is far away is read again when it is needed
constexpr int kMaxPages = 5;           ///< asked for in a row when none of them brings a row

/// A screen asks for more at every scroll step; after a failure the server is left alone this long.
constexpr auto kOlderPause = std::chrono::milliseconds(5000);

} // namespace

Feed::Feed(FeedSource source, Services services, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_services(std::move(services))
{
    m_olderPause.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &Feed::refresh);
    connect(&m_services.outbox, &Outbox::changed, this, &Feed::showPending);
    connect(&m_services.preferences, &Preferences::changed, this, &Feed::judgeAgain);
}

Feed::~Feed() = default;

void Feed::open(const QString &near)
{
    m_tasks.cancelAll();
    m_extendingOlder = m_extendingNewer = false;
    m_readingAt = store::FeedRange::From::Newer;
    FeedStatus status = m_status;
    status.refreshing = false;
    setStatus(std::move(status));
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
    const auto entry = std::ranges::find(m_rows, gap, &store::FeedEntry::key);
    if (entry != m_rows.end() && entry->isGap()) {
        m_tasks.start(doFillGap(gap, entry->gapCursor));
    }
}

void Feed::poll(std::chrono::milliseconds interval)
{
    if (interval.count() > 0) {
        m_poll.start(interval);
    } else {
        m_poll.stop();
    }
}

base::Task<base::Result<Feed::Rows>> Feed::read(store::FeedRange range)
{
    co_return co_await m_services.store.cacheReader().read(
        [name = m_source.name, range](store::Database &db) { return store::readFeed(db, name, range); });
}

base::Task<void> Feed::doOpen(QString near)
{
    auto opened = co_await m_services.store.cacheReader().read(
        [name = m_source.name, near](store::Database &db) { return readWindow(db, name, near); });
    FeedStatus status = m_status;
    if (!opened) {
        status.phase = FeedStatus::Phase::Ready;
        status.error = opened.error();
        setStatus(std::move(status));
        co_return;
    }
    m_rows = std::move(opened->rows);
    addPending(m_rows);
    m_moreNewer = opened->moreNewer;
    status.phase = m_rows.empty() && !opened->info.known ? FeedStatus::Phase::Fetching : FeedStatus::Phase::Ready;
    status.atEnd = false;
    status.newAbove = m_moreNewer ? status.newAbove : 0;
    if (opened->info.known) {
        status.refreshedAt = opened->info.refreshedAt;
    }
    setStatus(std::move(status));
    Q_EMIT rowsReset();
    refresh();
}

base::Task<void> Feed::doRefresh()
{
    FeedStatus status = m_status;
    status.refreshing = true;
    setStatus(std::move(status));
    const auto fetched = co_await fetchNewest();
    status = m_status;
    status.refreshing = false;
    status.phase = FeedStatus::Phase::Ready;
    status.error = fetched ? std::nullopt : std::optional(fetched.error());
    if (fetched) {
        status.refreshedAt = m_services.clock.now();
    }
    setStatus(std::move(status));
}

base::Task<base::Result<void>> Feed::fetchNewest()
{
    auto page = co_await m_source.fetch(std::nullopt);
    if (!page) {
        co_return std::unexpected(std::move(page.error()));
    }
    auto authors = store::authorsOf(*page);
    const auto written = co_await m_services.store.cacheWriter().write(
        [name = m_source.name, page = std::move(*page), now = m_services.clock.now()](store::Database &db) {
            return store::writeNewest(db, name, page, now);
        });
    if (!written) {
        co_return std::unexpected(written.error());
    }
    if (m_rows.empty()) {
        auto rows = co_await read({.limit = kOpenRows});
        if (!rows) {
            co_return std::unexpected(std::move(rows.error()));
        }
        m_rows = std::move(*rows);
        addPending(m_rows);
        m_moreNewer = false;
        Q_EMIT rowsReset();
    } else if (const auto loaded = co_await reload(written->oldestKey); !loaded) {
        co_return loaded;
    }
    if (m_moreNewer) {
        setNewAbove(m_status.newAbove + written->added);
    }
    trim(m_readingAt == store::FeedRange::From::Newer ? store::FeedRange::From::Older : store::FeedRange::From::Newer);
    m_tasks.start(completeAuthors(std::move(authors), written->oldestKey));
    co_return base::Result<void>();
}

base::Task<void> Feed::doExtendOlder()
{
    m_extendingOlder = true;
    m_readingAt = store::FeedRange::From::Older;
    const auto done = co_await readOlder();
    m_extendingOlder = false;
    if (done) {
        m_olderPause.stop(); // the server answers again
    } else {
        m_olderPause.start(done.error().retryAfter.value_or(kOlderPause));
        setMoreError(done.error());
    }
}

/// One more stretch of rows below; from the server when the store has no more.
base::Task<base::Result<void>> Feed::readOlder()
{
    for (int pages = 0; pages < kMaxPages && !m_rows.empty();) {
        const store::FeedKey below = m_rows.back().key;
        auto older = co_await m_services.store.cacheReader().read(
            [name = m_source.name, below](store::Database &db) { return readOlderRows(db, name, below); });
        if (!older) {
            co_return std::unexpected(std::move(older.error()));
        }
        if (m_rows.empty() || m_rows.back().key != below) {
            continue; // the window moved meanwhile
        }
        if (!older->rows.empty()) {
            addPending(older->rows);
            splice(m_rows.size(), 0, std::move(older->rows));
            trim(store::FeedRange::From::Newer);
            co_return base::Result<void>();
        }
        if (!older->cursor) {
            setAtEnd(true);
            co_return base::Result<void>();
        }
        if (const auto fetched = co_await fetchOlder(std::move(*older->cursor)); !fetched) {
            co_return fetched;
        }
        setMoreError(std::nullopt);
        ++pages;
    }
    co_return base::Result<void>();
}

base::Task<base::Result<void>> Feed::fetchOlder(std::string cursor)
{
    auto page = co_await m_source.fetch(cursor);
    if (!page) {
        co_return std::unexpected(std::move(page.error()));
    }
    if (page->cursor == cursor) {
        page->cursor.reset(); // would be asked for ever
    }
    auto authors = store::authorsOf(*page);
    const auto written = co_await m_services.store.cacheWriter().write(
        [name = m_source.name, cursor, page = std::move(*page)](store::Database &db) {
            return store::writeOlder(db, name, cursor, page);
        });
    if (!written) {
        co_return std::unexpected(written.error());
    }
    m_tasks.start(completeAuthors(std::move(authors), written->oldestKey));
    co_return base::Result<void>();
}

base::Task<void> Feed::doExtendNewer()
{
    m_extendingNewer = true;
    m_readingAt = store::FeedRange::From::Newer;
    std::optional<base::Error> error;
    while (!m_rows.empty()) {
        const store::FeedRange above{
            .newerThan = m_rows.front().key, .from = store::FeedRange::From::Older, .limit = kExtendRows};
        auto rows = co_await read(above);
        if (!rows) {
            error = rows.error();
            break;
        }
        if (!m_rows.empty() && m_rows.front().key == above.newerThan) { // else the window moved meanwhile
            m_moreNewer = rows->size() == kExtendRows;
            addPending(*rows);
            splice(0, 0, std::move(*rows));
            setNewAbove(m_moreNewer ? m_status.newAbove : 0);
            trim(store::FeedRange::From::Older);
            break;
        }
    }
    m_extendingNewer = false;
    if (error) {
        setMoreError(std::move(error));
    }
}

base::Task<void> Feed::doFillGap(store::FeedKey gap, QString cursor)
{
    auto page = co_await m_source.fetch(cursor.toStdString());
    if (!page) {
        setMoreError(page.error());
        co_return;
    }
    auto authors = store::authorsOf(*page);
    const auto written = co_await m_services.store.cacheWriter().write(
        [name = m_source.name, page = std::move(*page), gap](store::Database &db) {
            return store::writeGap(db, name, gap, page);
        });
    if (!written) {
        setMoreError(written.error());
        co_return;
    }
    const auto loaded = co_await reload(written->oldestKey);
    setMoreError(loaded ? std::nullopt : std::optional(loaded.error()));
    m_tasks.start(completeAuthors(std::move(authors), written->oldestKey));
}

base::Task<base::Result<void>> Feed::reload(store::FeedKey oldest)
{
    if (m_rows.empty() || oldest == store::kNewest) {
        co_return base::Result<void>();
    }
    const store::FeedRange range{.newerThan = std::max(oldest, m_rows.back().key) - 1,
                                 .olderThan = m_moreNewer ? m_rows.front().key + 1 : store::kNewest,
                                 .limit = std::numeric_limits<int>::max()};
    if (range.olderThan - 1 <= range.newerThan) {
        co_return base::Result<void>(); // all of it is above the window
    }
    auto fresh = co_await read(range);
    if (!fresh) {
        co_return std::unexpected(std::move(fresh.error()));
    }
    addPending(*fresh);
    const auto first = std::ranges::find_if(m_rows, [&](const auto &row) { return row.key < range.olderThan; });
    const auto last = std::find_if(first, m_rows.end(), [&](const auto &row) { return row.key <= range.newerThan; });
    const auto at = static_cast<std::size_t>(first - m_rows.begin());
    if (last == m_rows.end() && (fresh->empty() || fresh->back().id() != m_rows.back().id())) {
        setAtEnd(false); // another row is the oldest now
    }
    for (RowChange &change : changesBetween(std::span(first, last), std::move(*fresh))) {
        splice(at + change.at, change.removed, std::move(change.rows));
    }
    co_return base::Result<void>();
}

base::Task<void> Feed::completeAuthors(std::vector<base::Did> authors, store::FeedKey oldest)
{
    if (!co_await m_services.people.ensure(std::move(authors))) {
        co_return;
    }
    if (const auto loaded = co_await reload(oldest); !loaded) {
        setMoreError(loaded.error());
    }
}

void Feed::addPending(Rows &rows) const
{
    const Pending &pending = m_services.outbox.pending();
    std::erase_if(rows, [&](const auto &row) { return row.item && pending.isDeleted(row.item->post->uri); });
    for (store::FeedEntry &row : rows) { // first, for it may be about whom one has just blocked
        row.item = pending.merged(row.item);
    }
    const auto isHidden = [this](const auto &row) { return row.item && isUnwanted(*row.item->post); };
    if (!rows.empty() && std::ranges::all_of(rows, isHidden)) {
        rows.erase(rows.begin(), rows.end() - 1); // one stays, covered: what is behind it is asked for by it
    } else {
        std::erase_if(rows, isHidden);
    }
}

/// A person's own page shows what they wrote, covered: one went there to look.
bool Feed::isUnwanted(const model::Post &post) const
{
    return m_source.judges == FeedSource::Judges::Strictly &&
           m_services.preferences.decide(post).action == model::Decision::Action::Drop;
}

void Feed::judgeAgain()
{
    if (!m_rows.empty()) {
        m_tasks.start(reloadAll());
    }
}

void Feed::showPending(const QString &subject)
{
    const auto uri = base::AtUri::parse(subject.toStdString());
    if (!uri || m_services.outbox.pending().isDeleted(*uri)) { // a person, or a post that goes
        if (!m_rows.empty()) {
            m_tasks.start(reloadAll());
        }
        return;
    }
    const auto shows = [&uri](const model::PostPtr &post) { return post && post->uri == *uri; };
    for (const store::FeedEntry &row : std::vector(m_rows)) {
        if (row.item && (shows(row.item->post) || shows(row.item->parent))) {
            m_tasks.start(reloadRow(row.key));
        }
    }
}

base::Task<void> Feed::reloadAll()
{
    if (const auto loaded = co_await reload(m_rows.back().key); !loaded) {
        setMoreError(loaded.error());
    }
}

base::Task<void> Feed::reloadRow(store::FeedKey key)
{
    auto fresh = co_await read({.newerThan = key - 1, .olderThan = key + 1});
    if (!fresh) {
        setMoreError(fresh.error());
        co_return;
    }
    addPending(*fresh);
    const auto row = std::ranges::find(m_rows, key, &store::FeedEntry::key);
    if (row != m_rows.end() && fresh->size() == 1) {
        const auto at = static_cast<std::size_t>(row - m_rows.begin());
        for (RowChange &change : changesBetween(std::span(row, 1), std::move(*fresh))) {
            splice(at + change.at, change.removed, std::move(change.rows));
        }
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
        splice(kMaxRows, surplus, {});
        setAtEnd(false);
    }
}

void Feed::setStatus(FeedStatus status)
{
    if (status != m_status) {
        m_status = std::move(status);
        Q_EMIT statusChanged();
    }
}

void Feed::setAtEnd(bool atEnd)
{
    FeedStatus status = m_status;
    status.atEnd = atEnd;
    setStatus(std::move(status));
}

void Feed::setNewAbove(int count)
{
    FeedStatus status = m_status;
    status.newAbove = count;
    setStatus(std::move(status));
}

void Feed::setMoreError(std::optional<base::Error> error)
{
    FeedStatus status = m_status;
    status.moreError = std::move(error);
    setStatus(std::move(status));
}

} // namespace rostrum::social
