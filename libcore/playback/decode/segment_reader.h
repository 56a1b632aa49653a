// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoded.h"
#include "ffmpeg_handles.h"

#include <QByteArray>

namespace rostrum::playback {

/// The packets of one track of a segment in memory: fMP4 with its initialisation section before it, MPEG-TS, or AAC
/// alone. FFmpeg opens nothing else, and no address.
class SegmentReader
{
public:
    SegmentReader(QByteArray bytes, TrackKind kind);

    /// Null: the segment has no such track, or is none.
    [[nodiscard]] const AVCodecParameters *parameters() const;
    /// False at the end.
    [[nodiscard]] bool next(AVPacket &packet);
    [[nodiscard]] double timeBase() const; ///< seconds in a tick

private:
    static int read(void *self, std::uint8_t *to, int size);
    static std::int64_t seek(void *self, std::int64_t offset, int whence);
    void open(TrackKind kind);

    QByteArray m_bytes;
    qint64 m_position = 0;
    Ffmpeg<AVIOContext> m_io = {};
    Ffmpeg<AVFormatContext> m_format = {}; ///< reads from m_io
    AVStream *m_track = nullptr;           ///< of m_format
};

} // namespace rostrum::playback
