// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "lexicon/app_bsky_feed_post.h"
#include "lexicon/app_bsky_feed_postgate.h"
#include "lexicon/app_bsky_feed_threadgate.h"
#include "social/intent.h"

#include <map>
#include <optional>

namespace rostrum::social {

/// What a post's record needs of the server: its files as the server named them, and the CIDs of what it names.
struct Resolved
{
    std::map<QString, lexicon::Blob> blobs = {}; ///< by NewMedia::file
    std::map<QString, base::Cid> cids = {};      ///< by at:// URI
};

/// Names of the media that a post carries, in the order of upload.
[[nodiscard]] std::vector<const NewMedia *> mediaOf(const NewPost &post);
/// Records it names whose CID is not frozen in the intent.
[[nodiscard]] std::vector<base::AtUri> unresolvedOf(const PostIntent &intent);

/// The record, the same each time. Invalid when `resolved` lacks something.
[[nodiscard]] base::Result<lexicon::app_bsky_feed_post::Main> postRecord(const PostIntent &intent,
                                                                         const Resolved &resolved);
/// Nothing where everybody may answer.
[[nodiscard]] std::optional<lexicon::app_bsky_feed_threadgate::Main> threadgateRecord(const PostIntent &intent,
                                                                                      const base::AtUri &post);
/// Nothing where everybody may quote.
[[nodiscard]] std::optional<lexicon::app_bsky_feed_postgate::Main> postgateRecord(const PostIntent &intent,
                                                                                  const base::AtUri &post);

} // namespace rostrum::social
