// SPDX-License-Identifier: GPL-3.0-or-later
#include "person_index.h"

#include "base/tid.h"
#include "lexicon/app_bsky_actor_defs.h"
#include "lexicon/codec.h"
#include "model/creator_mode.h"
#include "model/from_wire.h"
#include "model/place.h"
#include "model/wire_text.h"
#include "store/json_column.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace rostrum::store {

namespace {

constexpr auto kSelf = "id.sifa.profile.self";
constexpr auto kPosition = "id.sifa.profile.position";
constexpr auto kEducation = "id.sifa.profile.education";
constexpr auto kSkill = "id.sifa.profile.skill";
constexpr auto kCreatorMode = "app.rostrum.actor.creatorMode";
constexpr int kMostRecords = 200; ///< of a collection, for the index

/// What the columns of `person` and the index hold.
struct Facts
{
    QString headline = {};
    QString company = {};
    bool isCreator = false;
    QStringList topics = {};
    std::optional<qint64> following = {};
    std::optional<qint64> follower = {};
    QStringList names = {};
    QStringList lines = {};
    QStringList companies = {};
    QStringList skills = {};
    QStringList places = {};
};

std::vector<QJsonObject> readAll(Database &db, const base::Did &did, const char *collection)
{
    const auto select = db.query("SELECT json FROM record WHERE did = ? AND collection = ? ORDER BY rkey DESC LIMIT ?");
    select->bindNoCopy(1, did.str());
    select->bind(2, collection);
    select->bind(3, kMostRecords);
    std::vector<QJsonObject> records;
    while (select->executeStep()) {
        records.push_back(objectOf(select->getColumn(0)));
    }
    return records;
}

QJsonObject readSelf(Database &db, const base::Did &did, const char *collection)
{
    const auto select = db.query("SELECT json FROM record WHERE did = ? AND collection = ? AND rkey = 'self'");
    select->bindNoCopy(1, did.str());
    select->bind(2, collection);
    return select->executeStep() ? objectOf(select->getColumn(0)) : QJsonObject();
}

QString lineOf(const QJsonObject &record, QLatin1StringView field)
{
    return record.value(field).toString().left(static_cast<qsizetype>(model::kLongestText)).simplified();
}

/// The position that a person would name first: the one marked as such, else the one that goes on and began last.
QString currentCompany(const std::vector<QJsonObject> &positions)
{
    const auto isCurrent = [](const QJsonObject &position) { return lineOf(position, "endedAt"_L1).isEmpty(); };
    const QJsonObject *best = nullptr;
    const auto rank = [](const QJsonObject &position) {
        return std::pair(position.value("isPrimary"_L1).toBool(), lineOf(position, "startedAt"_L1));
    };
    for (const QJsonObject &position : positions) {
        const bool hasCompany = !lineOf(position, "company"_L1).isEmpty();
        if (hasCompany && isCurrent(position) && (!best || rank(*best) < rank(position))) {
            best = &position;
        }
    }
    return best ? lineOf(*best, "company"_L1) : QString();
}

/// When a record was made, as its key says; 0 when it does not.
std::optional<qint64> sinceOf(const std::optional<base::AtUri> &record)
{
    if (!record) {
        return std::nullopt;
    }
    const auto tid = base::Tid::parse(record->rkey());
    return tid ? tid->microseconds() / 1000 : 0;
}

void takeProfile(Facts &facts, const model::Person &person)
{
    facts.headline = person.headline;
    facts.following = sinceOf(person.relationship.following);
    facts.follower = sinceOf(person.relationship.followedBy);
    facts.names << person.displayName << person.handle;
    facts.lines << person.description;
}

void takeRecords(Facts &facts, Database &db, const base::Did &did)
{
    const QJsonObject self = readSelf(db, did, kSelf);
    const QString headline = lineOf(self, "headline"_L1);
    facts.headline = headline.isEmpty() ? facts.headline : headline;
    facts.names << lineOf(self, "displayName"_L1) << lineOf(self, "givenName"_L1) << lineOf(self, "familyName"_L1);
    facts.lines << facts.headline;
    const QJsonObject location = self.value("location"_L1).toObject();
    facts.places << model::placeText(location) << lineOf(location, "region"_L1);
    const auto positions = readAll(db, did, kPosition);
    facts.company = currentCompany(positions);
    for (const QJsonObject &position : positions) {
        facts.lines << lineOf(position, "title"_L1);
        facts.companies << lineOf(position, "company"_L1) << lineOf(position, "onBehalfOf"_L1);
        facts.places << model::placeText(position.value("location"_L1).toObject());
    }
    for (const QJsonObject &education : readAll(db, did, kEducation)) {
        facts.companies << lineOf(education, "institution"_L1);
    }
    for (const QJsonObject &skill : readAll(db, did, kSkill)) {
        facts.skills << lineOf(skill, "name"_L1);
    }
}

void takeCreatorMode(Facts &facts, const QJsonObject &record)
{
    const model::CreatorMode mode = model::readCreatorMode(record);
    facts.isCreator = mode.isEnabled;
    if (mode.isEnabled) {
        facts.topics = mode.topics;
        facts.skills << mode.topics;
    }
}

void bindMaybe(const Query &query, int place, const std::optional<qint64> &value)
{
    if (value) {
        query->bind(place, static_cast<int64_t>(*value));
    }
}

void writeColumns(Database &db, int64_t id, const Facts &facts)
{
    const auto update = db.query("UPDATE person SET headline = ?, company = ?, is_creator = ?, topics = ?, "
                                 "following = ?, follower = ? WHERE id = ?");
    update->bind(1, facts.headline.toStdString());
    update->bind(2, facts.company.toStdString());
    update->bind(3, facts.isCreator ? 1 : 0);
    update->bind(4, facts.topics.join(u'\n').toStdString());
    bindMaybe(update, 5, facts.following);
    bindMaybe(update, 6, facts.follower);
    update->bind(7, id);
    update->exec();
}

void writeText(Database &db, int64_t id, const Facts &facts)
{
    const auto insert = db.query("INSERT OR REPLACE INTO person_text (rowid, name, headline, company, skill, place) "
                                 "VALUES (?, ?, ?, ?, ?, ?)");
    insert->bind(1, id);
    int place = 2;
    for (const QStringList *words : {&facts.names, &facts.lines, &facts.companies, &facts.skills, &facts.places}) {
        insert->bind(place++, words->join(u'\n').toStdString());
    }
    insert->exec();
}

} // namespace

void updatePersonIndex(Database &db, const base::Did &did)
{
    int64_t id = 0;
    Facts facts;
    {
        const auto select = db.query("SELECT id, json FROM person WHERE did = ?");
        select->bindNoCopy(1, did.str());
        if (!select->executeStep()) {
            return;
        }
        id = select->getColumn(0).getInt64();
        const auto json = select->getColumn(1);
        const auto profile = lexicon::decode<lexicon::app_bsky_actor_defs::ProfileViewDetailed>(
            QByteArrayView(json.getText(), json.getBytes()));
        if (!profile) {
            return;
        }
        takeProfile(facts, model::toPerson(*profile));
    }
    takeRecords(facts, db, did);
    takeCreatorMode(facts, readSelf(db, did, kCreatorMode));
    writeColumns(db, id, facts);
    writeText(db, id, facts);
}

bool isIndexed(std::string_view collection)
{
    static constexpr std::array<std::string_view, 5> kIndexed = {kSelf, kPosition, kEducation, kSkill, kCreatorMode};
    return std::ranges::contains(kIndexed, collection);
}

} // namespace rostrum::store
