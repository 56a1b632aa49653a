// SPDX-License-Identifier: GPL-3.0-or-later
#include "people_cache.h"

#include "lexicon/codec.h"
#include "model/place.h"
#include "model/wire_text.h"
#include "store/json_column.h"
#include "store/person_index.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace rostrum::store {

namespace {

using lexicon::app_bsky_actor_defs::ProfileView;
using lexicon::app_bsky_actor_defs::ProfileViewDetailed;

int64_t toMs(base::Time time)
{
    return static_cast<int64_t>(time.time_since_epoch().count());
}

QString text(const SQLite::Column &column)
{
    return QString::fromUtf8(column.getText(), column.getBytes());
}

std::optional<ProfileViewDetailed> decodeProfile(const SQLite::Column &json)
{
    auto profile = lexicon::decode<ProfileViewDetailed>(QByteArrayView(json.getText(), json.getBytes()));
    return profile ? std::optional(std::move(*profile)) : std::nullopt;
}

model::AuthorFacts readFacts(Database &db, const base::Did &did)
{
    const auto select = db.query("SELECT headline, is_creator FROM person WHERE did = ?");
    select->bindNoCopy(1, did.str());
    if (!select->executeStep()) {
        return {};
    }
    return {.headline = text(select->getColumn(0)), .isCreator = select->getColumn(1).getInt() != 0};
}

/// What is stored of a person already.
struct Known
{
    std::string json = {};
    base::Time fetchedAt = {};
};

std::optional<Known> readKnown(Database &db, const base::Did &did)
{
    const auto select = db.query("SELECT json, fetched_at FROM person WHERE did = ?");
    select->bindNoCopy(1, did.str());
    if (!select->executeStep()) {
        return std::nullopt;
    }
    return Known{.json = select->getColumn(0).getString(),
                 .fetchedAt = base::Time(std::chrono::milliseconds(select->getColumn(1).getInt64()))};
}

/// What a server said about somebody just now.
struct View
{
    const ProfileViewDetailed &profile;
    base::Time fetchedAt;
    base::Time viewedAt;
};

void upsertPerson(Database &db, const View &view, const std::optional<Known> &known)
{
    const std::string handle = view.profile.handle.normalized().str();
    const QByteArray json = lexicon::encode(view.profile);
    {
        const auto upsert =
            db.query("INSERT INTO person (did, handle, json, fetched_at, viewed_at) VALUES (?, ?, ?, ?, ?) "
                     "ON CONFLICT (did) DO UPDATE SET handle = excluded.handle, json = excluded.json, "
                     "fetched_at = excluded.fetched_at, viewed_at = excluded.viewed_at");
        upsert->bindNoCopy(1, view.profile.did.str());
        upsert->bindNoCopy(2, handle);
        upsert->bindNoCopy(3, json.constData());
        upsert->bind(4, toMs(view.fetchedAt));
        upsert->bind(5, toMs(view.viewedAt));
        upsert->exec();
    }
    if (!known || json.toStdString() != known->json) {
        updatePersonIndex(db, view.profile.did);
    }
}

/// The stored profile with what a list of people says anew.
ProfileViewDetailed withListed(const std::optional<Known> &known, const ProfileView &listed)
{
    ProfileViewDetailed whole{.did = listed.did, .handle = listed.handle};
    if (known) {
        auto stored = lexicon::decode<ProfileViewDetailed>(
            QByteArrayView(known->json.data(), static_cast<qsizetype>(known->json.size())));
        whole = stored ? std::move(*stored) : std::move(whole);
    }
    whole.handle = listed.handle;
    whole.displayName = listed.displayName;
    whole.pronouns = listed.pronouns;
    whole.avatar = listed.avatar;
    whole.associated = listed.associated;
    whole.viewer = listed.viewer;
    whole.labels = listed.labels;
    whole.createdAt = listed.createdAt;
    whole.verification = listed.verification;
    whole.status = listed.status;
    whole.description = listed.description;
    whole.indexedAt = listed.indexedAt;
    return whole;
}

/// What the person's own records say goes before what the AppView says.
void takeSelf(model::Person &person, const QJsonObject &self)
{
    const QString pronouns = model::toName(self.value("pronouns"_L1).toString().toStdString());
    person.pronouns = pronouns.isEmpty() ? person.pronouns : pronouns;
    person.location = model::placeText(self.value("location"_L1).toObject());
}

std::optional<base::AtUri> connectRecord(Database &db, const base::Did &from, const base::Did &to)
{
    const auto select = db.query("SELECT rkey FROM record WHERE collection = 'id.sifa.graph.follow' "
                                 "AND json ->> '$.subject' = ? AND did = ? ORDER BY rkey LIMIT 1");
    select->bindNoCopy(1, to.str());
    select->bindNoCopy(2, from.str());
    if (!select->executeStep()) {
        return std::nullopt;
    }
    return base::AtUri::parse("at://" + from.str() + "/id.sifa.graph.follow/" + select->getColumn(0).getString());
}

} // namespace

base::Result<bool> writePeople(Database &db, std::span<const ProfileViewDetailed> profiles, base::Time now)
{
    return guarded(db, [&](Database &) -> base::Result<bool> {
        SQLite::Transaction transaction(db.handle());
        bool news = false;
        for (const ProfileViewDetailed &profile : profiles) {
            const auto before = readFacts(db, profile.did);
            upsertPerson(db, {.profile = profile, .fetchedAt = now, .viewedAt = now}, readKnown(db, profile.did));
            news = news || before != readFacts(db, profile.did);
        }
        transaction.commit();
        return news;
    });
}

base::Result<void> writeListedPeople(Database &db, std::span<const ProfileView> people, base::Time now)
{
    return guarded(db, [&](Database &) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        for (const ProfileView &listed : people) {
            const auto known = readKnown(db, listed.did);
            const ProfileViewDetailed whole = withListed(known, listed);
            const base::Time fetchedAt = known ? known->fetchedAt : base::Time();
            upsertPerson(db, {.profile = whole, .fetchedAt = fetchedAt, .viewedAt = now}, known);
        }
        transaction.commit();
        return {};
    });
}

base::Result<std::optional<model::Person>> readPerson(Database &db, const QString &actor)
{
    return guarded(db, [&](Database &) -> base::Result<std::optional<model::Person>> {
        const auto select = db.query(
            "SELECT p.json, p.headline, p.is_creator, p.topics, self.json FROM person p "
            "LEFT JOIN record self ON self.did = p.did AND self.collection = 'id.sifa.profile.self' "
            "AND self.rkey = 'self' WHERE p.did = ?1 OR p.handle = lower(?1) ORDER BY p.viewed_at DESC LIMIT 1");
        select->bind(1, actor.toStdString());
        if (!select->executeStep()) {
            return std::nullopt;
        }
        const auto profile = decodeProfile(select->getColumn(0));
        if (!profile) {
            return std::nullopt;
        }
        model::Person person = model::toPerson(*profile);
        person.headline = text(select->getColumn(1));
        person.isCreator = select->getColumn(2).getInt() != 0;
        person.topics = text(select->getColumn(3)).split(u'\n', Qt::SkipEmptyParts);
        if (!select->isColumnNull(4)) {
            takeSelf(person, objectOf(select->getColumn(4)));
        }
        return person;
    });
}

base::Result<std::optional<model::Person>> readAcquaintance(Database &database, const base::Did &self,
                                                            const QString &actor)
{
    return guarded(database, [&](Database &db) -> base::Result<std::optional<model::Person>> {
        auto person = readPerson(db, actor);
        if (person && *person) {
            (*person)->relationship.connecting = connectRecord(db, self, (*person)->did);
            (*person)->relationship.connectedBy = connectRecord(db, (*person)->did, self);
        }
        return person;
    });
}

base::Result<model::AuthorFacts> readAuthorFacts(Database &db, const base::Did &did)
{
    return guarded(db, [&](Database &) -> base::Result<model::AuthorFacts> { return readFacts(db, did); });
}

base::Result<std::vector<base::Did>> missingPeople(Database &db, const std::vector<base::Did> &dids, base::Time since)
{
    return guarded(db, [&](Database &) -> base::Result<std::vector<base::Did>> {
        std::vector<base::Did> missing;
        for (const base::Did &did : dids) {
            const auto select = db.query("SELECT 1 FROM person WHERE did = ? AND fetched_at >= ?");
            select->bindNoCopy(1, did.str());
            select->bind(2, toMs(since));
            if (!select->executeStep()) {
                missing.push_back(did);
            }
        }
        return missing;
    });
}

} // namespace rostrum::store
