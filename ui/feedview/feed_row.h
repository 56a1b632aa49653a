// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/feed_item.h"
#include "model/moderation.h"
#include "model/people_list.h"

#include "ui/feedview/post_act.h"
#include "ui/theme/tokens.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace rostrum::ui {

/// Where a post stands within a drawn conversation.
struct ThreadPlace
{
    enum class Role {
        Feed,   ///< a row of a feed: long text is folded, a click opens the post
        Thread, ///< a row of a conversation: the parent is above, so no "Replying to"
        Focus,  ///< the post a thread page is about: larger, whole, with its full date
    };
    Role role = Role::Feed;
    int depth = 0;          ///< steps of indentation
    bool lineAbove = false; ///< joined to the row above by a line through the photos
    bool lineBelow = false; ///< joined to the row below; there is no hairline then

    bool operator==(const ThreadPlace &) const = default;
};

/// Why a post is shown, above it: "Ada replied to you".
struct PostNote
{
    QLatin1StringView icon = {};
    QString text = {};
    bool isUnread = false;

    bool operator==(const PostNote &) const = default;
};

struct PostRow
{
    model::FeedItemPtr item = {};
    ThreadPlace place = {};
    std::optional<PostNote> note = {};  ///< instead of the item's own reason
    model::Decision decision = {};      ///< how much of it is covered; the view decides
    model::Decision quoteDecision = {}; ///< the same of the post it quotes

    bool operator==(const PostRow &other) const
    {
        return place == other.place && note == other.note && decision == other.decision &&
               quoteDecision == other.quoteDecision &&
               (item == other.item || (item && other.item && *item == *other.item));
    }
};

/// Posts are missing here, and can be asked for.
struct GapRow
{
    enum class State { Idle, Loading };
    State state = State::Idle;

    bool operator==(const GapRow &) const = default;
};

/// A sentence in the feed: the end, an error, something that cannot be seen. Any of the three may be empty.
struct NoticeRow
{
    QString title = {};
    QString text = {};
    QString action = {}; ///< the word on its button
    bool isFailure = false;

    bool operator==(const NoticeRow &) const = default;
};

/// What people did: "Ada and 4 others liked your post".
struct ActivityRow
{
    QLatin1StringView icon = {};
    TokenColor iconColor = &Tokens::muted;
    std::vector<model::Person> people = {}; ///< never empty; the first few are shown
    QString sentence = {};
    QString excerpt = {};                 ///< of what it is about
    std::optional<base::AtUri> post = {}; ///< what opening it opens; else the first person's profile
    base::Time at = {};
    bool isUnread = false;

    bool operator==(const ActivityRow &) const = default;
};

/// Somebody who was looked for, or who is on a list.
struct FoundPersonRow
{
    model::Person person;
    std::optional<PostAct> offer = {}; ///< Follow or Connect, by a button
    QString note = {};                 ///< instead of the headline

    bool operator==(const FoundPersonRow &) const = default;
};

/// A list that somebody made.
struct ListRow
{
    model::PeopleList list;

    bool operator==(const ListRow &) const = default;
};

/// The shape of a post that is on its way.
struct SkeletonRow
{
    bool operator==(const SkeletonRow &) const = default;
};

/// One row. `id` is unique within a view and lasts across refreshes: the reading position hangs on it.
struct FeedRow
{
    QString id = {};
    std::variant<PostRow, GapRow, NoticeRow, SkeletonRow, ActivityRow, FoundPersonRow, ListRow> what = {};

    bool operator==(const FeedRow &) const = default;
};

/// The row of a feed item, under its own identity.
[[nodiscard]] inline FeedRow postRow(model::FeedItemPtr item, ThreadPlace place = {})
{
    QString id = item->id();
    return {.id = std::move(id), .what = PostRow{.item = std::move(item), .place = place}};
}

} // namespace rostrum::ui
