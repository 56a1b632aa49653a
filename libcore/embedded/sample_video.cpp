// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_video.h"

#include "embedded/art/film.h"
#include "embedded/dag_cbor.h"
#include "embedded/database.h"
#include "embedded/json_writer.h"
#include "embedded/repo.h"
#include "embedded/sample_people.h"
#include "embedded/world.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <vector>

using namespace Qt::StringLiterals;

namespace rostrum::embedded {

namespace {

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray filmNamed(const QString &name)
{
    return resource(QString(u":/sample/film/"_s + name + u".mp4"_s));
}

QJsonObject filmBlob(World &world, const QByteArray &did, const QString &film, QSize size)
{
    const QByteArray bytes = filmNamed(film);
    const QByteArray cid = cidOf(bytes, CidCodec::Raw);
    const QByteArray drawing = toJson({{u"film"_s, film}, {u"w"_s, size.width()}, {u"h"_s, size.height()}});
    Query(world.database(), "INSERT OR IGNORE INTO blob(did, cid, mime, size, drawing) VALUES(?, ?, ?, ?, ?)", did, cid,
          QByteArray("video/mp4"), qint64(bytes.size()), drawing)
        .run();
    return blobObject(cid, "video/mp4", bytes.size());
}

QJsonArray captionsOf(World &world, const QByteArray &did, const QString &film)
{
    QJsonArray captions;
    for (const QString &language : {u"en"_s, u"sv"_s}) {
        const QByteArray bytes = resource(QString(u":/sample/captions/"_s + film + u'.' + language + u".vtt"_s));
        const QByteArray cid = cidOf(bytes, CidCodec::Raw);
        Query(world.database(), "INSERT OR IGNORE INTO blob(did, cid, mime, size, bytes) VALUES(?, ?, ?, ?, ?)", did,
              cid, QByteArray("text/vtt"), qint64(bytes.size()), Blob{bytes})
            .run();
        captions.append(QJsonObject{{u"lang"_s, language}, {u"file"_s, blobObject(cid, "text/vtt", bytes.size())}});
    }
    return captions;
}

/// A post that shows the film of a blob.
struct Showing
{
    RecordPath path;
    QByteArray cid;
    QString film;
};

std::vector<Showing> showings(World &world)
{
    std::vector<Showing> all;
    Query query(world.database(), R"sql(SELECT record.did, record.rkey, blob.cid, blob.drawing ->> '$.film'
        FROM blob JOIN record ON record.did = blob.did AND record.collection = 'app.bsky.feed.post'
            AND record.value ->> '$.embed.video.ref."$link"' = blob.cid
        WHERE blob.mime = 'video/mp4' AND blob.drawing IS NOT NULL)sql");
    while (query.next()) {
        all.push_back({.path = {.did = query.text(0), .collection = "app.bsky.feed.post", .rkey = query.text(1)},
                       .cid = query.text(2),
                       .film = QString::fromUtf8(query.text(3))});
    }
    return all;
}

} // namespace

QJsonObject videoEmbed(World &world, const QByteArray &did, const QJsonObject &video)
{
    const QString film = video["film"_L1].toString();
    const QSize size = art::filmNamed(film).value_or(art::Film()).size;
    return {{u"$type"_s, u"app.bsky.embed.video"_s},
            {u"video"_s, filmBlob(world, did, film, size)},
            {u"captions"_s, captionsOf(world, did, film)},
            {u"alt"_s, video["alt"_L1]},
            {u"aspectRatio"_s, QJsonObject{{u"width"_s, size.width()}, {u"height"_s, size.height()}}}};
}

QByteArray filmOf(const QByteArray &drawing)
{
    const QString film = QJsonDocument::fromJson(drawing)["film"_L1].toString();
    return film.isEmpty() ? QByteArray() : filmNamed(film);
}

void renewFilms(World &world)
{
    constexpr const char *kKey = "films";
    const QByteArray ofThisBuild = resource(u":/sample/film/films.sha256"_s);
    if (world.database().meta(kKey) == ofThisBuild) {
        return;
    }
    for (const Showing &old : showings(world)) {
        const auto stored = world.repo().get(old.path);
        const QByteArray bytes = filmNamed(old.film);
        if (!stored || bytes.isEmpty() || cidOf(bytes, CidCodec::Raw) == old.cid) {
            continue;
        }
        QJsonObject post = QJsonDocument::fromJson(stored->value).object();
        const QJsonObject video{{u"film"_s, old.film}, {u"alt"_s, post["embed"_L1]["alt"_L1]}};
        post.insert(u"embed"_s, videoEmbed(world, old.path.did, video));
        (void)world.repo().put(old.path, post, world.now());
        Query(world.database(), "DELETE FROM blob WHERE did = ? AND cid = ?", old.path.did, old.cid).run();
    }
    world.database().setMeta(kKey, ofThisBuild);
}

} // namespace rostrum::embedded
