// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/decode/decode_thread.h"

#include <QAudioSink>

#include <memory>

namespace rostrum::media {

/// The sound of a broadcast: decoded on a thread, played beside its pictures. GUI thread.
class LiveSound
{
public:
    explicit LiveSound(std::shared_ptr<playback::Timeline> timeline);
    ~LiveSound();

    void push(const playback::LiveChunk &chunk) { m_decoder.push(chunk); }
    /// Gives the device what is due soon when the picture of `position` is seen. To be called every few hundredths of a
    /// second.
    void feed(playback::Seconds position);

private:
    void begin();
    [[nodiscard]] bool takeNext(playback::Seconds position);
    void bridge(playback::Seconds ahead);

    std::unique_ptr<QAudioSink> m_sink = {};
    QIODevice *m_device = nullptr; ///< of m_sink; null where nothing can sound
    playback::Decoded m_next = {};
    playback::DecodeThread m_decoder;
};

} // namespace rostrum::media
