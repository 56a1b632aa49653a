// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <map>

namespace rostrum::tests {

/// Two seconds of a moving picture with a tone, 320 × 180, as `ffmpeg` makes them: MP4 (H.264, AAC) or MPEG-TS. Empty
/// when that failed; made once a run.
[[nodiscard]] const QByteArray &testMp4();
[[nodiscard]] const QByteArray &testTs();
/// The same as HLS in fragments of a second: the files by their path on a server, /master.m3u8 the first to ask
/// for.
[[nodiscard]] const std::map<QByteArray, QByteArray> &testHls();

} // namespace rostrum::tests
