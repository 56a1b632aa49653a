// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "model/post.h"
#include "publishing/facet_finder.h"
#include "social/new_post.h"

#include <QByteArray>

namespace rostrum::publishing {

inline constexpr std::size_t kMostImages = 4;         ///< app.bsky.embed.images
inline constexpr qint64 kMostVideoBytes = 50'000'000; ///< what most servers take
inline constexpr qsizetype kMostAltGraphemes = 2000;  ///< beyond it other clients cut
inline constexpr qsizetype kMostLanguages = 3;        ///< app.bsky.feed.post#langs

/// What is shown of the post that is answered or quoted, also when there is no network.
struct Excerpt
{
    QString name = {}; ///< of its author
    QString handle = {};
    QUrl photo = {};
    QString text = {};

    bool operator==(const Excerpt &) const = default;
};
[[nodiscard]] Excerpt excerptOf(const model::Post &post);

/// A post while it is written. `post.facets` and `post.languages` stay empty until it is published.
struct DraftPost
{
    social::NewPost post = {};
    std::optional<Excerpt> quoted = {};
    QStringList refusedCards = {}; ///< links whose card the person took away

    /// Whether it has neither words nor anything else of the person's.
    [[nodiscard]] bool isEmpty() const;
};

/// One post or a thread that is being written. A value.
struct Draft
{
    QString id = {};
    std::vector<DraftPost> posts = {DraftPost{}};
    std::optional<social::ReplyTo> replyTo = {};
    std::optional<Excerpt> repliedTo = {};
    QStringList languages = {}; ///< BCP 47, of all posts
    social::ReplyGate replies = {};
    social::Quoting quoting = social::Quoting::Allowed;
    std::optional<base::Time> at = {}; ///< when it is to be published; nothing: now
    base::Time updatedAt = {};         ///< not part of the JSON

    [[nodiscard]] bool isEmpty() const;
};

/// With an id of its own.
[[nodiscard]] Draft newDraft();
[[nodiscard]] Draft replyTo(const model::Post &post);
[[nodiscard]] Draft quoteOf(const model::Post &post);

[[nodiscard]] QByteArray toJson(const Draft &draft);
/// Malformed when it is no draft.
[[nodiscard]] base::Result<Draft> draftOf(const QString &id, const QByteArray &json);

/// Why a draft cannot be published as it is.
enum class Obstacle { None, Empty, EmptyPost, TooLong, TimeIsPast };
struct Problem
{
    Obstacle obstacle = Obstacle::None;
    std::size_t post = 0; ///< which one, for EmptyPost and TooLong
    qsizetype excess = 0; ///< graphemes too many, for TooLong; 0 when it is the bytes

    bool operator==(const Problem &) const = default;
};
[[nodiscard]] Problem findProblem(const Draft &draft, base::Time now);

/// The thread as it is published.
[[nodiscard]] social::NewThread makeThread(const Draft &draft, const HandleToDid &didOf);

} // namespace rostrum::publishing
