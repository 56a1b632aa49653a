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

/// A short post with all that is needed to draw it. Immutable once made; shared as PostPtr.
struct Post
{
    base::AtUri uri;
    base::Cid cid;
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
    std::vector<Label> labels = {};

    /// The whole text without markup, for speech, copying and search.
    [[nodiscard]] QString plainText() const;
    bool operator==(const Post &) const = default;
};

using PostPtr = std::shared_ptr<const Post>;

} // namespace rostrum::model
