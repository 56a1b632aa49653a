// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_check.h"

#include "base/aturi.h"
#include "base/cid.h"
#include "base/datetime.h"
#include "base/did.h"
#include "base/graphemes.h"
#include "base/tid.h"

#include <QJsonArray>

#include <optional>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

using Problem = std::optional<QString>;

struct TextLimits
{
    qsizetype graphemes = 0;
    qsizetype bytes = 0;
};

constexpr TextLimits kPostText{.graphemes = 300, .bytes = 3000};
constexpr TextLimits kDisplayName{.graphemes = 64, .bytes = 640};
constexpr TextLimits kDescription{.graphemes = 256, .bytes = 2560};
constexpr TextLimits kListName{.graphemes = 64, .bytes = 64};
constexpr qsizetype kMostImages = 4;
constexpr qsizetype kMostLanguages = 3;
constexpr qsizetype kMostTags = 8;

QString shown(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Double:
        return QString::number(value.toDouble());
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Undefined:
        return u"undefined"_s;
    case QJsonValue::Null:
        return u"null"_s;
    default:
        return value.isString() ? u'"' + value.toString() + u'"' : value.isArray() ? u"array"_s : u"object"_s;
    }
}

Problem checkText(const QJsonValue &value, const TextLimits &limits, const QString &where)
{
    if (!value.isString()) {
        return u"Expected string value type (got %1) at %2"_s.arg(shown(value), where);
    }
    const QString text = value.toString();
    if (const qsizetype bytes = text.toUtf8().size(); bytes > limits.bytes) {
        return u"string too big (maximum %1, got %2) at %3"_s.arg(limits.bytes).arg(bytes).arg(where);
    }
    if (const qsizetype count = base::countGraphemes(text); count > limits.graphemes) {
        return u"grapheme too big (maximum %1, got %2) at %3"_s.arg(limits.graphemes).arg(count).arg(where);
    }
    return {};
}

Problem checkDatetime(const QJsonValue &value, const QString &where)
{
    if (!value.isString()) {
        return u"Expected string value type (got %1) at %2"_s.arg(shown(value), where);
    }
    if (!base::Datetime::parse(value.toString().toStdString())) {
        return u"Invalid datetime (got %1) at %2"_s.arg(shown(value), where);
    }
    return {};
}

Problem checkStrongRef(const QJsonValue &value, const QString &where)
{
    if (!value.isObject()) {
        return u"Expected object value type (got %1) at %2"_s.arg(shown(value), where);
    }
    if (!base::AtUri::parse(value["uri"_L1].toString().toStdString())) {
        return u"Invalid AT-URI (got %1) at %2.uri"_s.arg(shown(value["uri"_L1]), where);
    }
    if (!base::Cid::parse(value["cid"_L1].toString().toStdString())) {
        return u"Invalid CID string (got %1) at %2.cid"_s.arg(shown(value["cid"_L1]), where);
    }
    return {};
}

Problem checkSize(const QJsonValue &list, qsizetype most, const QString &where)
{
    if (list.toArray().size() > most) {
        return u"array too big (maximum %1, got %2) at %3"_s.arg(most).arg(list.toArray().size()).arg(where);
    }
    return {};
}

Problem checkImages(const QJsonValue &embed, const QString &where)
{
    if (auto problem = checkSize(embed["images"_L1], kMostImages, where + u".images")) {
        return problem;
    }
    qsizetype i = 0;
    for (const QJsonValue &image : embed["images"_L1].toArray()) {
        const QString at = where + u".images[%1]"_s.arg(i++);
        if (!image["alt"_L1].isString()) {
            return u"Missing required key \"alt\" at %1"_s.arg(at);
        }
        if (image["image"_L1]["$type"_L1].toString() != "blob"_L1) {
            return u"Expected blob value type (got %1) at %2.image"_s.arg(shown(image["image"_L1]), at);
        }
    }
    return {};
}

Problem checkEmbed(const QJsonValue &embed, const QString &where)
{
    const QString type = embed["$type"_L1].toString();
    if (type == "app.bsky.embed.images"_L1) {
        return checkImages(embed, where);
    }
    if (type == "app.bsky.embed.record"_L1) {
        return checkStrongRef(embed["record"_L1], where + u".record");
    }
    if (type == "app.bsky.embed.recordWithMedia"_L1) {
        if (auto problem = checkStrongRef(embed["record"_L1]["record"_L1], where + u".record.record")) {
            return problem;
        }
        return checkEmbed(embed["media"_L1], where + u".media");
    }
    if (type == "app.bsky.embed.external"_L1) {
        const QJsonValue card = embed["external"_L1];
        for (const QLatin1StringView key : {"uri"_L1, "title"_L1, "description"_L1}) {
            if (!card[key].isString()) {
                return u"Missing required key \"%1\" at %2.external"_s.arg(key, where);
            }
        }
    }
    return {};
}

Problem checkFacets(const QJsonValue &facets, const QString &where)
{
    qsizetype i = 0;
    for (const QJsonValue &facet : facets.toArray()) {
        const QString at = where + u"[%1]"_s.arg(i++);
        const QJsonValue index = facet["index"_L1];
        for (const QLatin1StringView key : {"byteStart"_L1, "byteEnd"_L1}) {
            if (!index[key].isDouble() || index[key].toInteger() < 0) {
                return u"Expected integer value type (got %1) at %2.index.%3"_s.arg(shown(index[key]), at, key);
            }
        }
        if (!facet["features"_L1].isArray()) {
            return u"Missing required key \"features\" at %1"_s.arg(at);
        }
    }
    return {};
}

Problem checkPost(const QJsonObject &post, const QString &where)
{
    if (auto problem = checkText(post["text"_L1], kPostText, where + u".text")) {
        return problem;
    }
    if (auto problem = checkDatetime(post["createdAt"_L1], where + u".createdAt")) {
        return problem;
    }
    if (post.contains("reply"_L1)) {
        for (const QLatin1StringView key : {"root"_L1, "parent"_L1}) {
            if (auto problem = checkStrongRef(post["reply"_L1][key], where + u".reply." + key)) {
                return problem;
            }
        }
    }
    if (auto problem = checkSize(post["langs"_L1], kMostLanguages, where + u".langs")) {
        return problem;
    }
    if (auto problem = checkSize(post["tags"_L1], kMostTags, where + u".tags")) {
        return problem;
    }
    if (auto problem = checkFacets(post["facets"_L1], where + u".facets")) {
        return problem;
    }
    return post.contains("embed"_L1) ? checkEmbed(post["embed"_L1], where + u".embed") : Problem();
}

Problem checkProfile(const QJsonObject &profile, const QString &where)
{
    if (profile.contains("displayName"_L1)) {
        if (auto problem = checkText(profile["displayName"_L1], kDisplayName, where + u".displayName")) {
            return problem;
        }
    }
    return profile.contains("description"_L1)
               ? checkText(profile["description"_L1], kDescription, where + u".description")
               : Problem();
}

Problem checkReaction(const QJsonObject &record, const QString &where)
{
    const auto problem = checkStrongRef(record["subject"_L1], where + u".subject");
    return problem ? problem : checkDatetime(record["createdAt"_L1], where + u".createdAt");
}

Problem checkRelation(const QJsonObject &record, const QString &where)
{
    if (!base::Did::parse(record["subject"_L1].toString().toStdString())) {
        return u"Invalid DID (got %1) at %2.subject"_s.arg(shown(record["subject"_L1]), where);
    }
    return checkDatetime(record["createdAt"_L1], where + u".createdAt");
}

Problem checkList(const QJsonObject &list, const QString &where)
{
    if (!list["purpose"_L1].isString()) {
        return u"Missing required key \"purpose\" at %1"_s.arg(where);
    }
    if (auto problem = checkText(list["name"_L1], kListName, where + u".name")) {
        return problem;
    }
    if (list["name"_L1].toString().isEmpty()) {
        return u"string too small (minimum 1, got 0) at %1.name"_s.arg(where);
    }
    if (list.contains("description"_L1)) {
        if (auto problem = checkText(list["description"_L1], kPostText, where + u".description")) {
            return problem;
        }
    }
    return checkDatetime(list["createdAt"_L1], where + u".createdAt");
}

Problem checkListItem(const QJsonObject &item, const QString &where)
{
    if (!base::AtUri::parse(item["list"_L1].toString().toStdString())) {
        return u"Invalid AT-URI (got %1) at %2.list"_s.arg(shown(item["list"_L1]), where);
    }
    return checkRelation(item, where);
}

Problem checkStatus(const QJsonObject &status, const QString &where)
{
    if (!status["status"_L1].isString()) {
        return u"Missing required key \"status\" at %1"_s.arg(where);
    }
    if (const QJsonValue minutes = status["durationMinutes"_L1]; !minutes.isUndefined()) {
        const QString at = where + u".durationMinutes";
        if (!minutes.isDouble()) {
            return u"Expected integer value type (got %1) at %2"_s.arg(shown(minutes), at);
        }
        if (minutes.toInteger() < 1) {
            return u"integer too small (minimum 1, got %1) at %2"_s.arg(minutes.toInteger()).arg(at);
        }
    }
    if (status.contains("embed"_L1)) {
        if (auto problem = checkEmbed(status["embed"_L1], where + u".embed")) {
            return problem;
        }
    }
    return checkDatetime(status["createdAt"_L1], where + u".createdAt");
}

struct Lexicon
{
    QLatin1StringView nsid;
    bool hasTidKey;
    Problem (*check)(const QJsonObject &, const QString &);
};

constexpr Lexicon kLexicons[] = {
    {"app.bsky.feed.post"_L1, true, checkPost},       {"app.bsky.feed.like"_L1, true, checkReaction},
    {"app.bsky.feed.repost"_L1, true, checkReaction}, {"app.bsky.graph.follow"_L1, true, checkRelation},
    {"app.bsky.graph.block"_L1, true, checkRelation}, {"app.bsky.actor.profile"_L1, false, checkProfile},
    {"app.bsky.graph.list"_L1, true, checkList},      {"app.bsky.graph.listitem"_L1, true, checkListItem},
    {"app.bsky.actor.status"_L1, false, checkStatus},
};

} // namespace

RecordVerdict checkRecord(const QString &collection, const QString &rkey, const QJsonObject &record)
{
    for (const Lexicon &lexicon : kLexicons) {
        if (collection != lexicon.nsid) {
            continue;
        }
        if (!lexicon.hasTidKey && rkey != "self"_L1) {
            return {.isKnown = true,
                    .problem =
                        u"Invalid record key for %1: Expected \"self\" (got \"%2\") at $"_s.arg(collection, rkey)};
        }
        if (lexicon.hasTidKey && !base::Tid::isValid(rkey.toStdString())) {
            return {.isKnown = true,
                    .problem = u"Invalid record key for %1: Invalid TID (got \"%2\") at $"_s.arg(collection, rkey)};
        }
        const Problem problem = lexicon.check(record, u"$.record"_s);
        return {.isKnown = true, .problem = problem ? u"Invalid %1 record: %2"_s.arg(collection, *problem) : QString()};
    }
    return {};
}

} // namespace rostrum::embedded
