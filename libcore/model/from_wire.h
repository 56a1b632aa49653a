// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/app_bsky_actor_defs.h"
#include "lexicon/app_bsky_feed_defs.h"
#include "lexicon/app_bsky_feed_getPostThread.h"
#include "lexicon/app_bsky_feed_post.h"
#include "lexicon/app_bsky_graph_defs.h"
#include "model/feed_item.h"
#include "model/people_list.h"
#include "model/thread.h"

#include <optional>

namespace rostrum::model {

// What servers answer → what screens show. Pure functions, any thread.

[[nodiscard]] Person toPerson(const lexicon::app_bsky_actor_defs::ProfileViewBasic &profile);
[[nodiscard]] Person toPerson(const lexicon::app_bsky_actor_defs::ProfileView &profile);
[[nodiscard]] Person toPerson(const lexicon::app_bsky_actor_defs::ProfileViewDetailed &profile);

[[nodiscard]] PeopleList toPeopleList(const lexicon::app_bsky_graph_defs::ListView &list);

/// The first line of a description: the headline of people without a Sifa profile.
[[nodiscard]] QString firstLine(const QString &description);

/// The post's record; nothing when it is not a post that can be read.
[[nodiscard]] std::optional<lexicon::app_bsky_feed_post::Main>
recordOf(const lexicon::app_bsky_feed_defs::PostView &view);

/// What a post's view does not say of its author.
struct AuthorFacts
{
    QString headline = {};
    bool isCreator = false;

    bool operator==(const AuthorFacts &) const = default;
};

/// Null when the record cannot be read.
[[nodiscard]] PostPtr toPost(const lexicon::app_bsky_feed_defs::PostView &view, const AuthorFacts &author);

[[nodiscard]] Thread toThread(const lexicon::app_bsky_feed_getPostThread::Output &answer);

} // namespace rostrum::model
