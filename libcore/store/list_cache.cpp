// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_cache.h"

#include "lexicon/codec.h"

namespace rostrum::store {

namespace {

template <typename Output>
base::Result<void> write(Database &db, const std::string &name, const Output &page, base::Time now)
{
    return guarded(db, [&](Database &) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        const QByteArray json = lexicon::encode(page);
        const auto upsert =
            db.query("INSERT INTO people_list (name, json, fetched_at) VALUES (?, ?, ?) "
                     "ON CONFLICT (name) DO UPDATE SET json = excluded.json, fetched_at = excluded.fetched_at");
        upsert->bindNoCopy(1, name);
        upsert->bindNoCopy(2, json.constData());
        upsert->bind(3, static_cast<int64_t>(now.time_since_epoch().count()));
        upsert->exec();
        transaction.commit();
        return {};
    });
}

template <typename Output> base::Result<std::optional<Output>> read(Database &db, const std::string &name)
{
    return guarded(db, [&](Database &) -> base::Result<std::optional<Output>> {
        const auto select = db.query("SELECT json FROM people_list WHERE name = ?");
        select->bindNoCopy(1, name);
        if (!select->executeStep()) {
            return std::nullopt;
        }
        const SQLite::Column json = select->getColumn(0);
        auto page = lexicon::decode<Output>(QByteArrayView(json.getText(), json.getBytes()));
        return page ? std::optional(std::move(*page)) : std::nullopt;
    });
}

} // namespace

base::Result<void> writeLists(Database &db, const base::Did &actor, const lexicon::GetLists::Output &page,
                              base::Time now)
{
    return write(db, actor.str(), page, now);
}

base::Result<std::optional<lexicon::GetLists::Output>> readLists(Database &db, const base::Did &actor)
{
    return read<lexicon::GetLists::Output>(db, actor.str());
}

base::Result<void> writeList(Database &db, const lexicon::GetList::Output &page, base::Time now)
{
    return write(db, page.list.uri.str(), page, now);
}

base::Result<std::optional<lexicon::GetList::Output>> readList(Database &db, const base::AtUri &uri)
{
    return read<lexicon::GetList::Output>(db, uri.str());
}

} // namespace rostrum::store
