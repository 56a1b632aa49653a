// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/feed_item.h"
#include "store/database.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace rostrum::store {

/// What is looked for among the cached posts: all of it at once.
struct PostQuery
{
    QStringList words = {}; ///< whole words in any case and with any accents; the last may also be the beginning of one
    std::optional<base::Did> author = {};
    QString language = {};
    QStringList tags = {};
    bool hasMedia = false;
    std::optional<base::Time> since = {};
    std::optional<base::Time> before = {};
    QString feed = {}; ///< only what stands in this feed of the cache
    int limit = 50;

    bool operator==(const PostQuery &) const = default;
};

/// Cached posts that match, newest first. The time it takes does not grow with the number of posts as long as words
/// are given; a long search ends when the task that reads is destroyed.
[[nodiscard]] base::Result<std::vector<model::PostPtr>> findPosts(Database &cache, const PostQuery &query);

} // namespace rostrum::store
