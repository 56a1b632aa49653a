// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace rostrum::app {

/// How what may be kept on the disk is shared out: a third each is the pictures', the videos' and that of an account's
/// posts.
[[nodiscard]] constexpr qint64 picturesShare(qint64 limit)
{
    return limit / 3;
}
[[nodiscard]] constexpr qint64 videosShare(qint64 limit)
{
    return limit / 3;
}
[[nodiscard]] constexpr qint64 postsShare(qint64 limit)
{
    return limit - picturesShare(limit) - videosShare(limit);
}

} // namespace rostrum::app
