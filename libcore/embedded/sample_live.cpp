// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_live.h"

#include "base/datetime.h"
#include "base/log.h"
#include "embedded/places.h"
#include "embedded/sample.h"
#include "embedded/sample_people.h"
#include "embedded/world.h"

#include <QJsonArray>

#include <algorithm>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Each broadcast and room goes on for so long, then another begins: the AppView takes no longer status.
constexpr auto kSession = 4h;
constexpr char kFirstLooked[] = "live"; ///< when the sample was made, in the file's notes
constexpr char kRooms[] = "https://rooms.sample.rostrum.invalid";
constexpr char kBroadcast[] = "place.stream.livestream";
constexpr char kRoom[] = "community.beachwave.room";
constexpr char kStatus[] = "app.bsky.actor.status";

struct Found
{
    RecordPath path = {};
    QJsonObject value = {};
};

/// A person's newest record of a collection.
std::optional<Found> newest(World &world, const QByteArray &did, const char *collection)
{
    Query query(world.database(),
                "SELECT rkey, value FROM record WHERE did = ? AND collection = ? ORDER BY rkey DESC LIMIT 1", did,
                collection);
    if (!query.next()) {
        return std::nullopt;
    }
    return Found{.path = {.did = did, .collection = collection, .rkey = query.text(0)},
                 .value = QJsonDocument::fromJson(query.text(1)).object()};
}

base::Time timeIn(const QJsonValue &text)
{
    const auto parsed = base::Datetime::parse(text.toString().toStdString());
    return parsed ? parsed->time() : base::Time();
}

void put(World &world, const RecordPath &path, QJsonObject record)
{
    record.insert(u"$type"_s, QString::fromLatin1(path.collection));
    (void)world.repo().put(path, record, world.now());
}

/// When the one that goes on now began. It follows from the clock alone, whoever looked and how often.
base::Time begunAt(World &world, const QJsonObject &source)
{
    const base::Time made(std::chrono::milliseconds(world.database().meta(kFirstLooked).toLongLong()));
    const base::Time first = made - 1min * source["began"_L1].toInteger();
    return first + std::max<qint64>(0, (world.now() - first) / kSession) * kSession;
}

QString pageOf(const QJsonObject &source)
{
    return source["url"_L1].toString(
        QString(QLatin1StringView(kLiveUrl) + u'/' + source["key"_L1].toString() + u".rostrum.test"_s));
}

/// What is seen of a broadcast before it is played.
QJsonObject stillOf(World &world, const QJsonObject &source)
{
    QJsonObject still{{u"w"_s, 1280}, {u"h"_s, 720}};
    for (const QLatin1StringView what : {"film"_L1, "scene"_L1, "seed"_L1}) {
        if (source.contains(what)) {
            still.insert(what, source[what]);
        }
    }
    return drawnBlob(world, didOfKey(source["key"_L1].toString()), still);
}

/// Says on the profile that somebody can be watched at a page.
void keepStatus(World &world, const QJsonObject &source)
{
    const QByteArray did = didOfKey(source["key"_L1].toString());
    const base::Time at = begunAt(world, source);
    const auto last = newest(world, did, kStatus);
    if (last && timeIn(last->value["createdAt"_L1]) == at) {
        return;
    }
    const QJsonObject card{{u"uri"_s, pageOf(source)},
                           {u"title"_s, source["title"_L1]},
                           {u"description"_s, source["description"_L1]},
                           {u"thumb"_s, stillOf(world, source)}};
    put(world, {.did = did, .collection = kStatus, .rkey = "self"},
        {{u"status"_s, u"app.bsky.actor.status#live"_s},
         {u"embed"_s, QJsonObject{{u"$type"_s, u"app.bsky.embed.external"_s}, {u"external"_s, card}}},
         {u"durationMinutes"_s, qint64(std::chrono::minutes(kSession).count())},
         {u"createdAt"_s, isoText(at)}});
}

/// Says of the newest that it goes on; true where it does not: then it ended when it was last heard of.
bool mustBegin(World &world, const char *collection, const QJsonObject &source, QLatin1StringView heartbeat)
{
    auto last = newest(world, didOfKey(source["key"_L1].toString()), collection);
    if (!last) {
        return true;
    }
    if (timeIn(last->value["createdAt"_L1]) == begunAt(world, source)) {
        last->value.insert(heartbeat, isoText(world.now()));
        put(world, last->path, last->value);
        return false;
    }
    last->value.insert(u"endedAt"_s, last->value.value(heartbeat));
    if (last->value.contains("status"_L1)) {
        last->value.insert(u"status"_s, u"ended"_s);
    }
    put(world, last->path, last->value);
    return true;
}

void keepBroadcast(World &world, const QJsonObject &source)
{
    if (!mustBegin(world, kBroadcast, source, "lastSeenAt"_L1)) {
        return;
    }
    const base::Time at = begunAt(world, source);
    const QByteArray did = didOfKey(source["key"_L1].toString());
    put(world, {.did = did, .collection = kBroadcast, .rkey = sampleKey(at, did)},
        {{u"title"_s, source["title"_L1]},
         {u"url"_s, QLatin1StringView(kLiveUrl)},
         {u"canonicalUrl"_s, pageOf(source)},
         {u"thumb"_s, stillOf(world, source)},
         {u"idleTimeoutSeconds"_s, 300},
         {u"createdAt"_s, isoText(at)},
         {u"lastSeenAt"_s, isoText(world.now())}});
}

void keepRoom(World &world, const QJsonObject &source)
{
    if (!mustBegin(world, kRoom, source, "lastActiveAt"_L1)) {
        return;
    }
    const base::Time at = begunAt(world, source);
    const QByteArray did = didOfKey(source["key"_L1].toString());
    QJsonArray hosts;
    for (const QJsonValue &key : source["hosts"_L1].toArray()) {
        hosts.append(QString::fromLatin1(didOfKey(key.toString())));
    }
    put(world, {.did = did, .collection = kRoom, .rkey = sampleKey(at, did)},
        {{u"title"_s, source["title"_L1]},
         {u"description"_s, source["description"_L1]},
         {u"livekitRoom"_s, source["livekitRoom"_L1]},
         {u"serviceEndpoint"_s, QLatin1StringView(kRooms)},
         {u"openMic"_s, source["openMic"_L1]},
         {u"status"_s, u"live"_s},
         {u"hosts"_s, hosts},
         {u"createdAt"_s, isoText(at)},
         {u"lastActiveAt"_s, isoText(world.now())}});
}

void keep(World &world, const QJsonObject &live)
{
    const QJsonObject broadcast = live["broadcast"_L1].toObject();
    keepBroadcast(world, broadcast);
    keepStatus(world, broadcast);
    keepStatus(world, live["elsewhere"_L1].toObject());
    keepRoom(world, live["room"_L1].toObject());
}

} // namespace

base::Result<void> beginLive(World &world)
{
    const auto live = readSample(u"live"_s);
    if (!live) {
        return std::unexpected(live.error());
    }
    world.database().setMeta(kFirstLooked, QByteArray::number(qint64(world.now().time_since_epoch().count())));
    keep(world, live->object());
    return {};
}

void keepLive(World &world)
{
    if (const auto live = readSample(u"live"_s)) {
        keep(world, live->object());
    } else {
        qCWarning(lcEmbedded) << "what is live:" << live.error().detail;
    }
}

std::optional<OnAir> onAir(World &world, const QByteArray &did)
{
    const auto last = newest(world, did, kBroadcast);
    const auto live = readSample(u"live"_s);
    if (!last || last->value.contains("endedAt"_L1) || !live) {
        return std::nullopt;
    }
    const QJsonObject broadcast = live->object()["broadcast"_L1].toObject();
    if (last->value["url"_L1].toString() != QLatin1StringView(kLiveUrl) ||
        didOfKey(broadcast["key"_L1].toString()) != did) {
        return std::nullopt;
    }
    return OnAir{.since = timeIn(last->value["createdAt"_L1]).time_since_epoch().count(),
                 .film = broadcast["film"_L1].toString().toUtf8(),
                 .captions = broadcast["captions"_L1].toObject()};
}

} // namespace rostrum::embedded
