// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/aturi.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace rostrum::model {

/// A person's app.rostrum.actor.creatorMode (libcore/lexicon/documents/app.rostrum.actor.creatorMode.json).
struct CreatorMode
{
    static constexpr QLatin1StringView kNsid{"app.rostrum.actor.creatorMode"};
    static constexpr qsizetype kMostTopics = 5;
    static constexpr qsizetype kMostTopicGraphemes = 64;
    static constexpr qsizetype kMostFeatured = 20;

    enum class Action { Follow, Connect };

    bool isEnabled = false;
    QStringList topics = {};   ///< without #
    QStringList featured = {}; ///< at:// URIs and https links, as the person ordered them
    Action primaryAction = Action::Follow;
    bool hasLiveCover = true; ///< an ongoing broadcast plays in the cover
    std::optional<base::AtUri> newsletter = {};

    bool operator==(const CreatorMode &) const = default;
};

/// Whatever was written leads to a value: what is of the wrong kind, too long or too much is left out.
[[nodiscard]] CreatorMode readCreatorMode(const QJsonObject &record);

/// What a topic is called in a record: without # and blanks at the ends; empty when it is none (longer than
/// kMostTopicGraphemes, or with a blank or # in it).
[[nodiscard]] QString toTopic(const QString &written);

/// The fields of a record that say this; `updatedAt` and `$type` are the writer's. Fields at their default are left
/// out, but for `enabled`.
[[nodiscard]] QJsonObject toFields(const CreatorMode &mode);

} // namespace rostrum::model
