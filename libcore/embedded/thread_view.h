// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/posts_view.h"

namespace rostrum::embedded {

/// How far a thread is shown from the post that was asked for.
struct ThreadReach
{
    int depth = 0;  ///< levels of replies
    int height = 0; ///< parents
};

/// The answer of getPostThread for a post that exists: `{"thread": …}`.
[[nodiscard]] QByteArray threadJson(World &world, PostsView &posts, const QByteArray &anchor, const ThreadReach &reach);

} // namespace rostrum::embedded
