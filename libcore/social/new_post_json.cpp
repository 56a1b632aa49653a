// SPDX-License-Identifier: GPL-3.0-or-later
#include "new_post_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

template <typename T, typename Convert> QJsonArray toArray(const std::vector<T> &values, const Convert &convert)
{
    QJsonArray array;
    for (const T &value : values) {
        array.append(convert(value));
    }
    return array;
}

template <typename T, typename Convert> std::vector<T> vectorOf(const QJsonValue &json, const Convert &convert)
{
    std::vector<T> values;
    const QJsonArray array = json.toArray();
    values.reserve(static_cast<std::size_t>(array.size()));
    for (const QJsonValue &each : array) {
        values.push_back(convert(each.toObject()));
    }
    return values;
}

QJsonObject facetToJson(const model::ByteFacet &facet)
{
    return {{u"start"_s, facet.byteStart},
            {u"end"_s, facet.byteEnd},
            {u"kind"_s, static_cast<int>(facet.kind)},
            {u"target"_s, facet.target}};
}

model::ByteFacet facetOf(const QJsonObject &json)
{
    return {.byteStart = json["start"_L1].toInteger(),
            .byteEnd = json["end"_L1].toInteger(),
            .kind = static_cast<model::Span::Kind>(json["kind"_L1].toInt()),
            .target = json["target"_L1].toString()};
}

QJsonObject captionToJson(const NewCaption &caption)
{
    return {{u"language"_s, caption.language}, {u"file"_s, toJson(caption.file)}};
}

NewCaption captionOf(const QJsonObject &json)
{
    return {.language = json["language"_L1].toString(), .file = newMediaOf(json["file"_L1].toObject())};
}

QJsonObject cardToJson(const NewCard &card)
{
    QJsonObject json{{u"uri"_s, card.uri.toString()}, {u"title"_s, card.title}, {u"description"_s, card.description}};
    if (card.thumb) {
        json.insert(u"thumb"_s, toJson(*card.thumb));
    }
    return json;
}

NewCard cardOf(const QJsonObject &json)
{
    NewCard card{.uri = QUrl(json["uri"_L1].toString()),
                 .title = json["title"_L1].toString(),
                 .description = json["description"_L1].toString()};
    if (json.contains("thumb"_L1)) {
        card.thumb = newMediaOf(json["thumb"_L1].toObject());
    }
    return card;
}

} // namespace

QJsonObject toJson(const NewMedia &media)
{
    return {{u"file"_s, media.file},
            {u"mimeType"_s, QString::fromLatin1(media.mimeType)},
            {u"alt"_s, media.alt},
            {u"width"_s, media.aspect.width()},
            {u"height"_s, media.aspect.height()}};
}

NewMedia newMediaOf(const QJsonObject &json)
{
    return {.file = json["file"_L1].toString(),
            .mimeType = json["mimeType"_L1].toString().toLatin1(),
            .alt = json["alt"_L1].toString(),
            .aspect = QSize(json["width"_L1].toInt(), json["height"_L1].toInt())};
}

QJsonObject toJson(const NewPost &post)
{
    QJsonObject json{{u"text"_s, post.text},
                     {u"facets"_s, toArray(post.facets, facetToJson)},
                     {u"images"_s, toArray(post.images, [](const NewMedia &image) { return toJson(image); })},
                     {u"languages"_s, QJsonArray::fromStringList(post.languages)}};
    if (post.video) {
        json.insert(u"video"_s, toJson(*post.video));
        json.insert(u"captions"_s, toArray(post.captions, captionToJson));
    }
    if (post.card) {
        json.insert(u"card"_s, cardToJson(*post.card));
    }
    if (post.quote) {
        json.insert(u"quote"_s, toJson(*post.quote));
    }
    return json;
}

NewPost newPostOf(const QJsonObject &json)
{
    NewPost post{.text = json["text"_L1].toString(),
                 .facets = vectorOf<model::ByteFacet>(json["facets"_L1], facetOf),
                 .images = vectorOf<NewMedia>(json["images"_L1], newMediaOf),
                 .captions = vectorOf<NewCaption>(json["captions"_L1], captionOf),
                 .quote = recordRefOf(json["quote"_L1])};
    if (json.contains("video"_L1)) {
        post.video = newMediaOf(json["video"_L1].toObject());
    }
    if (json.contains("card"_L1)) {
        post.card = cardOf(json["card"_L1].toObject());
    }
    for (const QJsonValue &language : json["languages"_L1].toArray()) {
        post.languages.append(language.toString());
    }
    return post;
}

QJsonObject toJson(const ReplyGate &gate)
{
    return {{u"who"_s, static_cast<int>(gate.who)},
            {u"mentioned"_s, gate.mentioned},
            {u"followed"_s, gate.followed},
            {u"followers"_s, gate.followers}};
}

ReplyGate replyGateOf(const QJsonObject &json)
{
    return {.who = static_cast<ReplyGate::Who>(json["who"_L1].toInt()),
            .mentioned = json["mentioned"_L1].toBool(),
            .followed = json["followed"_L1].toBool(),
            .followers = json["followers"_L1].toBool()};
}

QJsonObject toJson(const RecordRef &ref)
{
    QJsonObject json{{u"uri"_s, toText(ref.uri)}};
    if (ref.cid) {
        json.insert(u"cid"_s, toText(*ref.cid));
    }
    return json;
}

std::optional<RecordRef> recordRefOf(const QJsonValue &json)
{
    auto uri = identifierOf<base::AtUri>(json["uri"_L1]);
    if (!uri) {
        return std::nullopt;
    }
    return RecordRef{.uri = std::move(*uri), .cid = identifierOf<base::Cid>(json["cid"_L1])};
}

} // namespace rostrum::social
