// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

#include <chrono>

namespace rostrum::playback {

using Seconds = std::chrono::duration<double>;

enum class TrackKind { Picture, Sound };

inline constexpr int kSoundRate = 48'000; ///< samples a second, two channels, 16 bits
inline constexpr int kSoundFrame = 4;     ///< bytes of both channels

/// A picture, or some hundredths of a second of sound.
struct Decoded
{
    Seconds time = {};                         ///< when it is due, on a timeline that never jumps back
    std::chrono::milliseconds streamTime = {}; ///< on the broadcast's own clock
    QImage picture = {};
    QByteArray sound = {};
};

} // namespace rostrum::playback
