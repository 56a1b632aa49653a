// SPDX-License-Identifier: GPL-3.0-or-later
#include "intent.h"

#include "base/nsid.h"
#include "base/record_key.h"
#include "social/new_post_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

struct ToggleName
{
    Toggle what;
    QLatin1StringView set;
    QLatin1StringView unset;
};

constexpr std::array kToggles{
    ToggleName{Toggle::Like, "like"_L1, "unlike"_L1},
    ToggleName{Toggle::Repost, "repost"_L1, "unrepost"_L1},
    ToggleName{Toggle::Follow, "follow"_L1, "unfollow"_L1},
    ToggleName{Toggle::Connect, "connect"_L1, "unconnect"_L1},
    ToggleName{Toggle::Block, "block"_L1, "unblock"_L1},
    ToggleName{Toggle::Bookmark, "bookmark"_L1, "unbookmark"_L1},
    ToggleName{Toggle::Mute, "mute"_L1, "unmute"_L1},
    ToggleName{Toggle::MuteThread, "muteThread"_L1, "unmuteThread"_L1},
};

const ToggleName &nameOf(Toggle what)
{
    return *std::ranges::find(kToggles, what, &ToggleName::what);
}

QString kind(const ToggleIntent &intent)
{
    const ToggleName &name = nameOf(intent.what);
    return intent.wish == Wish::Set ? name.set : name.unset;
}
QString kind(const PostIntent & /*intent*/)
{
    return u"post"_s;
}
QString kind(const DeletePostIntent & /*intent*/)
{
    return u"deletePost"_s;
}
QString kind(const ReportIntent & /*intent*/)
{
    return u"report"_s;
}
QString kind(const EditRecordIntent & /*intent*/)
{
    return u"editRecord"_s;
}
QString kind(const RemoveRecordIntent & /*intent*/)
{
    return u"removeRecord"_s;
}

QString threadLane(const base::AtUri &root)
{
    return u"thread/"_s + QString::fromStdString(root.str());
}

QString lane(const ToggleIntent &intent, const base::Did & /*self*/)
{
    return nameOf(intent.what).set + u'/' + intent.subject;
}
QString lane(const PostIntent &intent, const base::Did &self)
{
    return threadLane(intent.replyTo ? intent.replyTo->root.uri : postUri(self, intent.key));
}
QString lane(const DeletePostIntent &intent, const base::Did & /*self*/)
{
    return threadLane(intent.root.value_or(intent.post));
}
QString lane(const ReportIntent &intent, const base::Did & /*self*/)
{
    return u"report/"_s + intent.subject;
}
QString lane(const EditRecordIntent &intent, const base::Did & /*self*/)
{
    return u"record/"_s + toText(intent.record);
}
QString lane(const RemoveRecordIntent &intent, const base::Did & /*self*/)
{
    return u"record/"_s + toText(intent.record);
}

QJsonObject json(const ToggleIntent &intent)
{
    QJsonObject json{{u"subject"_s, intent.subject}, {u"key"_s, toText(intent.key)}, {u"at"_s, toNumber(intent.at)}};
    if (intent.cid) {
        json.insert(u"cid"_s, toText(*intent.cid));
    }
    if (intent.via) {
        json.insert(u"via"_s, toJson(*intent.via));
    }
    if (!intent.made.empty()) {
        QJsonArray made;
        for (const base::Tid &key : intent.made) {
            made.append(toText(key));
        }
        json.insert(u"made"_s, made);
    }
    return json;
}

QJsonObject json(const PostIntent &intent)
{
    QJsonObject json{{u"post"_s, toJson(intent.post)},
                     {u"replies"_s, toJson(intent.replies)},
                     {u"quoting"_s, intent.quoting == Quoting::Allowed},
                     {u"key"_s, toText(intent.key)},
                     {u"at"_s, toNumber(intent.at)}};
    if (intent.replyTo) {
        json.insert(u"root"_s, toJson(intent.replyTo->root));
        json.insert(u"parent"_s, toJson(intent.replyTo->parent));
    }
    return json;
}

QJsonObject json(const DeletePostIntent &intent)
{
    QJsonObject json{{u"post"_s, toText(intent.post)}};
    if (intent.root) {
        json.insert(u"root"_s, toText(*intent.root));
    }
    return json;
}

QJsonObject json(const ReportIntent &intent)
{
    QJsonObject json{{u"reason"_s, intent.reason}, {u"words"_s, intent.words}, {u"subject"_s, intent.subject}};
    if (intent.cid) {
        json.insert(u"cid"_s, toText(*intent.cid));
    }
    return json;
}

QJsonObject json(const EditRecordIntent &intent)
{
    return editRecordToJson(intent);
}

QJsonObject json(const RemoveRecordIntent &intent)
{
    return {{u"record"_s, toText(intent.record)}};
}

/// One key was written as a text before there could be more.
std::vector<base::Tid> keysOf(const QJsonValue &json)
{
    std::vector<base::Tid> keys;
    const QJsonArray array = json.isArray() ? json.toArray() : QJsonArray{json};
    for (const QJsonValue &each : array) {
        if (auto key = identifierOf<base::Tid>(each)) {
            keys.push_back(std::move(*key));
        }
    }
    return keys;
}

std::optional<Intent> readToggle(const QString &kind, const QJsonObject &json)
{
    const auto name =
        std::ranges::find_if(kToggles, [&](const ToggleName &each) { return kind == each.set || kind == each.unset; });
    auto key = identifierOf<base::Tid>(json["key"_L1]);
    if (name == kToggles.end() || !key) {
        return std::nullopt;
    }
    return ToggleIntent{.what = name->what,
                        .wish = kind == name->set ? Wish::Set : Wish::Unset,
                        .subject = json["subject"_L1].toString(),
                        .cid = identifierOf<base::Cid>(json["cid"_L1]),
                        .key = std::move(*key),
                        .at = timeOf(json["at"_L1]),
                        .via = recordRefOf(json["via"_L1]),
                        .made = keysOf(json["made"_L1])};
}

std::optional<Intent> readPost(const QJsonObject &json)
{
    auto key = identifierOf<base::Tid>(json["key"_L1]);
    if (!key) {
        return std::nullopt;
    }
    PostIntent intent{.post = newPostOf(json["post"_L1].toObject()),
                      .replies = replyGateOf(json["replies"_L1].toObject()),
                      .quoting = json["quoting"_L1].toBool(true) ? Quoting::Allowed : Quoting::Forbidden,
                      .key = std::move(*key),
                      .at = timeOf(json["at"_L1])};
    auto root = recordRefOf(json["root"_L1]);
    auto parent = recordRefOf(json["parent"_L1]);
    if (root && parent) {
        intent.replyTo = ReplyTo{.root = std::move(*root), .parent = std::move(*parent)};
    }
    return intent;
}

std::optional<Intent> read(const QString &kind, const QJsonObject &json)
{
    if (kind == "post"_L1) {
        return readPost(json);
    }
    if (kind == "deletePost"_L1) {
        auto uri = identifierOf<base::AtUri>(json["post"_L1]);
        return uri ? std::optional<Intent>(
                         DeletePostIntent{.post = std::move(*uri), .root = identifierOf<base::AtUri>(json["root"_L1])})
                   : std::nullopt;
    }
    if (kind == "report"_L1) {
        return ReportIntent{.reason = json["reason"_L1].toString(),
                            .words = json["words"_L1].toString(),
                            .subject = json["subject"_L1].toString(),
                            .cid = identifierOf<base::Cid>(json["cid"_L1])};
    }
    if (kind == "editRecord"_L1) {
        return editRecordOf(json);
    }
    if (kind == "removeRecord"_L1) {
        auto uri = identifierOf<base::AtUri>(json["record"_L1]);
        return uri ? std::optional<Intent>(RemoveRecordIntent{.record = std::move(*uri)}) : std::nullopt;
    }
    return readToggle(kind, json);
}

} // namespace

QString kindOf(const Intent &intent)
{
    return std::visit([](const auto &each) { return kind(each); }, intent);
}

QString laneOf(const Intent &intent, const base::Did &self)
{
    return std::visit([&self](const auto &each) { return lane(each, self); }, intent);
}

QByteArray toJson(const Intent &intent)
{
    return packed(std::visit([](const auto &each) { return json(each); }, intent));
}

base::Result<Intent> intentFromJson(const QString &kind, const QByteArray &json)
{
    if (auto intent = read(kind, QJsonDocument::fromJson(json).object())) {
        return std::move(*intent);
    }
    return base::fail(base::ErrorKind::Invalid, u"an outbox row of kind "_s + kind);
}

base::AtUri postUri(const base::Did &self, const base::Tid &key)
{
    return base::AtUri::make(self, *base::Nsid::parse("app.bsky.feed.post"), *base::RecordKey::parse(key.str()));
}

} // namespace rostrum::social
