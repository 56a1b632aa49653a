// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/posts_view.h"

#include <optional>

namespace rostrum::embedded {

/// What the author of a post lets the viewer do with it, as Bluesky's AppView answers it in
/// app.bsky.feed.defs#viewerState.

/// By the app.bsky.feed.threadgate of the thread's first post, which may be gone (null); nothing where there is no
/// gate.
[[nodiscard]] std::optional<bool> isReplyDisabled(World &world, const QByteArray &viewer, const QByteArray &rootUri,
                                                  const PostRow *root);
/// The threadgateView of a thread's first post; empty where there is no gate.
[[nodiscard]] QByteArray threadgateView(World &world, const QByteArray &rootUri);
/// By the app.bsky.feed.postgate of the post.
[[nodiscard]] bool isEmbeddingDisabled(World &world, const QByteArray &viewer, const PostRow &post);

} // namespace rostrum::embedded
