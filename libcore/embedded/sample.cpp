// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

#include "embedded/notification_calls.h"
#include "embedded/people_view.h"
#include "embedded/places.h"
#include "embedded/sample_live.h"
#include "embedded/sample_people.h"
#include "embedded/sample_profiles.h"
#include "embedded/sample_text.h"
#include "embedded/sample_video.h"
#include "embedded/world.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr quint32 kMostLikers = 6;
constexpr auto kSinceNewcomerLooked = 5h; ///< at the notifications

base::Result<QJsonArray> readList(const QString &name)
{
    auto document = readSample(name);
    if (!document) {
        return std::unexpected(std::move(document.error()));
    }
    return document->array();
}

std::optional<QJsonObject> replyOf(World &world, const QString &parentId)
{
    const QByteArray parent = uriOfSample(world, parentId);
    Query query(world.database(), "SELECT root FROM post WHERE uri = ?", parent);
    if (!query.next()) {
        return std::nullopt;
    }
    const QByteArray root = query.isNull(0) ? parent : query.text(0);
    return QJsonObject{{u"root"_s, refToPost(world, root)}, {u"parent"_s, refToPost(world, parent)}};
}

QJsonObject mediaOf(World &world, const QByteArray &did, const QJsonObject &post)
{
    const auto drawing = [](const QJsonValue &source, qint64 width, qint64 height) {
        return QJsonObject{
            {u"scene"_s, source["scene"_L1]}, {u"seed"_s, source["seed"_L1]}, {u"w"_s, width}, {u"h"_s, height}};
    };
    if (post.contains("images"_L1)) {
        QJsonArray images;
        for (const QJsonValue &image : post["images"_L1].toArray()) {
            const qint64 width = image["w"_L1].toInteger();
            const qint64 height = image["h"_L1].toInteger();
            images.append(QJsonObject{{u"alt"_s, image["alt"_L1]},
                                      {u"image"_s, drawnBlob(world, did, drawing(image, width, height))},
                                      {u"aspectRatio"_s, QJsonObject{{u"width"_s, width}, {u"height"_s, height}}}});
        }
        return {{u"$type"_s, u"app.bsky.embed.images"_s}, {u"images"_s, images}};
    }
    if (post.contains("video"_L1)) {
        return videoEmbed(world, did, post["video"_L1].toObject());
    }
    if (post.contains("link"_L1)) {
        const QJsonValue link = post["link"_L1];
        return {{u"$type"_s, u"app.bsky.embed.external"_s},
                {u"external"_s, QJsonObject{{u"uri"_s, link["url"_L1]},
                                            {u"title"_s, link["title"_L1]},
                                            {u"description"_s, link["description"_L1]},
                                            {u"thumb"_s, drawnBlob(world, did, drawing(link, 1200, 630))}}}};
    }
    return {};
}

/// The post's embed, empty if it has none; nothing when it quotes a post that is not there.
std::optional<QJsonObject> embedOf(World &world, const QByteArray &did, const QJsonObject &post)
{
    const QJsonObject media = mediaOf(world, did, post);
    if (!post.contains("quote"_L1)) {
        return media;
    }
    const QJsonObject quoted = refToPost(world, uriOfSample(world, post["quote"_L1].toString()));
    if (quoted.isEmpty()) {
        return std::nullopt;
    }
    const QJsonObject record{{u"$type"_s, u"app.bsky.embed.record"_s}, {u"record"_s, quoted}};
    if (media.isEmpty()) {
        return record;
    }
    return QJsonObject{{u"$type"_s, u"app.bsky.embed.recordWithMedia"_s}, {u"record"_s, record}, {u"media"_s, media}};
}

void writeFollows(World &world, const QJsonArray &people, base::Time now)
{
    for (const QJsonValue &person : people) {
        const QByteArray did = didOfKey(person["key"_L1].toString());
        base::Time at = now - 24h * (120 + seedOf(did) % 60);
        for (const QJsonValue &key : person["follows"_L1].toArray()) {
            at += 61min + 1s * (seedOf(key.toString().toUtf8()) % 3600);
            putEdge(world, did, "app.bsky.graph.follow", QString::fromLatin1(didOfKey(key.toString())), at, did);
        }
    }
}

/// People who found the newcomer lately.
void writeNewFollowers(World &world, base::Time now)
{
    constexpr std::chrono::minutes kAgo[] = {95min, 130min, 26h};
    const auto people = strangersTo(world, didOfHandle(kNewcomerHandle));
    for (std::size_t i = 0; i < std::min(std::size(kAgo), people.size()); ++i) {
        putEdge(world, people[i], "app.bsky.graph.follow", QString::fromLatin1(didOfHandle(kNewcomerHandle)),
                now - kAgo[i], people[i]);
    }
}

/// Some of a post's likes come from people of the sample, so that the list of them has names.
void writeLikes(World &world, const QJsonArray &people, const QJsonObject &post, base::Time writtenAt, base::Time now)
{
    const QByteArray id = post["id"_L1].toString().toUtf8();
    const quint32 seed = seedOf(id);
    const auto count = std::min<quint32>(seed % (kMostLikers + 1), static_cast<quint32>(post["likes"_L1].toInt()));
    const QJsonObject subject = refToPost(world, uriOfSample(world, QString::fromUtf8(id)));
    const auto size = static_cast<quint32>(people.size());
    for (quint32 i = 0; i < count; ++i) {
        // A step of 7 meets everybody once, as long as their number has no factor 7.
        const QString key = people.at((seed + i * 7) % size)["key"_L1].toString();
        if (key == post["author"_L1].toString() || key == "elin"_L1) {
            continue;
        }
        const auto later = std::chrono::milliseconds(30s) * (1 + i * i) + 1s * (seed % 50);
        putEdge(world, didOfKey(key), "app.bsky.feed.like", subject, std::min(writtenAt + later, now), id);
    }
}

void writeReposts(World &world, const QJsonArray &reposts, base::Time now)
{
    for (const QJsonValue &repost : reposts) {
        const QByteArray uri = uriOfSample(world, repost["post"_L1].toString());
        if (!uri.isEmpty()) {
            putEdge(world, didOfKey(repost["by"_L1].toString()), "app.bsky.feed.repost", refToPost(world, uri),
                    now - 1min * repost["ago"_L1].toInteger(), uri);
        }
    }
}

/// Each of a list's people was put on it some minutes after the one before.
void writeLists(World &world, const QJsonArray &lists, base::Time now)
{
    for (const QJsonValue &each : lists) {
        const QByteArray did = didOfKey(each["by"_L1].toString());
        const QByteArray key = each["key"_L1].toString().toUtf8();
        const base::Time made = now - 1min * each["ago"_L1].toInteger();
        QJsonObject record{{u"$type"_s, u"app.bsky.graph.list"_s},
                           {u"purpose"_s, QString(u"app.bsky.graph.defs#"_s + each["purpose"_L1].toString())},
                           {u"name"_s, each["name"_L1]},
                           {u"description"_s, each["description"_L1]},
                           {u"createdAt"_s, isoText(made)}};
        if (const QJsonObject picture = each["picture"_L1].toObject(); !picture.isEmpty()) {
            constexpr int kSide = 600;
            record.insert(u"avatar"_s, drawnBlob(world, did,
                                                 {{u"scene"_s, picture["scene"_L1]},
                                                  {u"seed"_s, picture["seed"_L1]},
                                                  {u"w"_s, kSide},
                                                  {u"h"_s, kSide}}));
        }
        const RecordPath path{.did = did, .collection = "app.bsky.graph.list", .rkey = sampleKey(made, key)};
        (void)world.repo().put(path, record, made);
        base::Time at = made;
        for (const QJsonValue &person : each["people"_L1].toArray()) {
            at += 11min + 1s * (seedOf(QByteArray(person.toString().toUtf8() + key)) % 600);
            (void)world.repo().put({.did = did, .collection = "app.bsky.graph.listitem", .rkey = sampleKey(at, key)},
                                   {{u"$type"_s, u"app.bsky.graph.listitem"_s},
                                    {u"subject"_s, QString::fromLatin1(didOfKey(person.toString()))},
                                    {u"list"_s, QString::fromLatin1(path.uri())},
                                    {u"createdAt"_s, isoText(at)}},
                                   at);
        }
    }
}

struct DatedPost
{
    base::Time at;
    QJsonObject post;
};

/// All posts, the oldest first, so that what a post refers to is there before it.
std::vector<DatedPost> datedPosts(const QJsonArray &english, const QJsonArray &swedish, base::Time now)
{
    std::vector<DatedPost> posts;
    for (const QJsonArray &list : {english, swedish}) {
        for (const QJsonValue &each : list) {
            const QJsonObject post = each.toObject();
            const qint64 ago = post["ago"_L1].toInteger();
            const auto seconds =
                1s * (ago > 0 ? seedOf(post["id"_L1].toString().toUtf8()) % 59 : 0); // nobody posts on the minute
            posts.push_back({.at = now - 1min * ago + seconds, .post = post});
        }
    }
    std::ranges::sort(posts, {}, &DatedPost::at);
    return posts;
}

} // namespace

std::vector<QByteArray> strangersTo(World &world, const QByteArray &did)
{
    std::vector<QByteArray> people;
    Query query(world.database(), R"sql(SELECT did FROM actor WHERE did <> ?1
        AND did NOT IN (SELECT did FROM edge WHERE subject = ?1 AND kind = 'follow') ORDER BY id)sql",
                did);
    while (query.next()) {
        people.push_back(query.text(0));
    }
    return people;
}

base::Result<QJsonDocument> readSample(const QString &name)
{
    QFile file(u":/sample/"_s + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return base::fail(base::ErrorKind::Storage, u"no sample content: "_s + name);
    }
    QJsonParseError error;
    auto document = QJsonDocument::fromJson(file.readAll(), &error);
    if (document.isNull()) {
        return base::fail(base::ErrorKind::Malformed, name + u": "_s + error.errorString());
    }
    return document;
}

QByteArray uriOfSample(World &world, const QString &id)
{
    Query query(world.database(), "SELECT uri FROM sample_post WHERE id = ?", id.toUtf8());
    return query.next() ? query.text(0) : QByteArray();
}

void putEdge(World &world, const QByteArray &did, const QByteArray &collection, const QJsonValue &subject,
             base::Time at, QByteArrayView salt)
{
    (void)world.repo().put(
        {.did = did, .collection = collection, .rkey = sampleKey(at, salt)},
        {{u"$type"_s, QString::fromLatin1(collection)}, {u"subject"_s, subject}, {u"createdAt"_s, isoText(at)}}, at);
}

QString isoText(base::Time time)
{
    return QString::fromLatin1(isoTime(time.time_since_epoch().count()));
}

QJsonObject refToPost(World &world, const QByteArray &uri)
{
    Query query(world.database(), "SELECT cid FROM post WHERE uri = ?", uri);
    return query.next() ? QJsonObject{{u"uri"_s, QString::fromUtf8(uri)}, {u"cid"_s, QString::fromUtf8(query.text(0))}}
                        : QJsonObject();
}

QByteArray sampleKey(base::Time at, QByteArrayView salt)
{
    const auto microseconds = std::chrono::microseconds(at.time_since_epoch()).count();
    return QByteArray::fromStdString(base::Tid::fromMicroseconds(microseconds, seedOf(salt)).str());
}

quint32 seedOf(QByteArrayView text)
{
    constexpr quint32 kOffset = 2166136261U; // FNV-1a
    constexpr quint32 kPrime = 16777619U;
    quint32 hash = kOffset;
    for (const char c : text) {
        hash = (hash ^ static_cast<quint8>(c)) * kPrime;
    }
    return hash ^ (hash >> 15);
}

bool writeSamplePost(World &world, const QJsonObject &post, base::Time at, bool withCounts)
{
    const QByteArray id = post["id"_L1].toString().toUtf8();
    const QByteArray did = didOfKey(post["author"_L1].toString());
    const auto find = [&](const QString &key) -> std::optional<Mentioned> {
        const QByteArray mentioned = didOfKey(key);
        return world.findActor(mentioned).isEmpty()
                   ? std::nullopt
                   : std::optional(Mentioned{.did = mentioned, .handle = key.toUtf8() + ".rostrum.test"});
    };
    const SampleText text = readSampleText(post["text"_L1].toString(), find);
    QJsonObject record{{u"$type"_s, u"app.bsky.feed.post"_s},
                       {u"text"_s, text.text},
                       {u"langs"_s, QJsonArray{post["lang"_L1]}},
                       {u"createdAt"_s, isoText(at)}};
    if (!text.facets.isEmpty()) {
        record.insert(u"facets"_s, text.facets);
    }
    if (post.contains("reply"_L1)) {
        const auto reply = replyOf(world, post["reply"_L1].toString());
        if (!reply) {
            return false;
        }
        record.insert(u"reply"_s, *reply);
    }
    const auto embed = embedOf(world, did, post);
    if (!embed) {
        return false;
    }
    if (!embed->isEmpty()) {
        record.insert(u"embed"_s, *embed);
    }
    if (post.contains("labels"_L1)) {
        QJsonArray values;
        for (const QJsonValue &label : post["labels"_L1].toArray()) {
            values.append(QJsonObject{{u"val"_s, label}});
        }
        record.insert(u"labels"_s,
                      QJsonObject{{u"$type"_s, u"com.atproto.label.defs#selfLabels"_s}, {u"values"_s, values}});
    }
    const RecordPath path{.did = did, .collection = "app.bsky.feed.post", .rkey = sampleKey(at, id)};
    const BaseCounts counts =
        withCounts ? BaseCounts{.likes = post["likes"_L1].toInteger(), .reposts = post["reposts"_L1].toInteger()}
                   : BaseCounts{};
    (void)world.repo().put(path, record, at, counts);
    Query(world.database(), "INSERT OR REPLACE INTO sample_post(id, uri) VALUES(?, ?)", id, path.uri()).run();
    return true;
}

base::Result<void> loadSample(World &world)
{
    const auto people = readList(u"people"_s);
    const auto english = readList(u"posts_en"_s);
    const auto swedish = readList(u"posts_sv"_s);
    const auto reposts = readList(u"reposts"_s);
    const auto lists = readList(u"lists"_s);
    const auto later = readList(u"later"_s);
    for (const auto *list : {&people, &english, &swedish, &reposts, &lists, &later}) {
        if (!*list) {
            return std::unexpected(list->error());
        }
    }
    const base::Time now = world.now();
    for (const QJsonValue &person : *people) {
        writeSamplePerson(world, person.toObject(), now);
    }
    writeFollows(world, *people, now);
    writeNewFollowers(world, now);
    const auto posts = datedPosts(*english, *swedish, now);
    for (const auto &[at, post] : posts) {
        if (writeSamplePost(world, post, at, true)) {
            writeLikes(world, *people, post, at, now);
        }
    }
    writeReposts(world, *reposts, now);
    writeLists(world, *lists, now);
    if (auto written = writeSampleProfiles(world, now); !written) {
        return written;
    }
    if (auto begun = beginLive(world); !begun) {
        return begun;
    }
    setSeen(world, didOfHandle(kNewcomerHandle), now - kSinceNewcomerLooked);
    world.pulse().plan(world, *later, now);
    return {};
}

} // namespace rostrum::embedded
