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
    return row.isColumnNull(index) ? std::nullopt
                                   : std::optional(row.getColumn(index).getString());
}

} // namespace

base::Result<bool> writePerson(Database &db, const ProfileViewDetailed &profile,
                               const std::optional<std::string> &sifa, base::Time now)
{
    return guarded(db, [&](Database &) -> base::Result<bool> {
        SQLite::Transaction transaction(db.handle());
        std::optional<std::string> known;
        std::string before;
        {
            const auto select = db.query("SELECT sifa, headline FROM person WHERE did = ?");
            select->bindNoCopy(1, profile.did.str());
            if (select->executeStep()) {
                known = column(*select.operator->(), 0);
                before = select->getColumn(1).getString();
            }
        }
        const auto &kept = sifa ? sifa : known;
        const std::string headline = merge(profile, kept).headline.toStdString();
        const auto upsert = db.query("INSERT OR REPLACE INTO person (did, handle, headline, json, sifa, fetched_at) "
                                     "VALUES (?, ?, ?, ?, ?, ?)");
        upsert->bindNoCopy(1, profile.did.str());
        upsert->bindNoCopy(2, profile.handle.str());
        upsert->bindNoCopy(3, headline);
        upsert->bind(4, lexicon::encode(profile).toStdString());
        if (kept) {
            upsert->bindNoCopy(5, *kept);
        }
        upsert->bind(6, static_cast<int64_t>(now.time_since_epoch().count()));
        upsert->exec();
        transaction.commit();
        return headline != before;
    });
}

base::Result<std::optional<model::Person>> readPerson(Database &db, const QString &actor)
{
    return guarded(db, [&](Database &) -> base::Result<std::optional<model::Person>> {
        const auto select = db.query("SELECT json, sifa FROM person WHERE did = ?1 OR handle = lower(?1)");
        select->bind(1, actor.toStdString());
        if (!select->executeStep()) {
            return std::nullopt;
        }
        const auto profile = lexicon::decode<ProfileViewDetailed>(QByteArray(select->getColumn(0).getText()));
        if (!profile) {
            return std::nullopt;
        }
        return merge(*profile, column(*select.operator->(), 1));
    });
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
