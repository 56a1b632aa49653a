// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace rostrum::publishing {

/// Limits of app.bsky.feed.post#text.
inline constexpr qsizetype kMostGraphemes = 300;
inline constexpr qsizetype kMostBytes = 3000; ///< of UTF-8

struct TextSize
{
    qsizetype graphemes = 0; ///< what a reader counts as characters
    qsizetype bytes = 0;     ///< of UTF-8

    bool operator==(const TextSize &) const = default;
};

[[nodiscard]] TextSize measure(QStringView text);

} // namespace rostrum::publishing
