// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <chrono>
#include <vector>

namespace rostrum::playback {

/// Words that are shown from `start` until before `end`.
struct Cue
{
    std::chrono::milliseconds start = {};
    std::chrono::milliseconds end = {};
    QString text = {}; ///< lines parted by \n

    bool operator==(const Cue &) const = default;
};

inline constexpr qsizetype kMostCaptionBytes = 20'000; ///< app.bsky.embed.video#caption

/// The cues of a WebVTT file (https://www.w3.org/TR/webvtt1/), by start. Notes, styles, regions and positions are left
/// out, tags taken off, what is damaged is skipped. Of more than kMostCaptionBytes the rest is not read. Pure.
[[nodiscard]] std::vector<Cue> readWebVtt(QByteArrayView bytes);

/// The cues of a WebVTT segment of an HLS broadcast, in the time of the broadcast's own clock: where the header has an
/// X-TIMESTAMP-MAP (RFC 8216, 3.5) shifted by that. Pure.
[[nodiscard]] std::vector<Cue> readStreamWebVtt(QByteArrayView bytes);

/// What is to be read at that moment; cues that overlap stand below each other.
[[nodiscard]] QString textAt(const std::vector<Cue> &cues, std::chrono::milliseconds position);

} // namespace rostrum::playback
