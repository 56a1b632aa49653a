// SPDX-License-Identifier: GPL-3.0-or-later
#include "embed_view.h"

#include "embedded/json_writer.h"
#include "embedded/places.h"

#include <QJsonArray>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

QByteArray cidOfBlob(const QJsonValue &blob)
{
    return blob["ref"_L1]["$link"_L1].toString().toLatin1();
}

void writeAspectRatio(JsonWriter &json, const QJsonValue &owner)
{
    if (owner["aspectRatio"_L1].isObject()) {
        json.rawField("aspectRatio", toJson(owner["aspectRatio"_L1].toObject()));
    }
}

void writeImages(JsonWriter &json, const QByteArray &did, const QJsonObject &embed)
{
    json.field("$type", "app.bsky.embed.images#view").key("images").beginArray();
    for (const QJsonValue &image : embed["images"_L1].toArray()) {
        const QByteArray cid = cidOfBlob(image["image"_L1]);
        json.beginObject();
        json.field("thumb", pictureUrl(PicturePreset::Thumbnail, did, cid));
        json.field("fullsize", pictureUrl(PicturePreset::Full, did, cid));
        json.field("alt", image["alt"_L1].toString());
        writeAspectRatio(json, image);
        json.endObject();
    }
    json.endArray();
}

void writeExternal(JsonWriter &json, const QByteArray &did, const QJsonObject &embed)
{
    const QJsonObject card = embed["external"_L1].toObject();
    json.field("$type", "app.bsky.embed.external#view").key("external").beginObject();
    json.field("uri", card["uri"_L1].toString()).field("title", card["title"_L1].toString());
    json.field("description", card["description"_L1].toString());
    if (card.contains("thumb"_L1)) {
        json.field("thumb", pictureUrl(PicturePreset::Thumbnail, did, cidOfBlob(card["thumb"_L1])));
    }
    json.endObject();
}

void writeVideo(JsonWriter &json, const QByteArray &did, const QJsonObject &embed)
{
    const QByteArray cid = cidOfBlob(embed["video"_L1]);
    const QByteArray base =
        QByteArray("https://") + kPictureHost + "/vid/" + QByteArray(did).replace(':', "%3A") + '/' + cid;
    json.field("$type", "app.bsky.embed.video#view").field("cid", cid);
    json.field("playlist", base + "/playlist.m3u8");
    json.field("thumbnail", pictureUrl(PicturePreset::Thumbnail, did, cid));
    if (embed.contains("alt"_L1)) {
        json.field("alt", embed["alt"_L1].toString());
    }
    writeAspectRatio(json, embed);
}

} // namespace

QByteArray mediaEmbed(const QByteArray &did, const QJsonObject &embed)
{
    const QString type = embed["$type"_L1].toString();
    const auto writer = type == "app.bsky.embed.images"_L1     ? writeImages
                        : type == "app.bsky.embed.external"_L1 ? writeExternal
                        : type == "app.bsky.embed.video"_L1    ? writeVideo
                                                               : nullptr;
    if (!writer) {
        return {};
    }
    JsonWriter json;
    json.beginObject();
    writer(json, did, embed);
    json.endObject();
    return json.take();
}

} // namespace rostrum::embedded
