// SPDX-License-Identifier: GPL-3.0-or-later
#include "people_view.h"

#include "base/datetime.h"
#include "embedded/embed_view.h"
#include "embedded/places.h"
#include "embedded/world.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <vector>

namespace rostrum::embedded {

namespace {
constexpr int kKnownFollowersShown = 5;
constexpr std::chrono::minutes kShortestStatus{5};
constexpr std::chrono::minutes kLongestStatus{240};
} // namespace

QByteArray isoTime(qint64 milliseconds)
{
    return QByteArray::fromStdString(
        base::Datetime::fromTime(base::Time(std::chrono::milliseconds(milliseconds))).str());
}

QByteArray didOfUri(const QByteArray &uri)
{
    constexpr qsizetype kScheme = sizeof "at://" - 1;
    return uri.size() > kScheme ? uri.sliced(kScheme, std::max(uri.indexOf('/', kScheme), kScheme) - kScheme)
                                : QByteArray();
}

PeopleView::PeopleView(World &world, QByteArray viewer)
    : m_world(world)
    , m_viewer(std::move(viewer))
{
}

const PeopleView::Person *PeopleView::find(const QByteArray &did)
{
    auto known = m_people.find(did);
    if (known == m_people.end()) {
        std::optional<Person> person;
        Query query(m_world.database(),
                    R"sql(SELECT handle, display_name, description, avatar, banner, pinned, profile_cid,
            labels, base_followers, profile_created_at, profile_indexed_at FROM actor WHERE did = ?)sql",
                    did);
        if (query.next()) {
            person = Person{.handle = query.text(0),
                            .displayName = query.text(1),
                            .description = query.text(2),
                            .avatar = query.text(3),
                            .banner = query.text(4),
                            .pinned = query.text(5),
                            .profileCid = query.text(6),
                            .labels = query.text(7),
                            .baseFollowers = query.number(8),
                            .createdAt = query.number(9),
                            .sortedAt = std::min(query.number(9), query.number(10)),
                            .hasProfile = !query.isNull(6)};
        }
        known = m_people.emplace(did, std::move(person)).first;
    }
    return known->second ? &*known->second : nullptr;
}

const PeopleView::Relation &PeopleView::relation(const QByteArray &did)
{
    const auto known = m_relations.find(did);
    if (known != m_relations.end()) {
        return known->second;
    }
    Relation relation;
    if (!m_viewer.isEmpty() && did != m_viewer) {
        Query edges(m_world.database(), R"sql(SELECT kind, did, uri FROM edge
            WHERE did = ?1 AND kind IN ('follow', 'block') AND subject = ?2
               OR did = ?2 AND kind IN ('follow', 'block') AND subject = ?1)sql",
                    m_viewer, did);
        while (edges.next()) {
            const bool isMine = edges.text(1) == m_viewer;
            if (edges.text(0) == "follow") {
                (isMine ? relation.following : relation.followedBy) = edges.text(2);
            } else {
                (isMine ? relation.blocking : relation.blockedBy) = edges.text(2);
            }
        }
        Query mute(m_world.database(), "SELECT 1 FROM mute WHERE did = ? AND subject = ?", m_viewer, did);
        relation.muted = mute.next();
    }
    return m_relations.emplace(did, std::move(relation)).first->second;
}

QByteArray PeopleView::basic(const QByteArray &did)
{
    const auto known = m_basic.find(did);
    if (known != m_basic.end()) {
        return known->second;
    }
    QByteArray written;
    if (const Person *person = find(did)) {
        JsonWriter json;
        json.beginObject();
        writeBasic(json, did, *person, false);
        json.endObject();
        written = json.take();
    }
    m_basic.emplace(did, written);
    return written;
}

QByteArray PeopleView::view(const QByteArray &did)
{
    const Person *person = find(did);
    if (!person) {
        return {};
    }
    JsonWriter json;
    json.beginObject();
    writeBasic(json, did, *person, false);
    writeAbout(json, *person);
    json.endObject();
    return json.take();
}

QByteArray PeopleView::detailed(const QByteArray &did)
{
    const Person *person = find(did);
    if (!person) {
        return {};
    }
    const auto count = [&](const char *sql) {
        Query query(m_world.database(), sql, did);
        return query.next() ? query.number(0) : 0;
    };
    JsonWriter json;
    json.beginObject();
    writeBasic(json, did, *person, true);
    writeAbout(json, *person);
    if (!person->banner.isEmpty()) {
        json.field("banner", pictureUrl(PicturePreset::Banner, did, person->banner));
    }
    json.field("followersCount",
               person->baseFollowers + count("SELECT count(*) FROM edge WHERE subject = ? AND kind = 'follow'"));
    json.field("followsCount", count("SELECT count(*) FROM edge WHERE did = ? AND kind = 'follow'"));
    json.field("postsCount", count("SELECT count(*) FROM feed_item WHERE did = ? AND uri = post"));
    if (!person->pinned.isEmpty()) {
        json.rawField("pinnedPost", person->pinned);
    }
    json.endObject();
    return json.take();
}

bool PeopleView::exists(const QByteArray &did)
{
    return find(did) != nullptr;
}

bool PeopleView::isBlocked(const QByteArray &did)
{
    return relation(did).isBlock();
}

bool PeopleView::isMuted(const QByteArray &did)
{
    return relation(did).muted;
}

bool PeopleView::blockBetween(const QByteArray &one, const QByteArray &other)
{
    Query query(m_world.database(), R"sql(SELECT 1 FROM edge WHERE kind = 'block' AND did = ?1 AND subject = ?2
        UNION ALL SELECT 1 FROM edge WHERE kind = 'block' AND did = ?2 AND subject = ?1)sql",
                one, other);
    return query.next();
}

QByteArray PeopleView::blockedAuthor(const QByteArray &did)
{
    const Relation &seen = relation(did);
    JsonWriter json;
    json.beginObject().field("did", did);
    json.key("viewer").beginObject().field("blockedBy", !seen.blockedBy.isEmpty()).optional("blocking", seen.blocking);
    json.endObject().endObject();
    return json.take();
}

QByteArray PeopleView::pinned(const QByteArray &did)
{
    const Person *person = find(did);
    return person ? person->pinned : QByteArray();
}

void PeopleView::writeBasic(JsonWriter &json, const QByteArray &did, const Person &person, bool isDetailed)
{
    json.field("did", did).field("handle", person.handle);
    json.optional("displayName", person.displayName);
    if (!person.avatar.isEmpty()) {
        json.field("avatar", pictureUrl(PicturePreset::Avatar, did, person.avatar));
    }
    writeAssociated(json, did, isDetailed);
    writeViewer(json, did, isDetailed);
    writeLabels(json, did, person);
    if (person.hasProfile) { // the AppView takes it from the profile's record
        json.field("createdAt", isoTime(person.createdAt));
    }
    writeStatus(json, did);
}

void PeopleView::writeAbout(JsonWriter &json, const Person &person)
{
    json.optional("description", person.description);
    if (person.hasProfile) {
        json.field("indexedAt", isoTime(person.sortedAt));
    }
}

/// app.bsky.actor.defs#statusView. Whether it still holds is for the reader to see.
void PeopleView::writeStatus(JsonWriter &json, const QByteArray &did)
{
    const RecordPath path{.did = did, .collection = "app.bsky.actor.status", .rkey = "self"};
    const auto stored = m_world.repo().get(path);
    if (!stored) {
        return;
    }
    const QJsonObject record = QJsonDocument::fromJson(stored->value).object();
    json.key("status").beginObject().field("uri", path.uri()).field("cid", stored->cid);
    json.rawField("record", stored->value).field("status", record[QLatin1StringView("status")].toString());
    if (const QByteArray embed = mediaEmbed(did, record[QLatin1StringView("embed")].toObject()); !embed.isEmpty()) {
        json.rawField("embed", embed);
    }
    const auto created = base::Datetime::parse(record[QLatin1StringView("createdAt")].toString().toStdString());
    if (const QJsonValue minutes = record[QLatin1StringView("durationMinutes")]; created && minutes.isDouble()) {
        const auto length = std::clamp(std::chrono::minutes(minutes.toInteger()), kShortestStatus, kLongestStatus);
        const base::Time expires = created->time() + length;
        json.field("expiresAt", isoTime(expires.time_since_epoch().count()));
        json.field("isActive", m_world.now() < expires);
    }
    if (did == m_viewer) { // whether the moderators took it away is said to its owner alone
        json.field("isDisabled", false);
    }
    json.endObject();
}

void PeopleView::writeAssociated(JsonWriter &json, const QByteArray &did, bool isDetailed)
{
    json.key("associated").beginObject();
    if (isDetailed) {
        Query lists(m_world.database(), "SELECT count(*) FROM people_list WHERE did = ?", did);
        lists.next();
        json.field("lists", lists.number(0)).field("feedgens", 0).field("starterPacks", 0).field("labeler", false);
    }
    json.key("activitySubscription").beginObject().field("allowSubscriptions", "followers").endObject();
    json.endObject();
}

void PeopleView::writeViewer(JsonWriter &json, const QByteArray &did, bool isDetailed)
{
    if (m_viewer.isEmpty()) {
        return;
    }
    const Relation seen = relation(did);
    json.key("viewer").beginObject();
    json.field("muted", seen.muted).field("blockedBy", !seen.blockedBy.isEmpty()).optional("blocking", seen.blocking);
    if (!seen.isBlock()) {
        json.optional("following", seen.following).optional("followedBy", seen.followedBy);
    }
    if (isDetailed) {
        writeKnownFollowers(json, did);
    }
    json.endObject();
}

void PeopleView::writeLabels(JsonWriter &json, const QByteArray &did, const Person &person)
{
    json.key("labels").beginArray();
    for (const QJsonValue &label : QJsonDocument::fromJson(person.labels).array()) {
        json.beginObject().field("src", did).field("uri", "at://" + did + "/app.bsky.actor.profile/self");
        json.field("cid", person.profileCid).field("val", label[QLatin1StringView("val")].toString());
        json.field("cts", isoTime(person.createdAt)).endObject();
    }
    json.endArray();
}

void PeopleView::writeKnownFollowers(JsonWriter &json, const QByteArray &did)
{
    std::vector<QByteArray> known;
    {
        Query query(m_world.database(), R"sql(SELECT theirs.did FROM edge AS mine
            JOIN edge AS theirs ON theirs.did = mine.subject AND theirs.kind = 'follow' AND theirs.subject = ?2
            WHERE mine.did = ?1 AND mine.kind = 'follow' AND mine.subject <> ?2 ORDER BY mine.sort_at, theirs.did)sql",
                    m_viewer, did);
        while (query.next()) {
            known.push_back(query.text(0));
        }
    }
    if (known.empty()) {
        return;
    }
    json.key("knownFollowers").beginObject().field("count", known.size()).key("followers").beginArray();
    int shown = 0;
    for (const QByteArray &follower : known) {
        if (shown < kKnownFollowersShown && !isBlocked(follower)) {
            json.raw(basic(follower));
            ++shown;
        }
    }
    json.endArray().endObject();
}

} // namespace rostrum::embedded
