// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_calls.h"

#include "embedded/people_view.h"
#include "embedded/world.h"

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsualRows = 50;

/// Who of a page may be seen.
enum class Seen { AllButBlocked, Nobody };

/// Rows of `SELECT did, cid, sort_at` as profile views in `list`; the end of the page, if it has rows.
std::optional<Cursor> writePeople(JsonWriter &json, PeopleView &people, QByteArrayView list, Query &query,
                                  Seen seen = Seen::AllButBlocked)
{
    std::optional<Cursor> last;
    json.key(list).beginArray();
    while (query.next()) {
        const QByteArray did = query.text(0);
        last = Cursor{.time = query.number(2), .cid = query.text(1)};
        if (seen == Seen::AllButBlocked && people.exists(did) && !people.isBlocked(did)) {
            json.raw(people.view(did));
        }
    }
    json.endArray();
    return last;
}

Answer followPage(World &world, const Call &call, QByteArrayView list, const char *sql)
{
    const auto limit = call.limit(kUsualRows);
    const auto cursor = call.cursor();
    if (!limit || !cursor) {
        return invalid("Invalid parameters");
    }
    const QByteArray subject = world.findActor(call.param("actor"));
    PeopleView people(world, call.viewer);
    if (subject.isEmpty()) {
        return invalid("Actor not found: " + call.param("actor"));
    }
    // As the AppView does: the list of somebody with whom there is a block is empty, but not refused.
    const Seen seen = people.isBlocked(subject) ? Seen::Nobody : Seen::AllButBlocked;
    JsonWriter json;
    json.beginObject();
    Query query(world.database(), sql, subject, cursor->time, cursor->cid, *limit);
    const auto last = writePeople(json, people, list, query, seen);
    json.rawField("subject", people.view(subject));
    if (last) {
        json.field("cursor", last->text());
    }
    json.endObject();
    return {.body = json.take()};
}

/// Sets or takes away the mute of a person named in the body.
Answer changeMute(World &world, const Call &call, const char *sql)
{
    const auto body = call.json();
    const QByteArray subject = body ? world.findActor(body->value("actor"_L1).toString().toUtf8()) : QByteArray();
    if (subject.isEmpty()) {
        return invalid("Actor not found");
    }
    if (subject == call.viewer) {
        return invalid("Cannot mute oneself");
    }
    Query(world.database(), sql, call.viewer, subject).run();
    return {};
}

} // namespace

Answer getFollows(World &world, const Call &call)
{
    return followPage(world, call, "follows",
                      R"sql(SELECT subject, cid, sort_at FROM edge WHERE did = ? AND kind = 'follow'
        AND (sort_at, cid) < (?, ?) ORDER BY sort_at DESC, cid DESC LIMIT ?)sql");
}

Answer getFollowers(World &world, const Call &call)
{
    return followPage(world, call, "followers",
                      R"sql(SELECT did, cid, sort_at FROM edge WHERE subject = ? AND kind = 'follow'
        AND (sort_at, cid) < (?, ?) ORDER BY sort_at DESC, cid DESC LIMIT ?)sql");
}

Answer getBlocks(World &world, const Call &call)
{
    const auto limit = call.limit(kUsualRows);
    const auto cursor = call.cursor();
    if (!limit || !cursor) {
        return invalid("Invalid parameters");
    }
    PeopleView people(world, call.viewer);
    JsonWriter json;
    json.beginObject().key("blocks").beginArray();
    std::optional<Cursor> last;
    Query query(world.database(), R"sql(SELECT subject, cid, sort_at FROM edge WHERE did = ? AND kind = 'block'
        AND (sort_at, cid) < (?, ?) ORDER BY sort_at DESC, cid DESC LIMIT ?)sql",
                call.viewer, cursor->time, cursor->cid, *limit);
    while (query.next()) {
        last = Cursor{.time = query.number(2), .cid = query.text(1)};
        const QByteArray person = people.view(query.text(0));
        if (!person.isEmpty()) {
            json.raw(person);
        }
    }
    json.endArray();
    if (last) {
        json.field("cursor", last->text());
    }
    json.endObject();
    return {.body = json.take()};
}

Answer getMutes(World &world, const Call &call)
{
    const auto limit = call.limit(kUsualRows);
    if (!limit) {
        return invalid("Invalid limit");
    }
    PeopleView people(world, call.viewer);
    JsonWriter json;
    json.beginObject().key("mutes").beginArray();
    QByteArray last;
    Query query(world.database(), "SELECT subject FROM mute WHERE did = ? AND subject > ? ORDER BY subject LIMIT ?",
                call.viewer, call.param("cursor").append(""), *limit);
    while (query.next()) {
        last = query.text(0);
        json.raw(people.view(last));
    }
    json.endArray().optional("cursor", last).endObject();
    return {.body = json.take()};
}

Answer muteActor(World &world, const Call &call)
{
    return changeMute(world, call, "INSERT OR IGNORE INTO mute(did, subject) VALUES(?, ?)");
}

Answer unmuteActor(World &world, const Call &call)
{
    return changeMute(world, call, "DELETE FROM mute WHERE did = ? AND subject = ?");
}

} // namespace rostrum::embedded
