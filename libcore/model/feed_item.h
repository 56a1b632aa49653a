// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/post.h"

#include <memory>
#include <optional>

namespace rostrum::model {

/// Why a post stands in a feed when it is not simply its author's turn.
struct Reason
{
    enum class Kind { Repost, Pin };
    Kind kind = Kind::Repost;
    std::optional<Person> by = {}; ///< who reposted
    base::Time at = {};

    bool operator==(const Reason &) const = default;
};

/// One entry of a feed. Immutable, shared as FeedItemPtr.
struct FeedItem
{
    PostPtr post = {};
    std::optional<Reason> reason = {};
    PostPtr parent = {}; ///< what the post answers, when the server sent it along and it may be seen

    /// Stable identity within a feed: the post, the post as reposted by somebody, or the post as it is pinned.
    [[nodiscard]] QString id() const;
    /// The same content, not the same objects.
    bool operator==(const FeedItem &other) const;
};

using FeedItemPtr = std::shared_ptr<const FeedItem>;

} // namespace rostrum::model
