// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/app_bsky_feed_defs.h"
#include "lexicon/app_bsky_feed_post.h"
#include "model/embed.h"
#include "model/rich_text.h"

#include <vector>

namespace rostrum::model {

using EmbedView = std::decay_t<decltype(*lexicon::app_bsky_feed_defs::PostView::embed)>;

[[nodiscard]] Embed toEmbed(const EmbedView &view);
/// The view of a video says nothing of its size and captions: they stand in the post's record.
void completeVideo(Embed *embed, const lexicon::app_bsky_feed_post::Main &record);
[[nodiscard]] std::vector<TextBlock> toBlocks(const lexicon::app_bsky_feed_post::Main &record);

} // namespace rostrum::model
