// SPDX-License-Identifier: GPL-3.0-or-later
#include "notification_calls.h"

#include "base/datetime.h"
#include "embedded/people_view.h"
#include "embedded/world.h"

#include <algorithm>
#include <limits>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

// ?1 whose, ?2 and ?3 where the URIs of their records begin and end, ?4 only later than
#define ROSTRUM_NEWS                                                                                                   \
    R"sql(WITH own AS (SELECT uri FROM post WHERE uri > ?2 AND uri < ?3), news AS (
        SELECT e.uri, e.cid, e.did, e.kind AS reason, e.subject, e.sort_at FROM own JOIN edge e ON e.subject = own.uri
            AND e.kind IN ('like', 'repost')
        UNION ALL SELECT uri, cid, did, 'follow', NULL, sort_at FROM edge WHERE subject = ?1 AND kind = 'follow'
        UNION ALL SELECT p.uri, p.cid, p.did, 'reply', p.parent, p.sort_at FROM own JOIN post p ON p.parent = own.uri
        UNION ALL SELECT p.uri, p.cid, p.did, 'quote', p.quote, p.sort_at FROM own JOIN post p ON p.quote = own.uri
        UNION ALL SELECT p.uri, p.cid, p.did, 'mention', NULL, p.sort_at FROM feed_item f JOIN post p ON p.uri = f.uri
            JOIN record r ON r.id = p.record WHERE f.sort_at > ?4 AND instr(r.value, '"did":"' || ?1 || '"')
            AND NOT EXISTS (SELECT 1 FROM own WHERE own.uri IN (p.parent, p.quote)))
    )sql"

struct Whose
{
    explicit Whose(const QByteArray &did)
        : viewer(did)
        , from("at://" + did + "/")
        , to("at://" + did + "0") // the character after /
    {
    }
    QByteArray viewer, from, to;
};

QByteArray seenKey(const QByteArray &did)
{
    return "seen/" + did;
}

/// Milliseconds; 0 when nothing was seen yet.
qint64 seenAt(World &world, const QByteArray &did)
{
    return world.database().meta(seenKey(did).constData()).toLongLong();
}

bool isWanted(const std::vector<QByteArray> &reasons, const QByteArray &reason)
{
    return reasons.empty() || std::ranges::find(reasons, reason) != reasons.end();
}

} // namespace

Answer listNotifications(World &world, const Call &call)
{
    const auto limit = call.limit(50);
    const auto cursor = call.cursor();
    if (!limit || !cursor) {
        return invalid("Invalid parameters");
    }
    const auto reasons = call.params("reasons");
    const qint64 seen = seenAt(world, call.viewer);
    const Whose whose(call.viewer);
    PeopleView people(world, call.viewer);
    JsonWriter json;
    json.beginObject().key("notifications").beginArray();
    Query query(world.database(),
                ROSTRUM_NEWS
                R"sql(SELECT uri, cid, did, reason, subject, sort_at FROM news WHERE did <> ?1 AND sort_at > ?4
        AND (sort_at, cid) < (?5, ?6) ORDER BY sort_at DESC, cid DESC)sql",
                whose.viewer, whose.from, whose.to, qint64(-1), cursor->time, cursor->cid);
    int given = 0;
    Cursor last;
    while (given < *limit && query.next()) {
        const QByteArray did = query.text(2);
        const QByteArray reason = query.text(3);
        const auto path = RecordPath::fromUri(query.text(0));
        const auto record = path ? world.repo().get(*path) : std::nullopt;
        if (!record || !isWanted(reasons, reason) || people.isBlocked(did) || people.isMuted(did)) {
            continue;
        }
        ++given;
        last = {.time = query.number(5), .cid = query.text(1)};
        json.beginObject().field("uri", query.text(0)).field("cid", query.text(1));
        json.rawField("author", people.view(did)).field("reason", reason);
        if (!query.isNull(4)) {
            json.field("reasonSubject", query.text(4));
        }
        json.rawField("record", record->value).field("isRead", query.number(5) < seen);
        json.field("indexedAt", isoTime(query.number(5))).endObject();
    }
    json.endArray();
    if (given == *limit) {
        json.field("cursor", last.text());
    }
    if (seen > 0) {
        json.field("seenAt", isoTime(seen));
    }
    json.endObject();
    return {.body = json.take()};
}

Answer getUnreadCount(World &world, const Call &call)
{
    const Whose whose(call.viewer);
    PeopleView people(world, call.viewer);
    Query query(world.database(), ROSTRUM_NEWS "SELECT did FROM news WHERE did <> ?1 AND sort_at > ?4", whose.viewer,
                whose.from, whose.to, seenAt(world, call.viewer));
    qint64 count = 0;
    while (query.next()) {
        const QByteArray did = query.text(0);
        count += people.isBlocked(did) || people.isMuted(did) ? 0 : 1;
    }
    JsonWriter json;
    json.beginObject().field("count", count).endObject();
    return {.body = json.take()};
}

Answer updateSeen(World &world, const Call &call)
{
    const auto body = call.json();
    const auto at = base::Datetime::parse(body ? body->value("seenAt"_L1).toString().toStdString() : std::string());
    if (!at) {
        return invalid("Invalid seenAt");
    }
    setSeen(world, call.viewer, at->time());
    return {};
}

void setSeen(World &world, const QByteArray &did, base::Time at)
{
    const qint64 milliseconds = std::max(seenAt(world, did), qint64(at.time_since_epoch().count()));
    world.database().setMeta(seenKey(did).constData(), QByteArray::number(milliseconds));
}

} // namespace rostrum::embedded
