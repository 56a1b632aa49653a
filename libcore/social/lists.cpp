// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists.h"

#include "model/from_wire.h"
#include "store/list_cache.h"

namespace rostrum::social {

Lists::Lists(base::Did actor, Services services, QObject *parent)
    : Paged(parent)
    , m_actor(std::move(actor))
    , m_services(std::move(services))
{
}

Lists::~Lists()
{
    cancelAll();
}

void Lists::take(const lexicon::GetLists::Output &page)
{
    m_isKnown = true;
    for (const auto &list : page.lists) {
        m_lists.push_back(model::toPeopleList(list));
    }
}

base::Task<void> Lists::showStored()
{
    if (!m_lists.empty()) { // asked again: what is shown is no older
        co_return;
    }
    const auto stored = co_await m_services.store.cacheReader().read(
        [actor = m_actor](store::Database &db) { return store::readLists(db, actor); });
    if (stored && *stored) {
        take(**stored);
        Q_EMIT changed();
    }
}

base::Task<base::Result<lexicon::GetLists::Output>> Lists::fetchPage(std::optional<std::string> cursor)
{
    lexicon::GetLists::Params params{.actor = lexicon::AtIdentifier(m_actor)};
    params.cursor = std::move(cursor);
    return m_services.xrpc.query<lexicon::GetLists>(std::move(params));
}

base::Task<base::Result<void>> Lists::fetch()
{
    auto page = co_await fetchPage(std::nullopt);
    if (!page) {
        co_return std::unexpected(std::move(page.error()));
    }
    const auto written = co_await m_services.store.cacheWriter().write(
        [actor = m_actor, page = *page, now = m_services.clock.now()](store::Database &db) {
            return store::writeLists(db, actor, page, now);
        });
    m_lists.clear();
    forgetPages();
    take(*page);
    setCursor(std::move(page->cursor));
    co_return written;
}

base::Task<base::Result<void>> Lists::fetchMore()
{
    constexpr int kMostEmpty = 20; // the AppView leaves lists out that are not asked for, whole pages of them too
    for (int pages = 0; cursor() && pages < kMostEmpty; ++pages) {
        auto page = co_await fetchPage(cursor());
        if (!page) {
            co_return std::unexpected(std::move(page.error()));
        }
        take(*page);
        setCursor(std::move(page->cursor));
        if (!page->lists.empty()) {
            break;
        }
    }
    co_return base::Result<void>();
}

} // namespace rostrum::social
