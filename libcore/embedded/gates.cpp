// SPDX-License-Identifier: GPL-3.0-or-later
#include "gates.h"

#include "embedded/world.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kThreadgate = "app.bsky.feed.threadgate";
constexpr auto kPostgate = "app.bsky.feed.postgate";

QByteArray keyOfUri(const QByteArray &uri)
{
    return uri.mid(uri.lastIndexOf('/') + 1);
}

struct Gate
{
    QByteArray cid, value;
};

/// The gate beside a post: same account, same key.
std::optional<Gate> gateOf(World &world, const char *collection, const QByteArray &post)
{
    Query query(world.database(), "SELECT cid, value FROM record WHERE did = ? AND collection = ? AND rkey = ?",
                didOfUri(post), collection, keyOfUri(post));
    if (!query.next()) {
        return std::nullopt;
    }
    return Gate{.cid = query.text(0), .value = query.text(1)};
}

QJsonObject parsed(const QByteArray &value)
{
    return QJsonDocument::fromJson(value).object();
}

bool follows(World &world, const QByteArray &who, const QByteArray &whom)
{
    return Query(world.database(), "SELECT 1 FROM edge WHERE did = ? AND kind = 'follow' AND subject = ?", who, whom)
        .next();
}

bool mentions(const PostRow &post, const QByteArray &whom)
{
    const QJsonArray facets = parsed(post.value).value("facets"_L1).toArray();
    return std::ranges::any_of(facets, [&whom](const QJsonValue &facet) {
        const QJsonArray features = facet["features"_L1].toArray();
        return std::ranges::any_of(features, [&whom](const QJsonValue &feature) {
            return feature["$type"_L1] == "app.bsky.richtext.facet#mention"_L1 &&
                   feature["did"_L1] == QString::fromUtf8(whom);
        });
    });
}

} // namespace

std::optional<bool> isReplyDisabled(World &world, const QByteArray &viewer, const QByteArray &rootUri,
                                    const PostRow *root)
{
    const auto gate = gateOf(world, kThreadgate, rootUri);
    if (!gate) {
        return std::nullopt;
    }
    const QByteArray owner = didOfUri(rootUri);
    const QJsonValue allow = parsed(gate->value).value("allow"_L1);
    if (viewer == owner || !allow.isArray()) {
        return false;
    }
    const QJsonArray rules = allow.toArray();
    return std::ranges::none_of(rules, [&](const QJsonValue &rule) {
        const QString type = rule["$type"_L1].toString();
        return (type == "app.bsky.feed.threadgate#mentionRule"_L1 && root && mentions(*root, viewer)) ||
               (type == "app.bsky.feed.threadgate#followerRule"_L1 && follows(world, viewer, owner)) ||
               (type == "app.bsky.feed.threadgate#followingRule"_L1 && follows(world, owner, viewer));
    });
}

QByteArray threadgateView(World &world, const QByteArray &rootUri)
{
    const auto gate = gateOf(world, kThreadgate, rootUri);
    if (!gate) {
        return {};
    }
    JsonWriter json;
    json.beginObject()
        .field("uri", "at://" + didOfUri(rootUri) + '/' + kThreadgate + '/' + keyOfUri(rootUri))
        .field("cid", gate->cid)
        .rawField("record", gate->value);
    json.key("lists").beginArray().endArray();
    return json.endObject().json();
}

bool isEmbeddingDisabled(World &world, const QByteArray &viewer, const PostRow &post)
{
    const auto gate = viewer == post.did ? std::nullopt : gateOf(world, kPostgate, post.uri);
    const QJsonArray rules = gate ? parsed(gate->value).value("embeddingRules"_L1).toArray() : QJsonArray();
    return std::ranges::any_of(
        rules, [](const QJsonValue &rule) { return rule["$type"_L1] == "app.bsky.feed.postgate#disableRule"_L1; });
}

} // namespace rostrum::embedded
