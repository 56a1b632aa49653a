// SPDX-License-Identifier: GPL-3.0-or-later
#include "people_cache.h"

#include "lexicon/codec.h"
#include "lexicon/id_sifa_profile_self.h"
#include "model/from_wire.h"
#include "model/wire_text.h"

#include <QStringList>

namespace rostrum::store {

namespace {

using lexicon::app_bsky_actor_defs::ProfileViewDetailed;

std::optional<lexicon::id_sifa_profile_self::Main> decodeSifa(const std::optional<std::string> &json)
{
    if (!json) {
        return std::nullopt;
    }
    auto record = lexicon::decode<lexicon::id_sifa_profile_self::Main>(
        QByteArrayView(json->data(), static_cast<qsizetype>(json->size())));
    return record ? std::optional(std::move(*record)) : std::nullopt;
}

QString placeOf(const lexicon::id_sifa_profile_self::Main &sifa)
{
    if (!sifa.location) {
        return {};
    }
    QStringList parts{model::toQString(sifa.location->city), model::toQString(sifa.location->country)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

model::Person merge(const ProfileViewDetailed &profile, const std::optional<std::string> &sifaJson)
{
    model::Person person = model::toPerson(profile);
    if (const auto sifa = decodeSifa(sifaJson)) {
        const QString headline = model::toQString(sifa->headline).simplified();
        person.headline = headline.isEmpty() ? person.headline : headline;
        person.location = placeOf(*sifa);
        const QString pronouns = model::toQString(sifa->pronouns);
        person.pronouns = pronouns.isEmpty() ? person.pronouns : pronouns;
    }
    return person;
}

std::optional<std::string> column(SQLite::Statement &row, int index)
{
    return row.isColumnNull(index) ? std::nullopt : std::optional(row.getColumn(index).getString());
}

struct Known
{
    std::optional<std::string> sifa = {};
    std::string headline = {};
};

Known readKnown(Database &db, const base::Did &did)
{
    const auto select = db.query("SELECT sifa, headline FROM person WHERE did = ?");
    select->bindNoCopy(1, did.str());
    if (!select->executeStep()) {
        return {};
    }
    return {.sifa = column(*select, 0), .headline = select->getColumn(1).getString()};
}

/// True when the headline is another than before.
bool upsertPerson(Database &db, const ProfileViewDetailed &profile, base::Time now)
{
    const Known known = readKnown(db, profile.did);
    const std::string headline = merge(profile, known.sifa).headline.toStdString();
    const std::string handle = profile.handle.normalized().str();
    const QByteArray json = lexicon::encode(profile);
    const auto upsert =
        db.query("INSERT INTO person (did, handle, headline, json, fetched_at) VALUES (?, ?, ?, ?, ?) "
                 "ON CONFLICT (did) DO UPDATE SET handle = excluded.handle, "
                 "headline = excluded.headline, json = excluded.json, fetched_at = excluded.fetched_at");
    upsert->bindNoCopy(1, profile.did.str());
    upsert->bindNoCopy(2, handle);
    upsert->bindNoCopy(3, headline);
    upsert->bindNoCopy(4, json.constData());
    upsert->bind(5, static_cast<int64_t>(now.time_since_epoch().count()));
    upsert->exec();
    return headline != known.headline;
}

std::optional<ProfileViewDetailed> decodeProfile(const SQLite::Column &json)
{
    auto profile = lexicon::decode<ProfileViewDetailed>(QByteArrayView(json.getText(), json.getBytes()));
    return profile ? std::optional(std::move(*profile)) : std::nullopt;
}

} // namespace

base::Result<bool> writePeople(Database &db, std::span<const ProfileViewDetailed> profiles, base::Time now)
{
    return guarded(db, [&](Database &) -> base::Result<bool> {
        SQLite::Transaction transaction(db.handle());
        bool news = false;
        for (const ProfileViewDetailed &profile : profiles) {
            news = upsertPerson(db, profile, now) || news;
        }
        transaction.commit();
        return news;
    });
}

base::Result<void> writeSifa(Database &db, const base::Did &did, const std::optional<std::string> &sifa)
{
    return guarded(db, [&](Database &) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        std::string headline;
        {
            const auto select = db.query("SELECT json FROM person WHERE did = ?");
            select->bindNoCopy(1, did.str());
            const auto profile = select->executeStep() ? decodeProfile(select->getColumn(0)) : std::nullopt;
            if (!profile) {
                return base::fail(base::ErrorKind::NotFound, QString::fromStdString(did.str()));
            }
            headline = merge(*profile, sifa).headline.toStdString();
        }
        const auto update = db.query("UPDATE person SET sifa = ?, headline = ? WHERE did = ?");
        if (sifa) {
            update->bindNoCopy(1, *sifa);
        }
        update->bindNoCopy(2, headline);
        update->bindNoCopy(3, did.str());
        update->exec();
        transaction.commit();
        return {};
    });
}

base::Result<std::optional<model::Person>> readPerson(Database &db, const QString &actor)
{
    return guarded(db, [&](Database &) -> base::Result<std::optional<model::Person>> {
        const auto select = db.query("SELECT json, sifa FROM person WHERE did = ?1 OR handle = lower(?1) "
                                     "ORDER BY fetched_at DESC LIMIT 1");
        select->bind(1, actor.toStdString());
        if (!select->executeStep()) {
            return std::nullopt;
        }
        const auto profile = decodeProfile(select->getColumn(0));
        if (!profile) {
            return std::nullopt;
        }
        return merge(*profile, column(*select, 1));
    });
}

base::Result<QString> readHeadline(Database &db, const base::Did &did)
{
    return guarded(
        db, [&](Database &) -> base::Result<QString> { return QString::fromStdString(readKnown(db, did).headline); });
}

base::Result<std::vector<base::Did>> missingPeople(Database &db, const std::vector<base::Did> &dids, base::Time since)
{
    return guarded(db, [&](Database &) -> base::Result<std::vector<base::Did>> {
        std::vector<base::Did> missing;
        for (const base::Did &did : dids) {
            const auto select = db.query("SELECT 1 FROM person WHERE did = ? AND fetched_at >= ?");
            select->bindNoCopy(1, did.str());
            select->bind(2, static_cast<int64_t>(since.time_since_epoch().count()));
            if (!select->executeStep()) {
                missing.push_back(did);
            }
        }
        return missing;
    });
}

} // namespace rostrum::store
