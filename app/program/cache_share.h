// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace rostrum::app {

/// How what may be kept on the disk is shared out: a third is the pictures', the rest that of an account's posts.
[[nodiscard]] constexpr qint64 picturesShare(qint64 limit)
{
    return limit / 3;
}
[[nodiscard]] constexpr qint64 postsShare(qint64 limit)
{
    return limit - picturesShare(limit);
}

} // namespace rostrum::app
