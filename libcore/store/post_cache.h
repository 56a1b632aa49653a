// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/app_bsky_feed_defs.h"
#include "model/from_wire.h"
#include "model/post.h"
#include "store/database.h"

#include <optional>
#include <span>
#include <vector>

namespace rostrum::store {

struct StoredPost
{
    qint64 id = 0;
    base::Time createdAt = {}; ///< as its record says; when it was indexed, if that cannot be read
};

/// The `id` of a stored post. Part of the caller's transaction.
[[nodiscard]] std::optional<qint64> findPost(Database &db, const std::string &uri);

/// Stores a post, or brings it up to date, and indexes its text when it is new. Part of the caller's transaction.
StoredPost upsertPost(Database &db, const lexicon::app_bsky_feed_defs::PostView &view);

/// The same for several, in a transaction of its own.
[[nodiscard]] base::Result<void> writePosts(Database &db, std::span<const lexicon::app_bsky_feed_defs::PostView> posts);

/// A stored post, or null.
[[nodiscard]] base::Result<model::PostPtr> readPost(Database &db, const base::AtUri &uri);

/// Decodes what upsertPost() stored; null when it cannot be read any more.
[[nodiscard]] model::PostPtr decodePost(const SQLite::Column &json, const model::AuthorFacts &author);
/// `a.headline, a.is_creator` of a query over `person a`, from the first of the two columns.
[[nodiscard]] model::AuthorFacts authorFacts(SQLite::Statement &row, int firstColumn);

using PostViews = std::vector<const lexicon::app_bsky_feed_defs::PostView *>;

/// A conversation's answer as it came; its posts are stored beside it, where they are kept up to date.
[[nodiscard]] base::Result<std::optional<QByteArray>> readThread(Database &db, const base::AtUri &uri);
[[nodiscard]] base::Result<void> writeThread(Database &db, const base::AtUri &uri, const QByteArray &json,
                                             base::Time now, const PostViews &posts);

} // namespace rostrum::store
