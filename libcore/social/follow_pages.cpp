// SPDX-License-Identifier: GPL-3.0-or-later
#include "follow_pages.h"

#include "lexicon/app_bsky_graph_getFollowers.h"
#include "lexicon/app_bsky_graph_getFollows.h"
#include "store/connections.h"
#include "store/people_cache.h"

#include <set>
#include <vector>

namespace rostrum::social {

namespace {

using base::Result;
using People = std::vector<lexicon::app_bsky_actor_defs::ProfileView>;

constexpr std::int64_t kPage = 100; ///< the lexicon's limit

struct Page
{
    People people;
    std::optional<std::string> cursor;
};

base::Task<Result<Page>> ask(Services services, model::ConnectionList list, std::optional<std::string> cursor)
{
    if (list == model::ConnectionList::Following) {
        lexicon::GetFollows::Params params{.actor = lexicon::AtIdentifier(services.self)};
        params.limit = kPage;
        params.cursor = std::move(cursor);
        auto page = co_await services.xrpc.query<lexicon::GetFollows>(std::move(params));
        if (!page) {
            co_return std::unexpected(std::move(page.error()));
        }
        co_return Page{.people = std::move(page->follows), .cursor = std::move(page->cursor)};
    }
    lexicon::GetFollowers::Params params{.actor = lexicon::AtIdentifier(services.self)};
    params.limit = kPage;
    params.cursor = std::move(cursor);
    auto page = co_await services.xrpc.query<lexicon::GetFollowers>(std::move(params));
    if (!page) {
        co_return std::unexpected(std::move(page.error()));
    }
    co_return Page{.people = std::move(page->followers), .cursor = std::move(page->cursor)};
}

} // namespace

base::Task<Result<std::optional<std::string>>> fetchFollowPage(Services services, model::ConnectionList list,
                                                               std::optional<std::string> cursor)
{
    auto page = co_await ask(services, list, std::move(cursor));
    if (!page) {
        co_return std::unexpected(std::move(page.error()));
    }
    const bool isLast = page->people.empty();
    const auto written = co_await services.store.cacheWriter().write(
        [people = std::move(page->people), now = services.clock.now()](store::Database &db) {
            return store::writeListedPeople(db, people, now);
        });
    if (!written) {
        co_return std::unexpected(written.error());
    }
    co_return isLast ? std::nullopt : std::move(page->cursor);
}

base::Task<Result<void>> walkFollowPages(Services services, model::ConnectionList list, int mostPages)
{
    const base::Time began = services.clock.now();
    std::set<std::string> asked; // a server that gives the same cursor again would be asked for ever
    std::optional<std::string> cursor;
    bool isWhole = false;
    for (int i = 0; i < mostPages && !isWhole; ++i) {
        auto next = co_await fetchFollowPage(services, list, std::move(cursor));
        if (!next) {
            co_return std::unexpected(std::move(next.error()));
        }
        cursor = std::move(*next);
        isWhole = !cursor;
        if (cursor && !asked.insert(*cursor).second) {
            break;
        }
    }
    co_return co_await services.store.cacheWriter().write(
        [list, began, isWhole, now = services.clock.now()](store::Database &db) {
            return store::finishWalk(db, list, began, now, isWhole);
        });
}

} // namespace rostrum::social
