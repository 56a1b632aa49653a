// SPDX-License-Identifier: GPL-3.0-or-later
#include "actor_calls.h"

#include "embedded/people_view.h"
#include "embedded/world.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostProfiles = 25;

/// DIDs of people whose handle, name or description contains every word of the query; handles that begin with it first.
std::vector<QByteArray> findPeople(World &world, const QString &text, int limit, int offset)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    std::vector<QByteArray> first;
    std::vector<QByteArray> others;
    Query query(world.database(),
                "SELECT did, handle, display_name, description FROM actor ORDER BY created_at DESC, id DESC");
    while (!words.isEmpty() && query.next()) {
        const QString handle = QString::fromUtf8(query.text(1));
        const QString all = handle + u' ' + QString::fromUtf8(query.text(2)) + u' ' + QString::fromUtf8(query.text(3));
        const bool matches = std::ranges::all_of(words, [&](QString word) {
            return all.contains(word.startsWith(u'@') ? word.sliced(1) : word, Qt::CaseInsensitive);
        });
        if (matches) {
            (handle.startsWith(words.front(), Qt::CaseInsensitive) ? first : others).push_back(query.text(0));
        }
    }
    first.insert(first.end(), others.begin(), others.end());
    first.erase(first.begin(), first.begin() + std::min<std::ptrdiff_t>(offset, std::ssize(first)));
    if (first.size() > static_cast<std::size_t>(limit)) {
        first.resize(static_cast<std::size_t>(limit));
    }
    return first;
}

QByteArray queryOf(const Call &call)
{
    return call.param("q").isEmpty() ? call.param("term") : call.param("q");
}

/// `cursor` is the number of rows already given.
std::optional<int> offsetOf(const Call &call)
{
    bool ok = false;
    const int offset = call.param("cursor").toInt(&ok);
    return call.param("cursor").isEmpty() ? std::optional(0) : ok && offset >= 0 ? std::optional(offset) : std::nullopt;
}

} // namespace

Answer getProfile(World &world, const Call &call)
{
    PeopleView people(world, call.viewer);
    const QByteArray profile = people.detailed(world.findActor(call.param("actor")));
    return profile.isEmpty() ? invalid("Profile not found") : Answer{.body = profile};
}

Answer getProfiles(World &world, const Call &call)
{
    const auto actors = call.params("actors");
    if (actors.empty() || actors.size() > kMostProfiles) {
        return invalid("Invalid actors");
    }
    PeopleView people(world, call.viewer);
    JsonWriter json;
    json.beginObject().key("profiles").beginArray();
    for (const QByteArray &actor : actors) {
        const QByteArray profile = people.detailed(world.findActor(actor));
        if (!profile.isEmpty()) {
            json.raw(profile);
        }
    }
    json.endArray().endObject();
    return {.body = json.take()};
}

Answer searchActors(World &world, const Call &call)
{
    constexpr int kUsual = 25;
    const auto limit = call.limit(kUsual);
    const auto offset = offsetOf(call);
    if (!limit || !offset) {
        return invalid("Invalid parameters");
    }
    PeopleView people(world, call.viewer);
    JsonWriter json;
    json.beginObject().key("actors").beginArray();
    const auto found = findPeople(world, QString::fromUtf8(queryOf(call)), *limit, *offset);
    for (const QByteArray &did : found) {
        if (!people.isBlocked(did)) {
            json.raw(people.view(did));
        }
    }
    json.endArray();
    if (!found.empty()) {
        json.field("cursor", QByteArray::number(*offset + std::ssize(found)));
    }
    json.endObject();
    return {.body = json.take()};
}

Answer searchActorsTypeahead(World &world, const Call &call)
{
    constexpr int kUsual = 10;
    const auto limit = call.limit(kUsual);
    if (!limit) {
        return invalid("Invalid limit");
    }
    PeopleView people(world, call.viewer);
    JsonWriter json;
    json.beginObject().key("actors").beginArray();
    for (const QByteArray &did : findPeople(world, QString::fromUtf8(queryOf(call)), *limit, 0)) {
        if (!people.isBlocked(did)) {
            json.raw(people.basic(did));
        }
    }
    json.endArray().endObject();
    return {.body = json.take()};
}

Answer getSuggestions(World &world, const Call &call)
{
    const auto limit = call.limit(50);
    const auto offset = offsetOf(call);
    if (!limit || !offset) {
        return invalid("Invalid parameters");
    }
    PeopleView people(world, call.viewer);
    JsonWriter json;
    json.beginObject().key("actors").beginArray();
    int count = 0;
    Query query(world.database(), R"sql(SELECT did FROM actor WHERE did <> ?1 AND profile_cid IS NOT NULL
        AND did NOT IN (SELECT subject FROM edge WHERE did = ?1 AND kind IN ('follow', 'block'))
        ORDER BY base_followers DESC, id LIMIT ?2 OFFSET ?3)sql",
                call.viewer, *limit, *offset);
    while (query.next()) {
        ++count;
        if (!people.isBlocked(query.text(0)) && !people.isMuted(query.text(0))) {
            json.raw(people.view(query.text(0)));
        }
    }
    json.endArray();
    if (count == *limit) {
        json.field("cursor", QByteArray::number(*offset + count));
    }
    json.endObject();
    return {.body = json.take()};
}

Answer getPreferences(World &world, const Call &call)
{
    Query query(world.database(), "SELECT preferences FROM actor WHERE did = ?", call.viewer);
    const QByteArray stored = query.next() ? query.text(0) : QByteArray();
    JsonWriter json;
    json.beginObject()
        .rawField("preferences", stored.isEmpty() ? QByteArrayView("[]") : QByteArrayView(stored))
        .endObject();
    return {.body = json.take()};
}

Answer putPreferences(World &world, const Call &call)
{
    const auto body = call.json();
    if (!body || !body->value("preferences"_L1).isArray()) {
        return invalid("Invalid preferences");
    }
    const QByteArray stored = QJsonDocument(body->value("preferences"_L1).toArray()).toJson(QJsonDocument::Compact);
    Query(world.database(), "UPDATE actor SET preferences = ? WHERE did = ?", stored, call.viewer).run();
    return {};
}

} // namespace rostrum::embedded
