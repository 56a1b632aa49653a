// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound_maker.h"

namespace rostrum::playback {

namespace {
constexpr int kMostRate = 768'000;
} // namespace

bool SoundMaker::prepare(const AVFrame &frame)
{
    if (m_resampler && m_rate == frame.sample_rate && m_format == frame.format &&
        av_channel_layout_compare(&m_layout, &frame.ch_layout) == 0) {
        return true;
    }
    m_resampler.reset();
    if (frame.sample_rate <= 0 || frame.sample_rate > kMostRate) {
        return false;
    }
    const AVChannelLayout stereo = AV_CHANNEL_LAYOUT_STEREO;
    SwrContext *made = nullptr;
    swr_alloc_set_opts2(&made, &stereo, AV_SAMPLE_FMT_S16, kSoundRate, &frame.ch_layout,
                        static_cast<AVSampleFormat>(frame.format), frame.sample_rate, 0, nullptr);
    m_resampler.reset(made);
    m_rate = frame.sample_rate;
    m_format = frame.format;
    if (!m_resampler || swr_init(made) < 0 || av_channel_layout_copy(&m_layout, &frame.ch_layout) < 0) {
        m_resampler.reset();
    }
    return m_resampler != nullptr;
}

QByteArray SoundMaker::make(const AVFrame &frame)
{
    if (!prepare(frame)) {
        return {};
    }
    const int most = swr_get_out_samples(m_resampler.get(), frame.nb_samples);
    QByteArray sound(qsizetype{kSoundFrame} * std::max(most, 0), Qt::Uninitialized);
    auto *to = reinterpret_cast<std::uint8_t *>(sound.data());
    const auto **from = const_cast<const std::uint8_t **>(frame.extended_data); // NOLINT: it is not written to
    const int made = swr_convert(m_resampler.get(), &to, most, from, frame.nb_samples);
    sound.resize(qsizetype{kSoundFrame} * std::max(made, 0));
    return sound;
}

} // namespace rostrum::playback
