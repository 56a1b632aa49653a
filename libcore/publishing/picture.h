// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QRect>
#include <QSize>

namespace rostrum::publishing {

/// How large a picture may be, and which part of it is wanted.
struct PictureLimits
{
    qint64 bytes = 2'000'000; ///< app.bsky.embed.images
    int side = 4096;          ///< pixels, of the longer side
    QRect crop = {};          ///< in pixels of the upright picture; null: all of it
};

/// A picture as it is uploaded.
struct Picture
{
    QByteArray bytes = {};
    QByteArray mimeType = {};
    QByteArray suffix = {}; ///< "jpg", "png"
    QSize size = {};        ///< in pixels
};

/// Any picture that Qt reads, turned upright, in sRGB, without metadata (no place, no camera), and small enough: first
/// by quality, then by size. PNG stays where transparency needs it and it fits. Blocking; any thread. Invalid when it
/// is no picture, or too large to be read.
[[nodiscard]] base::Result<Picture> preparePicture(const QByteArray &bytes, const PictureLimits &limits = {});

} // namespace rostrum::publishing
