// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/did.h"
#include "lexicon/app_bsky_feed_post.h"

#include <QString>

#include <string>

namespace rostrum::store {

/// What a post can be found by besides its words, each one a word of the full-text index's column "marks".

[[nodiscard]] std::string authorMark(const base::Did &author);
/// By the first part of its code: "en" for "en-GB".
[[nodiscard]] std::string languageMark(const QString &language);
/// Without its #, in any case of letters.
[[nodiscard]] std::string tagMark(const QString &tag);
/// Has pictures or a video.
inline constexpr auto kMediaMark = "hasmedia";

/// All marks of a post, with spaces between them.
[[nodiscard]] std::string marksOf(const base::Did &author, const lexicon::app_bsky_feed_post::Main &record);

} // namespace rostrum::store
