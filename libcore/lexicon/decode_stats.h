// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace rostrum::lexicon {

/// What a lenient decode left out. All zero means that every known field was valid.
struct DecodeStats
{
    int skipped = 0;               ///< list items that were wrong
    int dropped = 0;               ///< optional members that were wrong; records keep their raw text in `extra`
    std::string firstProblem = {}; ///< where and what: "feed[3].post.author.did: not a DID"

    [[nodiscard]] bool clean() const { return skipped == 0 && dropped == 0; }
};

} // namespace rostrum::lexicon
