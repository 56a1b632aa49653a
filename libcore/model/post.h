// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/aturi.h"
#include "base/cid.h"
#include "base/clock.h"
#include "model/embed.h"
#include "model/label.h"
#include "model/person.h"
#include "model/rich_text.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace rostrum::model {

struct PostCounts
{
    qint64 replies = 0;
    qint64 reposts = 0;
    qint64 likes = 0;
    qint64 quotes = 0;

    bool operator==(const PostCounts &) const = default;
};

/// Whether a post is with the server.
enum class Delivery {
    Published,
    Waiting,   ///< to be sent as soon as possible
    Scheduled, ///< to be sent at its createdAt
    Refused,   ///< the server did not take it
};

/// A short post with all that is needed to draw it. Immutable once made; shared as PostPtr.
struct Post
{
    base::AtUri uri;
    base::Cid cid; ///< unset while it is not published
    Person author;
    std::vector<TextBlock> blocks = {};
    Embed embed = {};
    base::Time createdAt = {};
    base::Time indexedAt = {};
    QStringList languages = {};
    std::optional<base::AtUri> replyParent = {};
    std::optional<base::AtUri> replyRoot = {};
    PostCounts counts = {};
    bool liked = false;
    bool reposted = false;
    bool bookmarked = false;
    bool isReplyDisabled = false; ///< its author lets the person not answer it (app.bsky.feed.threadgate)
    bool isQuoteDisabled = false; ///< nor quote it (app.bsky.feed.postgate)
    std::vector<Label> labels = {};
    Delivery delivery = Delivery::Published;

    /// The whole text without markup, for speech, copying and search.
    [[nodiscard]] QString plainText() const;
    bool operator==(const Post &) const = default;
};

using PostPtr = std::shared_ptr<const Post>;

} // namespace rostrum::model
