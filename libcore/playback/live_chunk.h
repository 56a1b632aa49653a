// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <optional>

namespace rostrum::playback {

/// One segment of a live broadcast, as it came, with what is needed to decode it.
struct LiveChunk
{
    QByteArray init = {}; ///< the initialisation section of fMP4; MPEG-TS has none
    QByteArray data = {};
    std::chrono::milliseconds duration = {};  ///< as the playlist says
    std::chrono::milliseconds fetchTime = {}; ///< longer than `duration` again and again: the connection is too slow
    /// So much is listed after it that was not fetched yet. Nothing when the broadcast is over: all of it is there, and
    /// nobody has to keep up.
    std::optional<std::chrono::milliseconds> ahead = {};
    bool isDiscontinuous = false; ///< timestamps do not go on from the chunk before
    bool isAfterGap = false;      ///< segments before it were left out
};

} // namespace rostrum::playback
