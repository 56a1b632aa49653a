// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image_source.h"

#include <QByteArray>
#include <QImage>

namespace rostrum::ui {

/// Bytes from the network → a picture ready to be drawn at `key`'s size and shape, premultiplied; the first frame of
/// a moving one. Null when it is no picture we read, or one whose header announces more than kMaximumPixels.
/// Thread-safe.
[[nodiscard]] QImage decodeImage(const QByteArray &bytes, const ImageKey &key);

/// The whole picture as it is, made smaller where a side is longer than `longestSide` pixels. Thread-safe.
[[nodiscard]] QImage decodeWhole(const QByteArray &bytes, int longestSide);

inline constexpr qint64 kMaximumPixels = 64 * 1024 * 1024;

} // namespace rostrum::ui
