// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/did.h"
#include "model/rich_text.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace rostrum::publishing {

/// Links, mentions and tags in a text as it is typed, in order and without overlaps, none inside of code. A span's
/// target is the whole URL (https:// is put before a bare domain), the handle as it was typed, or the tag without #.
/// Follows the detection of the reference implementation (atproto/packages/api/src/rich-text/detection.ts).
[[nodiscard]] std::vector<model::Span> findSpans(const QString &text);

/// The DID of a handle, if somebody has it.
using HandleToDid = std::function<std::optional<base::Did>(const QString &handle)>;

/// What app.bsky.richtext.facet carries for these spans: ranges of whole code points in the text's UTF-8, and DIDs for
/// handles. Mentions of nobody are left out.
[[nodiscard]] std::vector<model::ByteFacet> toFacets(const QString &text, const std::vector<model::Span> &spans,
                                                     const HandleToDid &didOf);

} // namespace rostrum::publishing
