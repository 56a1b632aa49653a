// SPDX-License-Identifier: GPL-3.0-or-later
#include "mark_calls.h"

#include "base/aturi.h"
#include "embedded/posts_view.h"
#include "embedded/world.h"

#include <QJsonDocument>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

enum class Mark { Set, Unset };

void keepMark(World &world, const Call &call, const char *kind, const QByteArray &subject)
{
    Query(world.database(), "INSERT OR IGNORE INTO mark(did, kind, subject, at) VALUES(?, ?, ?, ?)", call.viewer, kind,
          subject, qint64{world.now().time_since_epoch().count()})
        .run();
}

/// Marks the post that a member of the input names for the caller.
Answer mark(World &world, const Call &call, QLatin1StringView member, const char *kind, Mark what)
{
    const auto body = call.json();
    const QByteArray uri = body ? body->value(member).toString().toUtf8() : QByteArray();
    if (!base::AtUri::isValid(uri.toStdString())) {
        return invalid("Input/" + QByteArray(member.data(), member.size()) + " must be a valid at-uri");
    }
    if (what == Mark::Set) {
        keepMark(world, call, kind, uri);
    } else {
        Query(world.database(), "DELETE FROM mark WHERE did = ? AND kind = ? AND subject = ?", call.viewer, kind, uri)
            .run();
    }
    return {};
}

} // namespace

Answer createBookmark(World &world, const Call &call)
{
    return mark(world, call, "uri"_L1, "bookmark", Mark::Set);
}

Answer deleteBookmark(World &world, const Call &call)
{
    return mark(world, call, "uri"_L1, "bookmark", Mark::Unset);
}

Answer getBookmarks(World &world, const Call &call)
{
    const auto limit = call.limit(50);
    const auto cursor = call.cursor();
    if (!limit || !cursor) {
        return invalid("Invalid parameters");
    }
    PeopleView people(world, call.viewer);
    PostsView posts(world, people);
    JsonWriter json;
    json.beginObject().key("bookmarks").beginArray();
    Query query(
        world.database(),
        "SELECT subject, at, id FROM mark WHERE did = ? AND kind = 'bookmark' AND id < ? ORDER BY id DESC LIMIT ?",
        call.viewer, cursor->time, *limit);
    std::optional<Cursor> last;
    while (query.next()) {
        const QByteArray uri = query.text(0);
        const PostRow *post = posts.find(uri);
        last = Cursor{.time = query.number(2), .cid = uri};
        json.beginObject().field("createdAt", isoTime(query.number(1)));
        json.key("subject").beginObject().field("uri", uri).field("cid", post ? post->cid : QByteArray()).endObject();
        json.key("item");
        posts.writeMaybe(json, uri);
        json.endObject();
    }
    json.endArray();
    if (last) {
        json.field("cursor", last->text());
    }
    return {.body = json.endObject().take()};
}

Answer muteThread(World &world, const Call &call)
{
    return mark(world, call, "root"_L1, "muteThread", Mark::Set);
}

Answer unmuteThread(World &world, const Call &call)
{
    return mark(world, call, "root"_L1, "muteThread", Mark::Unset);
}

Answer createReport(World &world, const Call &call)
{
    const auto body = call.json();
    const QJsonObject subject = body ? body->value("subject"_L1).toObject() : QJsonObject();
    const QString named = subject["did"_L1].toString(subject["uri"_L1].toString());
    if (named.isEmpty()) {
        return invalid("Input/subject must have the property \"did\" or \"uri\"");
    }
    const QString reason = body->value("reasonType"_L1).toString();
    keepMark(world, call, "report", QString(named + u' ' + reason).toUtf8());
    const QJsonObject report({{u"id"_s, 1},
                              {u"reasonType"_s, reason},
                              {u"subject"_s, subject},
                              {u"reportedBy"_s, QString::fromUtf8(call.viewer)}});
    return {.body = QJsonDocument(report).toJson(QJsonDocument::Compact)};
}

} // namespace rostrum::embedded
