// SPDX-License-Identifier: GPL-3.0-or-later
#include "list.h"

#include "model/from_wire.h"
#include "social/outbox.h"
#include "social/people.h"
#include "store/list_cache.h"
#include "store/people_cache.h"

#include <algorithm>
#include <unordered_map>

namespace rostrum::social {

List::List(base::AtUri uri, Services services, QObject *parent)
    : Paged(parent)
    , m_uri(std::move(uri))
    , m_services(std::move(services))
{
    connect(&m_services.outbox, &Outbox::changed, this, [this](const QString &subject) {
        if (std::ranges::contains(m_people, subject.toStdString(),
                                  [](const model::Person &person) { return person.did.str(); })) {
            Q_EMIT changed();
        }
    });
    connect(&m_services.outbox, &Outbox::sent, this, &List::keepSent);
}

List::~List()
{
    m_tasks.cancelAll();
    cancelAll();
}

std::vector<model::Person> List::people() const
{
    std::vector<model::Person> people;
    people.reserve(m_people.size());
    for (const model::Person &person : m_people) {
        people.push_back(m_services.outbox.pending().merged(person));
    }
    return people;
}

/// The outbox forgets after a while what the server took; what this list was told is older than that.
void List::keepSent(qint64 id)
{
    const auto entry = std::ranges::find(m_services.outbox.entries(), id, [](const auto &each) { return each.row.id; });
    if (entry == m_services.outbox.entries().end()) {
        return;
    }
    const auto *toggle = std::get_if<ToggleIntent>(&entry->intent);
    const std::string subject = toggle ? toggle->subject.toStdString() : std::string();
    for (model::Person &person : m_people) {
        if (person.did.str() == subject) {
            person = m_services.outbox.pending().merged(std::move(person));
        }
    }
}

void List::take(const lexicon::GetList::Output &page)
{
    m_about = model::toPeopleList(page.list);
    for (const auto &item : page.items) {
        m_people.push_back(model::toPerson(item.subject));
    }
}

base::Task<void> List::showStored()
{
    if (m_about) { // asked again: what is shown is no older
        co_return;
    }
    const auto stored = co_await m_services.store.cacheReader().read(
        [uri = m_uri](store::Database &db) { return store::readList(db, uri); });
    if (stored && *stored && !m_about) {
        take(**stored);
        co_await readFacts();
        Q_EMIT changed();
    }
}

/// A link may name the owner by a handle; servers know lists by DID alone.
base::Task<base::Result<void>> List::resolve()
{
    if (m_uri.did()) {
        co_return base::Result<void>();
    }
    const auto handle = base::Handle::parse(m_uri.authority());
    if (!handle) {
        co_return base::fail(base::ErrorKind::NotFound, QString::fromStdString(m_uri.str()));
    }
    const auto identity = co_await m_services.identities.resolve(*handle);
    const auto collection = base::Nsid::parse(m_uri.collection());
    const auto key = base::RecordKey::parse(m_uri.rkey());
    if (!identity || !collection || !key) {
        co_return identity ? base::fail(base::ErrorKind::NotFound, QString::fromStdString(m_uri.str()))
                           : std::unexpected(identity.error());
    }
    m_uri = base::AtUri::make(identity->did, *collection, *key);
    co_await showStored();
    co_return base::Result<void>();
}

base::Task<base::Result<lexicon::GetList::Output>> List::fetchPage(std::optional<std::string> cursor)
{
    lexicon::GetList::Params params{.list = m_uri};
    params.cursor = std::move(cursor);
    return m_services.xrpc.query<lexicon::GetList>(std::move(params));
}

base::Task<base::Result<void>> List::fetch()
{
    if (auto resolved = co_await resolve(); !resolved) {
        co_return resolved;
    }
    auto page = co_await fetchPage(std::nullopt);
    if (!page) {
        co_return std::unexpected(std::move(page.error()));
    }
    const auto written = co_await m_services.store.cacheWriter().write(
        [page = *page, now = m_services.clock.now()](store::Database &db) { return store::writeList(db, page, now); });
    m_people.clear();
    forgetPages();
    take(*page);
    setCursor(std::move(page->cursor));
    co_await readFacts();
    m_tasks.start(completePeople());
    co_return written;
}

base::Task<base::Result<void>> List::fetchMore()
{
    auto page = co_await fetchPage(cursor());
    if (!page) {
        co_return std::unexpected(std::move(page.error()));
    }
    take(*page);
    setCursor(std::move(page->cursor));
    co_await readFacts();
    m_tasks.start(completePeople());
    co_return base::Result<void>();
}

/// What the list says of people has no headline of their professional profile.
base::Task<void> List::completePeople()
{
    std::vector<base::Did> dids;
    for (const model::Person &person : m_people) {
        dids.push_back(person.did);
    }
    if (co_await m_services.people.ensure(std::move(dids))) {
        co_await readFacts();
        Q_EMIT changed();
    }
}

base::Task<void> List::readFacts()
{
    using Facts = std::unordered_map<base::Did, model::AuthorFacts>;
    const auto known =
        co_await m_services.store.cacheReader().read([people = m_people](store::Database &db) -> base::Result<Facts> {
            Facts facts;
            for (const model::Person &person : people) {
                facts.emplace(person.did, store::readAuthorFacts(db, person.did).value_or(model::AuthorFacts()));
            }
            return facts;
        });
    if (!known) {
        co_return;
    }
    for (model::Person &person : m_people) {
        const auto facts = known->find(person.did);
        if (facts == known->end()) {
            continue;
        }
        person.isCreator = facts->second.isCreator;
        if (!facts->second.headline.isEmpty()) {
            person.headline = facts->second.headline;
        }
    }
}

} // namespace rostrum::social
