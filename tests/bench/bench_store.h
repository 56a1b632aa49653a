// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/feed_writer.h"
#include "store/store.h"

namespace rostrum::bench {

/// The feed that prepared stores hold.
inline const QString kFeed = QStringLiteral("timeline");

/// The moment at which post `number` was written: a minute apart.
[[nodiscard]] base::Time timeOf(int number);
/// Posts `newest` down to `newest - count + 1`, about a kilobyte of JSON each.
[[nodiscard]] store::FeedPage pageOf(int newest, int count);

/// Makes the timeline of `cache` one of `posts` posts, the newest numbered `posts`, by the store's own writer.
void fillTimeline(store::Database &cache, int posts);
/// A cache database with that, made once a run. The benchmark may add to it.
[[nodiscard]] store::Store::Files storeOf(int posts);

} // namespace rostrum::bench
