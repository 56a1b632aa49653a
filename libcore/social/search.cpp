// SPDX-License-Identifier: GPL-3.0-or-later
#include "search.h"

#include "base/datetime.h"
#include "base/offload.h"
#include "lexicon/app_bsky_actor_searchActorsTypeahead.h"
#include "lexicon/app_bsky_feed_searchPosts.h"
#include "model/from_wire.h"
#include "social/outbox.h"
#include "social/people.h"
#include "social/preferences.h"
#include "store/people_cache.h"
#include "store/people_search.h"
#include "store/post_cache.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <ranges>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::social {

namespace {

constexpr int kStretch = 50;
constexpr int kPage = 50;
constexpr int kPeople = 3;
constexpr int kMostPages = 100; ///< of the bookmarks or own posts, in one go
constexpr auto kPause = 300ms;  ///< a network is not asked about every letter

base::Time startOf(QDate day)
{
    return base::Time(std::chrono::milliseconds(day.startOfDay().toMSecsSinceEpoch()));
}

/// As the servers sort: not later than they saw it.
base::Time timeOf(const model::Post &post)
{
    return std::min(post.createdAt, post.indexedAt);
}

bool hasMedia(const model::Post &post)
{
    return std::holds_alternative<model::Images>(post.embed.media) ||
           std::holds_alternative<model::Video>(post.embed.media);
}

lexicon::SearchPosts::Params paramsOf(const SearchQuery &query, const std::optional<std::string> &cursor)
{
    const auto optional = [](const QString &text) {
        return text.isEmpty() ? std::nullopt : std::optional(text.toStdString());
    };
    const auto day = [](QDate date) {
        return date.isValid() ? std::optional(base::Datetime::fromTime(startOf(date)).str()) : std::nullopt;
    };
    QString terms = query.terms();
    if (terms.isEmpty()) { // a search for nothing is refused
        terms = u"from:"_s + query.from;
    }
    lexicon::SearchPosts::Params params{.q = terms.toStdString()};
    params.sort = "latest";
    params.since = day(query.since);
    params.until = day(query.until.isValid() ? query.until.addDays(1) : QDate());
    params.lang = optional(query.language);
    params.limit = kPage;
    params.cursor = cursor;
    return params;
}

} // namespace

Search::Search(Services services, base::Did self, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_self(std::move(self))
    , m_limit(kStretch)
{
    m_status.phase = FeedStatus::Phase::Ready;
    m_status.atEnd = true;
    connect(&m_services.outbox, &Outbox::changed, this, [this](const QString &subject) {
        if (concerns(subject)) {
            m_tasks.start(doReload());
        }
    });
    connect(&m_services.outbox, &Outbox::sent, this, &Search::noteSent);
    connect(&m_services.preferences, &Preferences::changed, this, [this] { m_tasks.start(doReload()); });
}

Search::~Search() = default;

void Search::find(SearchQuery query, SearchScope scope)
{
    m_tasks.cancelAll();
    m_query = std::move(query);
    m_scope = scope;
    m_limit = kStretch;
    m_fromNetwork.clear();
    m_cursor.reset();
    m_networkAtEnd = false;
    m_isExtending = false;
    m_isMoreWanted = false;
    if (!asksNetwork()) { // else those of the search before stand until others are found
        m_people.clear();
    }
    m_status = {.refreshing = true};
    m_tasks.start(run());
}

/// Also one's own posts that are not shown: perhaps because they were to be deleted, which was refused.
bool Search::concerns(const QString &subject) const
{
    const std::string text = subject.toStdString();
    const auto isOf = [&text](const model::FeedItemPtr &item) {
        return item->post->uri.str() == text || item->post->author.did.str() == text;
    };
    return text.starts_with("at://" + m_self.str() + '/') || std::ranges::any_of(m_posts, isOf) ||
           std::ranges::any_of(m_people, [&text](const model::Person &person) { return person.did.str() == text; });
}

bool Search::asksNetwork() const
{
    return m_scope == SearchScope::Everything && !(m_query.terms().isEmpty() && m_query.from.isEmpty());
}

base::Task<void> Search::run()
{
    auto done = co_await reload();
    if (!m_posts.empty() || (m_scope == SearchScope::Everything && !asksNetwork())) {
        m_status.phase = FeedStatus::Phase::Ready;
    }
    Q_EMIT changed();
    if (done && m_scope != SearchScope::Everything) {
        done = co_await fetchWhole();
    } else if (done && asksNetwork()) {
        m_tasks.start(askForPeople());
        co_await base::sleepFor(kPause);
        done = co_await askNetwork();
    }
    m_status.refreshing = false;
    m_status.phase = FeedStatus::Phase::Ready;
    m_status.error = done ? std::nullopt : std::optional(done.error());
    Q_EMIT changed();
    if (done) {
        extendIfWanted();
    }
}

base::Task<base::Result<void>> Search::askNetwork()
{
    auto params = paramsOf(m_query, m_cursor);
    if (!m_query.from.isEmpty()) {
        const auto author = co_await authorOf(m_query.from);
        if (!author) {
            co_return std::unexpected(author.error());
        }
        params.author = lexicon::AtIdentifier(*author);
    }
    auto answer = co_await m_services.xrpc.query<lexicon::SearchPosts>(std::move(params));
    if (!answer) {
        co_return std::unexpected(std::move(answer.error()));
    }
    std::vector<base::Did> authors;
    for (const auto &post : answer->posts) {
        m_fromNetwork.push_back(post.uri);
        authors.push_back(post.author.did);
    }
    // A server that gives the same cursor again, or one with nothing, would be asked for ever.
    m_networkAtEnd = answer->posts.empty() || !answer->cursor || answer->cursor == m_cursor;
    m_cursor = answer->cursor;
    const auto written = co_await m_services.store.cacheWriter().write(
        [posts = std::move(answer->posts)](store::Database &db) { return store::writePosts(db, posts); });
    if (!written) {
        co_return std::unexpected(written.error());
    }
    const auto read = co_await reload();
    std::ranges::sort(authors);
    const auto twins = std::ranges::unique(authors);
    authors.erase(twins.begin(), twins.end());
    m_tasks.start(completeAuthors(std::move(authors)));
    co_return read;
}

/// Their posts have no headline otherwise.
base::Task<void> Search::completeAuthors(std::vector<base::Did> authors)
{
    if (co_await m_services.people.ensure(std::move(authors))) {
        co_await doReload();
    }
}

base::Task<void> Search::askForPeople()
{
    SearchQuery wordsAlone;
    wordsAlone.words = m_query.words;
    const QString begun = m_query.words.join(u' ');
    if (m_query != wordsAlone || begun.isEmpty()) {
        m_people.clear();
        co_return;
    }
    const auto local = co_await m_services.store.cacheReader().read(
        [begun](store::Database &db) { return store::findPeople(db, begun, kPeople); });
    m_people = local.value_or(std::vector<model::Person>());
    Q_EMIT changed();
    co_await base::sleepFor(kPause);
    const auto answer =
        co_await m_services.xrpc.query<lexicon::SearchActorsTypeahead>({.q = begun.toStdString(), .limit = kPeople});
    if (!answer) { // whether there is a network, the posts say
        co_return;
    }
    std::vector<model::Person> people;
    std::vector<base::Did> dids;
    for (const auto &actor : answer->actors) {
        people.push_back(model::toPerson(actor));
        dids.push_back(actor.did);
    }
    co_await m_services.people.ensure(std::move(dids));
    m_people = co_await withHeadlines(std::move(people));
    Q_EMIT changed();
}

base::Task<std::vector<model::Person>> Search::withHeadlines(std::vector<model::Person> people)
{
    const auto known = co_await m_services.store.cacheReader().read(
        [people](store::Database &db) -> base::Result<std::vector<model::Person>> {
            std::vector<model::Person> whole;
            for (const model::Person &person : people) {
                const auto stored = store::readPerson(db, QString::fromStdString(person.did.str()));
                whole.push_back(stored && *stored ? **stored : person);
            }
            return whole;
        });
    co_return known.value_or(people);
}

base::Task<base::Result<void>> Search::fetchWhole()
{
    const SearchScope scope = m_scope;
    if (m_whole.contains(scope)) {
        co_return base::Result<void>();
    }
    const FeedSource source = sourceOf(scope);
    store::FeedPage whole;
    std::set<std::string> asked;
    do {
        auto page = co_await source.fetch(whole.cursor);
        if (!page) {
            co_return std::unexpected(std::move(page.error()));
        }
        std::ranges::move(page->items, std::back_inserter(whole.items));
        whole.cursor = std::move(page->cursor);
    } while (whole.cursor && std::ssize(asked) < kMostPages && asked.insert(*whole.cursor).second);
    // In one piece: what is not in it any more goes, and nothing goes while the network breaks off.
    const auto written = co_await m_services.store.cacheWriter().write(
        [name = source.name, whole = std::move(whole), now = m_services.clock.now()](store::Database &db) {
            return store::writeNewest(db, name, whole, now);
        });
    if (!written) {
        co_return std::unexpected(written.error());
    }
    m_whole.insert(scope);
    co_return co_await reload();
}

/// What the person added is at the server now: the next search asks for the whole again.
void Search::noteSent(qint64 row)
{
    const auto &entries = m_services.outbox.entries();
    const auto entry = std::ranges::find(entries, row, [](const OutboxEntry &each) { return each.row.id; });
    if (entry == entries.end()) {
        return;
    }
    const auto *toggle = std::get_if<ToggleIntent>(&entry->intent);
    if (std::holds_alternative<PostIntent>(entry->intent)) {
        m_whole.erase(SearchScope::OwnPosts);
    } else if (toggle && toggle->what == Toggle::Bookmark && toggle->wish == Wish::Set) {
        m_whole.erase(SearchScope::Bookmarks);
    }
}

void Search::extend()
{
    if (!m_status.moreError) {
        retry();
    }
}

void Search::retry()
{
    if (m_status.error) {
        find(m_query, m_scope);
    } else if (m_isExtending || m_status.refreshing) {
        m_isMoreWanted = true; // a screen that no row fills asks once, and does not scroll
    } else if (!m_status.atEnd) {
        m_tasks.start(doExtend());
    }
}

void Search::extendIfWanted()
{
    if (std::exchange(m_isMoreWanted, false)) {
        extend();
    }
}

base::Task<void> Search::doExtend()
{
    m_isExtending = true;
    m_status.moreError.reset();
    const bool isStored = std::ssize(m_posts) >= m_limit; // else the store has no more than is shown
    m_limit += kStretch;
    const std::size_t before = m_posts.size();
    const auto done = !isStored && asksNetwork() && !m_networkAtEnd ? co_await askNetwork() : co_await reload();
    m_isExtending = false;
    if (!done) {
        m_status.moreError = done.error();
    } else if (m_posts.size() == before) {
        m_isMoreWanted = true; // nobody sees a difference, so nobody asks again
    }
    Q_EMIT changed();
    extendIfWanted();
}

FeedSource Search::sourceOf(SearchScope scope) const
{
    return scope == SearchScope::Bookmarks ? bookmarksSource(m_services.xrpc) : ownPostsSource(m_services.xrpc, m_self);
}

base::Task<base::Result<base::Did>> Search::authorOf(QString actor)
{
    if (actor == u"me"_s) {
        co_return m_self;
    }
    if (const auto did = base::Did::parse(actor.toStdString())) {
        co_return *did;
    }
    const auto stored = co_await m_services.store.cacheReader().read(
        [actor](store::Database &db) { return store::readPerson(db, actor); });
    if (stored && *stored) {
        co_return (*stored)->did;
    }
    const auto handle = base::Handle::parse(actor.toStdString());
    if (!handle) {
        auto error = base::makeError(base::ErrorKind::NotFound, actor);
        error.message = QCoreApplication::translate("rostrum::social", "There is nobody called @%1.").arg(actor);
        co_return std::unexpected(std::move(error));
    }
    auto identity = co_await m_services.identities.resolve(*handle);
    if (!identity) {
        co_return std::unexpected(std::move(identity.error()));
    }
    co_return identity->did;
}

/// Nothing where no stored post can match.
base::Task<base::Result<std::optional<store::PostQuery>>> Search::storedQuery()
{
    const bool isOfAll = m_scope == SearchScope::Everything;
    if (isOfAll && m_query.isEmpty()) {
        co_return std::nullopt;
    }
    store::PostQuery query{.words = m_query.words,
                           .language = m_query.language,
                           .tags = m_query.tags,
                           .hasMedia = m_query.hasMedia,
                           .limit = m_limit};
    if (m_query.since.isValid()) {
        query.since = startOf(m_query.since);
    }
    if (m_query.until.isValid()) {
        query.before = startOf(m_query.until.addDays(1));
    }
    if (m_scope == SearchScope::OwnPosts) {
        query.author = m_self;
    } else if (!m_query.from.isEmpty()) {
        const auto author = co_await authorOf(m_query.from);
        if (!author) {
            co_return std::unexpected(author.error());
        }
        query.author = *author;
    }
    if (m_scope == SearchScope::Bookmarks) {
        query.feed = sourceOf(m_scope).name;
    }
    co_return query;
}

base::Task<base::Result<void>> Search::reload()
{
    auto query = co_await storedQuery();
    if (!query) {
        m_posts.clear();
        co_return std::unexpected(std::move(query.error()));
    }
    using Posts = std::vector<model::PostPtr>;
    auto found = co_await m_services.store.cacheReader().read(
        [query = std::move(*query), others = m_fromNetwork](store::Database &db) -> base::Result<Posts> {
            auto posts = query ? store::findPosts(db, *query) : base::Result<Posts>();
            for (const base::AtUri &uri : others) {
                auto post = posts ? store::readPost(db, uri) : base::Result<model::PostPtr>();
                if (post && *post && (!query->hasMedia || hasMedia(**post))) {
                    posts->push_back(std::move(*post));
                }
            }
            return posts;
        });
    if (!found) {
        co_return std::unexpected(std::move(found.error()));
    }
    m_status.atEnd = std::ssize(*found) < m_limit && (!asksNetwork() || m_networkAtEnd);
    m_posts = shown(std::move(*found));
    co_return base::Result<void>();
}

bool Search::isLeftOut(const model::Post &post) const
{
    const Pending &pending = m_services.outbox.pending();
    if (pending.isDeleted(post.uri)) {
        return true;
    }
    if (m_scope == SearchScope::Bookmarks) {
        return pending.isUnbookmarked(post.uri);
    }
    return m_scope == SearchScope::Everything &&
           m_services.preferences.decide(post).action == model::Decision::Action::Drop;
}

std::vector<model::FeedItemPtr> Search::shown(std::vector<model::PostPtr> posts) const
{
    const Pending &pending = m_services.outbox.pending();
    std::ranges::sort(posts, [](const model::PostPtr &a, const model::PostPtr &b) {
        return std::pair(timeOf(*b), a->uri) < std::pair(timeOf(*a), b->uri);
    });
    const auto twins = std::ranges::unique(posts, [](const auto &a, const auto &b) { return a->uri == b->uri; });
    posts.erase(twins.begin(), twins.end());
    std::vector<model::FeedItemPtr> items;
    for (model::PostPtr &post : posts) {
        if (!isLeftOut(*post)) {
            auto item = std::make_shared<model::FeedItem>();
            item->post = pending.merged(post);
            items.push_back(std::move(item));
        }
    }
    return items;
}

base::Task<void> Search::doReload()
{
    if (const auto read = co_await reload(); !read) {
        m_status.moreError = read.error();
    }
    Q_EMIT changed();
}

} // namespace rostrum::social
