// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoded.h"
#include "ffmpeg_handles.h"

namespace rostrum::playback {

/// Makes sound for the loudspeaker from decoded frames: kSoundRate, two channels, 16 bits.
class SoundMaker
{
public:
    SoundMaker() = default;
    SoundMaker(const SoundMaker &) = delete;
    SoundMaker &operator=(const SoundMaker &) = delete;
    ~SoundMaker() { av_channel_layout_uninit(&m_layout); }

    /// Empty where it cannot be done.
    [[nodiscard]] QByteArray make(const AVFrame &frame);

private:
    [[nodiscard]] bool prepare(const AVFrame &frame);

    Ffmpeg<SwrContext> m_resampler = {};
    int m_rate = 0; ///< what it was made for
    int m_format = 0;
    AVChannelLayout m_layout = {};
};

} // namespace rostrum::playback
