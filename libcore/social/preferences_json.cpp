// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences_json.h"

#include "base/datetime.h"
#include "base/tid.h"
#include "lexicon/app_bsky_actor_getPreferences.h"
#include "lexicon/codec.h"
#include "model/wire_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

namespace defs = lexicon::app_bsky_actor_defs;
using model::LabelChoice;
using model::MutedWord;

constexpr std::array kOwned{"app.bsky.actor.defs#adultContentPref"_L1, "app.bsky.actor.defs#contentLabelPref"_L1,
                            "app.bsky.actor.defs#mutedWordsPref"_L1, "app.bsky.actor.defs#hiddenPostsPref"_L1};
constexpr auto kContent = "content";
constexpr auto kTag = "tag";
constexpr auto kNotFollowed = "exclude-following";

LabelChoice toChoice(const std::string &visibility)
{
    return visibility == "hide" ? LabelChoice::Hide : visibility == "warn" ? LabelChoice::Warn : LabelChoice::Show;
}

QString toVisibility(LabelChoice choice)
{
    return choice == LabelChoice::Hide ? u"hide"_s : choice == LabelChoice::Warn ? u"warn"_s : u"ignore"_s;
}

MutedWord toWord(const defs::MutedWord &wire)
{
    const auto aims = [&wire](const char *target) {
        return std::ranges::find(wire.targets, target) != wire.targets.end();
    };
    MutedWord word{.id = model::toQString(wire.id),
                   .value = QString::fromStdString(wire.value),
                   .inContent = aims(kContent),
                   .inTags = aims(kTag),
                   .actors =
                       wire.actorTarget == kNotFollowed ? MutedWord::Actors::NotFollowed : MutedWord::Actors::All};
    if (wire.expiresAt) {
        word.expiresAt = wire.expiresAt->time();
    }
    return word;
}

QJsonObject toJson(const MutedWord &word)
{
    QJsonArray targets;
    if (word.inContent) {
        targets.append(QLatin1StringView(kContent));
    }
    if (word.inTags) {
        targets.append(QLatin1StringView(kTag));
    }
    QJsonObject json{{u"value"_s, word.value},
                     {u"targets"_s, targets},
                     {u"actorTarget"_s, word.actors == MutedWord::Actors::NotFollowed
                                            ? QString(QLatin1StringView(kNotFollowed))
                                            : u"all"_s}};
    if (!word.id.isEmpty()) {
        json.insert(u"id"_s, word.id);
    }
    if (word.expiresAt) {
        json.insert(u"expiresAt"_s, QString::fromStdString(base::Datetime::fromTime(*word.expiresAt).str()));
    }
    return json;
}

QJsonArray ownItems(const model::ModerationPreferences &moderation)
{
    QJsonArray items;
    const auto add = [&items](QLatin1StringView type, QJsonObject item) {
        item.insert(u"$type"_s, QString(type));
        items.append(item);
    };
    add(kOwned[0], {{u"enabled"_s, moderation.showsAdultContent}});
    for (const model::LabelPreference &label : moderation.labels) {
        QJsonObject item{{u"label"_s, label.label}, {u"visibility"_s, toVisibility(label.choice)}};
        if (label.labeler) {
            item.insert(u"labelerDid"_s, QString::fromStdString(label.labeler->str()));
        }
        add(kOwned[1], item);
    }
    QJsonArray words;
    for (const MutedWord &word : moderation.mutedWords) {
        words.append(toJson(word));
    }
    add(kOwned[2], {{u"items"_s, words}});
    QJsonArray hidden;
    for (const base::AtUri &uri : moderation.hiddenPosts) {
        hidden.append(QString::fromStdString(uri.str()));
    }
    add(kOwned[3], {{u"items"_s, hidden}});
    return items;
}

} // namespace

base::Result<model::ModerationPreferences> readPreferences(const QByteArray &json)
{
    const auto answer = lexicon::decode<lexicon::GetPreferences::Output>(json);
    if (!answer) {
        return std::unexpected(answer.error());
    }
    model::ModerationPreferences moderation;
    for (const auto &item : answer->preferences) {
        if (const auto *adult = lexicon::as<defs::AdultContentPref>(item)) {
            moderation.showsAdultContent = adult->enabled;
        } else if (const auto *label = lexicon::as<defs::ContentLabelPref>(item)) {
            moderation.labels.push_back({.label = QString::fromStdString(label->label),
                                         .labeler = label->labelerDid,
                                         .choice = toChoice(label->visibility)});
        } else if (const auto *words = lexicon::as<defs::MutedWordsPref>(item)) {
            std::ranges::transform(words->items, std::back_inserter(moderation.mutedWords), toWord);
        } else if (const auto *hidden = lexicon::as<defs::HiddenPostsPref>(item)) {
            moderation.hiddenPosts = hidden->items;
        }
    }
    return moderation;
}

base::Result<lexicon::PutPreferences::Input> mergePreferences(const QByteArray &json,
                                                              const model::ModerationPreferences &moderation)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || !document[u"preferences"].isArray()) {
        return base::fail(base::ErrorKind::Malformed, u"no preferences"_s);
    }
    QJsonArray items;
    for (const QJsonValue &item : document[u"preferences"].toArray()) {
        if (std::ranges::find(kOwned, item[u"$type"].toString()) == kOwned.end()) {
            items.append(item);
        }
    }
    for (const QJsonValue &item : ownItems(moderation)) {
        items.append(item);
    }
    lexicon::PutPreferences::Input input;
    for (const QJsonValue &item : items) {
        input.preferences.emplace_back(
            lexicon::Unknown{.type = item[u"$type"].toString().toStdString(),
                             .json = QJsonDocument(item.toObject()).toJson(QJsonDocument::Compact).toStdString()});
    }
    return input;
}

} // namespace rostrum::social
