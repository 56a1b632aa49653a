// SPDX-License-Identifier: GPL-3.0-or-later
#include "draft.h"

#include "publishing/text_measure.h"
#include "social/new_post_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::publishing {

namespace {

constexpr qsizetype kExcerpt = 400;

QJsonObject toJson(const Excerpt &excerpt)
{
    return {{u"name"_s, excerpt.name},
            {u"handle"_s, excerpt.handle},
            {u"photo"_s, excerpt.photo.toString()},
            {u"text"_s, excerpt.text}};
}

std::optional<Excerpt> excerptOf(const QJsonValue &json)
{
    if (!json.isObject()) {
        return std::nullopt;
    }
    return Excerpt{.name = json["name"_L1].toString(),
                   .handle = json["handle"_L1].toString(),
                   .photo = QUrl(json["photo"_L1].toString()),
                   .text = json["text"_L1].toString()};
}

QJsonObject toJson(const DraftPost &draft)
{
    QJsonObject json{{u"post"_s, social::toJson(draft.post)},
                     {u"refusedCards"_s, QJsonArray::fromStringList(draft.refusedCards)}};
    if (draft.quoted) {
        json.insert(u"quoted"_s, toJson(*draft.quoted));
    }
    return json;
}

QStringList textsOf(const QJsonValue &json)
{
    QStringList texts;
    for (const QJsonValue &each : json.toArray()) {
        texts.append(each.toString());
    }
    return texts;
}

DraftPost draftPostOf(const QJsonObject &json)
{
    return {.post = social::newPostOf(json["post"_L1].toObject()),
            .quoted = excerptOf(json["quoted"_L1]),
            .refusedCards = textsOf(json["refusedCards"_L1])};
}

std::optional<social::ReplyTo> replyToOf(const QJsonValue &json)
{
    const auto root = social::recordRefOf(json["root"_L1]);
    const auto parent = social::recordRefOf(json["parent"_L1]);
    return root && parent ? std::optional(social::ReplyTo{.root = *root, .parent = *parent}) : std::nullopt;
}

social::RecordRef refOf(const model::Post &post)
{
    const bool isKnown = post.delivery == model::Delivery::Published && !post.cid.str().empty();
    return {.uri = post.uri, .cid = isKnown ? std::optional(post.cid) : std::nullopt};
}

} // namespace

Excerpt excerptOf(const model::Post &post)
{
    return {.name = post.author.name(),
            .handle = post.author.handle,
            .photo = post.author.avatar,
            .text = post.plainText().left(kExcerpt)};
}

bool DraftPost::isEmpty() const
{
    return post.text.trimmed().isEmpty() && post.images.empty() && !post.video && !post.quote;
}

bool Draft::isEmpty() const
{
    return std::ranges::all_of(posts, &DraftPost::isEmpty);
}

Draft newDraft()
{
    return {.id = QUuid::createUuid().toString(QUuid::WithoutBraces)};
}

Draft replyTo(const model::Post &post)
{
    Draft draft = newDraft();
    const social::RecordRef parent = refOf(post);
    draft.replyTo = {.root = post.replyRoot ? social::RecordRef{.uri = *post.replyRoot} : parent, .parent = parent};
    draft.repliedTo = excerptOf(post);
    return draft;
}

Draft quoteOf(const model::Post &post)
{
    Draft draft = newDraft();
    draft.posts.front().post.quote = refOf(post);
    draft.posts.front().quoted = excerptOf(post);
    return draft;
}

QByteArray toJson(const Draft &draft)
{
    QJsonArray posts;
    for (const DraftPost &post : draft.posts) {
        posts.append(toJson(post));
    }
    QJsonObject json{{u"posts"_s, posts},
                     {u"languages"_s, QJsonArray::fromStringList(draft.languages)},
                     {u"replies"_s, social::toJson(draft.replies)},
                     {u"quoting"_s, draft.quoting == social::Quoting::Allowed}};
    if (draft.replyTo) {
        json.insert(u"replyTo"_s, QJsonObject{{u"root"_s, social::toJson(draft.replyTo->root)},
                                              {u"parent"_s, social::toJson(draft.replyTo->parent)}});
    }
    if (draft.repliedTo) {
        json.insert(u"repliedTo"_s, toJson(*draft.repliedTo));
    }
    if (draft.at) {
        json.insert(u"at"_s, social::toNumber(*draft.at));
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

base::Result<Draft> draftOf(const QString &id, const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const QJsonArray posts = json["posts"_L1].toArray();
    if (posts.isEmpty()) {
        return base::fail(base::ErrorKind::Malformed, u"draft "_s + id);
    }
    Draft draft{.id = id,
                .posts = {},
                .replyTo = replyToOf(json["replyTo"_L1]),
                .repliedTo = excerptOf(json["repliedTo"_L1]),
                .languages = textsOf(json["languages"_L1]),
                .replies = social::replyGateOf(json["replies"_L1].toObject()),
                .quoting = json["quoting"_L1].toBool(true) ? social::Quoting::Allowed : social::Quoting::Forbidden};
    for (const QJsonValue &post : posts) {
        draft.posts.push_back(draftPostOf(post.toObject()));
    }
    if (json.contains("at"_L1)) {
        draft.at = social::timeOf(json["at"_L1]);
    }
    return draft;
}

Problem findProblem(const Draft &draft, base::Time now)
{
    if (draft.isEmpty()) {
        return {.obstacle = Obstacle::Empty};
    }
    for (std::size_t i = 0; i < draft.posts.size(); ++i) {
        const TextSize size = measure(draft.posts[i].post.text.trimmed());
        if (size.graphemes > kMostGraphemes || size.bytes > kMostBytes) {
            return {.obstacle = Obstacle::TooLong,
                    .post = i,
                    .excess = std::max<qsizetype>(0, size.graphemes - kMostGraphemes)};
        }
        if (draft.posts[i].isEmpty()) {
            return {.obstacle = Obstacle::EmptyPost, .post = i};
        }
    }
    return {.obstacle = draft.at && *draft.at <= now ? Obstacle::TimeIsPast : Obstacle::None};
}

social::NewThread makeThread(const Draft &draft, const HandleToDid &didOf)
{
    social::NewThread thread{.replyTo = draft.replyTo, .replies = draft.replies, .quoting = draft.quoting};
    for (const DraftPost &each : draft.posts) {
        social::NewPost post = each.post;
        post.text = post.text.trimmed();
        post.facets = toFacets(post.text, findSpans(post.text), didOf);
        post.languages = draft.languages.first(std::min(kMostLanguages, draft.languages.size()));
        thread.posts.push_back(std::move(post));
    }
    return thread;
}

} // namespace rostrum::publishing
