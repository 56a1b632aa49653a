// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections.h"

#include "social/follow_pages.h"
#include "social/outbox.h"
#include "social/people.h"
#include "social/record_fetch.h"
#include "store/connections.h"

#include <algorithm>

namespace rostrum::social {

namespace {

using base::Result;
using model::ConnectionList;

constexpr int kWindow = 50;

} // namespace

Connections::Connections(ConnectionList list, Services services, QObject *parent)
    : Paged(parent)
    , m_list(list)
    , m_services(std::move(services))
{
    connect(&m_services.outbox, &Outbox::changed, this, &Connections::changed);
    connect(&m_services.outbox, &Outbox::sent, this, &Connections::reread);
}

Connections::~Connections()
{
    m_tasks.cancelAll();
    cancelAll();
}

bool Connections::isOfAppView() const
{
    return m_list == ConnectionList::Following || m_list == ConnectionList::Followers;
}

std::vector<model::Connection> Connections::rows() const
{
    std::vector<model::Connection> rows = m_rows;
    for (model::Connection &row : rows) {
        row.person = m_services.outbox.pending().merged(std::move(row.person));
    }
    return rows;
}

void Connections::search(const QString &words)
{
    if (words == m_words) {
        return;
    }
    m_words = words;
    m_rows.clear();
    m_tasks.cancelAll(); // what is on its way is about other words
    m_tasks.start(showStored());
}

void Connections::reread()
{
    m_tasks.start(showStored());
}

base::Task<void> Connections::showStored()
{
    forgetPages();
    const int shown = std::max(kWindow, static_cast<int>(m_rows.size()));
    const auto count = co_await m_services.store.cacheReader().read(
        [self = m_services.self, list = m_list](store::Database &db) { return store::countList(db, self, list); });
    m_count = count.value_or(m_count);
    (void)co_await readWindow(0, shown); // what was shown stays
    Q_EMIT changed();
}

/// Puts the rows from `offset` on in the place of what was shown there.
base::Task<Result<void>> Connections::readWindow(int offset, int limit)
{
    const store::ConnectionQuery query{
        .self = m_services.self, .list = m_list, .words = m_words, .offset = offset, .limit = limit};
    auto window = co_await m_services.store.cacheReader().read(
        [query](store::Database &db) { return store::readConnections(db, query); });
    if (!window) {
        co_return std::unexpected(std::move(window.error()));
    }
    if (query.words != m_words) {
        co_return Result<void>(); // the next answer is what is wanted
    }
    const bool isFull = std::ssize(*window) == limit;
    m_rows.erase(m_rows.begin() + std::min<qsizetype>(offset, std::ssize(m_rows)), m_rows.end());
    for (model::Connection &row : *window) { // somebody new above moves the others into the next window
        if (offset == 0 ||
            !std::ranges::contains(m_rows, row.person.did, [](const auto &each) { return each.person.did; })) {
            m_rows.push_back(std::move(row));
        }
    }
    setEnd(isFull);
    co_return Result<void>();
}

/// Where the next rows come from: a name for it that was not given before, as long as there are some.
void Connections::setEnd(bool hasMoreStored)
{
    m_hasMoreStored = hasMoreStored;
    if (hasMoreStored) {
        setCursor("row " + std::to_string(m_rows.size()));
    } else if (m_serverCursor && m_words.isEmpty()) {
        setCursor("page " + *m_serverCursor);
    } else {
        setCursor(std::nullopt);
    }
}

base::Task<Result<void>> Connections::fetch()
{
    if (isOfAppView()) {
        auto next = co_await fetchFollowPage(m_services, m_list, std::nullopt);
        if (!next) {
            co_return std::unexpected(std::move(next.error()));
        }
        const auto walk = co_await m_services.store.cacheReader().read(
            [list = m_list](store::Database &db) { return store::readWalk(db, list); });
        const bool isWalked = walk && *walk && (*walk)->isWhole; // the watch brought all the others
        m_serverCursor = isWalked ? std::nullopt : std::move(*next);
    } else if (m_list != ConnectionList::Everybody) {
        const auto identity = co_await m_services.identities.resolve(m_services.self);
        if (!identity) {
            co_return std::unexpected(identity.error());
        }
        auto refreshed = co_await refreshRecords(m_services, m_services.self, identity->pds);
        if (refreshed.error) {
            co_return std::unexpected(std::move(*refreshed.error));
        }
    }
    co_await completePeople();
    co_await showStored();
    co_return Result<void>();
}

/// Records name people by their DID alone.
base::Task<void> Connections::completePeople()
{
    const store::ConnectionQuery query{.self = m_services.self, .list = m_list, .limit = 4 * kWindow};
    auto unknown = co_await m_services.store.cacheReader().read(
        [query](store::Database &db) { return store::unknownConnections(db, query); });
    if (unknown && !unknown->empty()) {
        co_await m_services.people.ensure(std::move(*unknown));
    }
}

base::Task<Result<void>> Connections::fetchMore()
{
    if (!m_hasMoreStored && m_serverCursor) {
        auto next = co_await fetchFollowPage(m_services, m_list, m_serverCursor);
        if (!next) {
            co_return std::unexpected(std::move(next.error()));
        }
        m_serverCursor = std::move(*next);
        // Whoever comes later need not stand below.
        co_return co_await readWindow(0, static_cast<int>(m_rows.size()) + kWindow);
    }
    co_return co_await readWindow(static_cast<int>(m_rows.size()), kWindow);
}

} // namespace rostrum::social
