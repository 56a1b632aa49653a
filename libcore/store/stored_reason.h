// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/app_bsky_feed_defs.h"
#include "model/feed_item.h"

#include <optional>
#include <string>

namespace rostrum::store {

/// Why a post stands in a feed, as the server's JSON: kept beside the feed's row.
[[nodiscard]] std::optional<std::string> reasonToJson(const lexicon::app_bsky_feed_defs::FeedViewPost &item);
[[nodiscard]] std::optional<model::Reason> reasonFromJson(const std::string &json);

} // namespace rostrum::store
