// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_calls.h"

#include "embedded/people_view.h"
#include "embedded/places.h"
#include "embedded/world.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsualRows = 50;
constexpr QByteArrayView kCuration = "app.bsky.graph.defs#curatelist";
constexpr QByteArrayView kModeration = "app.bsky.graph.defs#modlist";

/// A listView, empty for a list that does not exist or that nobody owns.
QByteArray listView(World &world, PeopleView &people, const QByteArray &uri)
{
    Query query(world.database(), R"sql(SELECT people_list.did, people_list.cid, record.value, people_list.sort_at,
            (SELECT count(*) FROM list_item WHERE list = people_list.uri)
        FROM people_list JOIN record ON record.id = people_list.record WHERE people_list.uri = ?)sql",
                uri);
    if (!query.next() || !people.exists(query.text(0))) {
        return {};
    }
    const QByteArray did = query.text(0);
    const QJsonObject value = QJsonDocument::fromJson(query.text(2)).object();
    JsonWriter json;
    json.beginObject().field("uri", uri).field("cid", query.text(1)).rawField("creator", people.view(did));
    json.field("name", value["name"_L1].toString()).field("purpose", value["purpose"_L1].toString());
    json.optional("description", value["description"_L1].toString().toUtf8());
    if (value["descriptionFacets"_L1].isArray()) {
        json.rawField("descriptionFacets",
                      QJsonDocument(value["descriptionFacets"_L1].toArray()).toJson(QJsonDocument::Compact));
    }
    if (const QByteArray cid = value["avatar"_L1]["ref"_L1]["$link"_L1].toString().toLatin1(); !cid.isEmpty()) {
        json.field("avatar", pictureUrl(PicturePreset::Avatar, did, cid));
    }
    json.field("listItemCount", query.number(4)).key("labels").beginArray().endArray();
    json.key("viewer").beginObject().field("muted", false).endObject();
    json.field("indexedAt", isoTime(query.number(3))).endObject();
    return json.take();
}

/// Lists of which purposes are asked for; all that people read, where nothing is said.
std::vector<QByteArray> purposesOf(const Call &call)
{
    auto wanted = call.params("purposes");
    if (wanted.empty()) {
        wanted = {"curatelist", "modlist"};
    }
    for (QByteArray &purpose : wanted) {
        purpose = purpose == "curatelist" ? kCuration.toByteArray()
                  : purpose == "modlist"  ? kModeration.toByteArray()
                                          : purpose;
    }
    return wanted;
}

} // namespace

Answer getLists(World &world, const Call &call)
{
    const auto limit = call.limit(kUsualRows);
    const auto cursor = call.cursor();
    if (!limit || !cursor) {
        return invalid("Invalid parameters");
    }
    const QByteArray actor = world.findActor(call.param("actor"));
    if (actor.isEmpty()) {
        return invalid("Profile not found");
    }
    const auto purposes = purposesOf(call);
    PeopleView people(world, call.viewer);
    JsonWriter json;
    json.beginObject().key("lists").beginArray();
    std::optional<Cursor> last;
    Query query(world.database(),
                R"sql(SELECT uri, cid, sort_at, purpose FROM people_list WHERE did = ? AND (sort_at, cid) < (?, ?)
        ORDER BY sort_at DESC, cid DESC LIMIT ?)sql",
                actor, cursor->time, cursor->cid, *limit);
    while (query.next()) {
        last = Cursor{.time = query.number(2), .cid = query.text(1)};
        if (std::ranges::contains(purposes, query.text(3))) { // of the page: it may be empty, and not the last
            json.raw(listView(world, people, query.text(0)));
        }
    }
    json.endArray();
    if (last) {
        json.field("cursor", last->text());
    }
    json.endObject();
    return {.body = json.take()};
}

Answer getList(World &world, const Call &call)
{
    const auto limit = call.limit(kUsualRows);
    const auto cursor = call.cursor();
    if (!limit || !cursor) {
        return invalid("Invalid parameters");
    }
    PeopleView people(world, call.viewer);
    const QByteArray list = listView(world, people, call.param("list"));
    if (list.isEmpty()) {
        return invalid("List not found");
    }
    JsonWriter json;
    json.beginObject().rawField("list", list).key("items").beginArray();
    std::optional<Cursor> last;
    Query query(world.database(),
                R"sql(SELECT uri, cid, sort_at, subject FROM list_item WHERE list = ? AND (sort_at, cid) < (?, ?)
        ORDER BY sort_at DESC, cid DESC LIMIT ?)sql",
                call.param("list"), cursor->time, cursor->cid, *limit);
    while (query.next()) {
        last = Cursor{.time = query.number(2), .cid = query.text(1)};
        if (const QByteArray subject = people.view(query.text(3)); !subject.isEmpty()) {
            json.beginObject().field("uri", query.text(0)).rawField("subject", subject).endObject();
        }
    }
    json.endArray();
    if (last) {
        json.field("cursor", last->text());
    }
    json.endObject();
    return {.body = json.take()};
}

} // namespace rostrum::embedded
