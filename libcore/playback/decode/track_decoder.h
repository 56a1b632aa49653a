// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoded.h"
#include "ffmpeg_handles.h"
#include "picture_maker.h"
#include "sound_maker.h"
#include "timeline.h"

#include "playback/live_chunk.h"

#include <QSize>

#include <atomic>
#include <functional>
#include <memory>

namespace rostrum::playback {

/// Decodes one track of a broadcast, chunk by chunk, on the thread of the caller. Whatever a server sent leads to
/// pictures, sounds or nothing.
class TrackDecoder
{
public:
    /// False: nothing more is wanted of this chunk.
    using Take = std::function<bool(Decoded)>;

    TrackDecoder(TrackKind kind, PictureFit fit, std::shared_ptr<Timeline> timeline, Take take);
    ~TrackDecoder();

    struct Outcome
    {
        int made = 0;    ///< pictures or sounds
        int damaged = 0; ///< packets that could not be decoded
    };
    Outcome decode(const LiveChunk &chunk);
    /// Nothing follows: gives out what the codec still holds.
    void finish();
    /// Ends what decode() waits for, now and later. Any thread.
    void stop();
    /// In device pixels; of the pictures from now on. Any thread.
    void setPlace(QSize place);

private:
    void decodePackets(class SegmentReader &reader, const LiveChunk &chunk);
    void noteStart(const AVPacket &packet, const LiveChunk &chunk);
    [[nodiscard]] bool prepare(const AVCodecParameters &parameters);
    void send(const AVPacket *packet);
    void receive();
    void drain();
    void give(AVFrame &frame);
    [[nodiscard]] std::optional<Seconds> rawTime(std::int64_t stamp) const;
    [[nodiscard]] std::optional<Seconds> placeOf(Seconds raw);

    const TrackKind m_kind;
    const std::shared_ptr<Timeline> m_timeline;
    const Take m_take;
    std::atomic<bool> m_isStopped = false;
    std::atomic<quint64> m_place = 0; ///< width and height in one
    PictureMaker m_pictures;
    SoundMaker m_sounds = {};
    Ffmpeg<AVCodecContext> m_codec = {};
    QByteArray m_codecKey = {};               ///< what m_codec was opened for
    double m_timeBase = 0;                    ///< seconds
    std::optional<Seconds> m_lastPacket = {}; ///< raw decoding time
    Seconds m_lastRaw = {};
    Seconds m_lastTime = {};
    Seconds m_step = {};      ///< of one frame
    bool m_beginsAnew = true; ///< the next picture's raw time has nothing to do with those before
    bool m_isWanted = true;   ///< what m_take said
    Outcome m_outcome = {};
};

} // namespace rostrum::playback
