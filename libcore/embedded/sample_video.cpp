// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_video.h"

#include "embedded/dag_cbor.h"
#include "embedded/database.h"
#include "embedded/sample_people.h"
#include "embedded/world.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

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

QJsonObject filmBlob(World &world, const QByteArray &did, const QJsonObject &video)
{
    const QByteArray bytes = filmNamed(video["film"_L1].toString());
    const QByteArray cid = cidOf(bytes, CidCodec::Raw);
    // The drawing is the poster too.
    const QByteArray drawing = QJsonDocument(QJsonObject{{u"film"_s, video["film"_L1]},
                                                         {u"scene"_s, video["scene"_L1]},
                                                         {u"seed"_s, video["seed"_L1]},
                                                         {u"w"_s, video["w"_L1]},
                                                         {u"h"_s, video["h"_L1]}})
                                   .toJson(QJsonDocument::Compact);
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

} // namespace

QJsonObject videoEmbed(World &world, const QByteArray &did, const QJsonObject &video)
{
    return {{u"$type"_s, u"app.bsky.embed.video"_s},
            {u"video"_s, filmBlob(world, did, video)},
            {u"captions"_s, captionsOf(world, did, video["film"_L1].toString())},
            {u"alt"_s, video["alt"_L1]},
            {u"aspectRatio"_s, QJsonObject{{u"width"_s, video["w"_L1]}, {u"height"_s, video["h"_L1]}}}};
}

QByteArray filmOf(const QByteArray &drawing)
{
    const QString film = QJsonDocument::fromJson(drawing)["film"_L1].toString();
    return film.isEmpty() ? QByteArray() : filmNamed(film);
}

} // namespace rostrum::embedded
