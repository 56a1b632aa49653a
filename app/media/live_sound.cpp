// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_sound.h"

#include <QAudioFormat>
#include <QMediaDevices>

using namespace std::chrono_literals;

namespace rostrum::media {

namespace {

using playback::Seconds;

constexpr double kBytesASecond = double(playback::kSoundRate) * playback::kSoundFrame;
constexpr Seconds kBuffer = 0.25s; ///< of the device
constexpr Seconds kAhead = 0.15s;  ///< so much is given to it before it is heard
constexpr Seconds kSkew = 0.12s;   ///< a difference to the picture that nobody notices
constexpr Seconds kSilence = 0.01s;

Seconds durationOf(qsizetype bytes)
{
    return Seconds(double(bytes) / kBytesASecond);
}

qsizetype bytesOf(Seconds time)
{
    return static_cast<qsizetype>(time.count() * playback::kSoundRate) * playback::kSoundFrame;
}

} // namespace

LiveSound::LiveSound(std::shared_ptr<playback::Timeline> timeline)
    : m_decoder(playback::TrackKind::Sound, playback::PictureFit::Inside, std::move(timeline), [] {})
{
    begin();
}

LiveSound::~LiveSound() = default;

void LiveSound::begin()
{
    const QAudioDevice output = QMediaDevices::defaultAudioOutput();
    if (output.isNull()) {
        return; // the pictures go on without
    }
    QAudioFormat format;
    format.setSampleRate(playback::kSoundRate);
    format.setChannelCount(2);
    format.setSampleFormat(QAudioFormat::Int16);
    m_sink = std::make_unique<QAudioSink>(output, format);
    m_sink->setBufferSize(bytesOf(kBuffer));
    m_device = m_sink->start();
}

void LiveSound::feed(Seconds position)
{
    while (takeNext(position)) {
        const Seconds ahead = m_sink ? durationOf(m_sink->bufferSize() - m_sink->bytesFree()) : Seconds(0);
        const Seconds skew = m_next.time - (position + ahead); // when it would be heard, against when it is due
        if (m_device != nullptr && skew >= -kSkew) {
            if (skew > kSkew) {
                return bridge(ahead);
            }
            if (ahead > kAhead || m_sink->bytesFree() < m_next.sound.size()) {
                return;
            }
            m_device->write(m_next.sound);
        } // else it is too late for it
        m_next = {};
    }
}

bool LiveSound::takeNext(Seconds position)
{
    if (m_next.sound.isEmpty()) {
        auto next = m_decoder.takeDue(position + kBuffer + kSkew);
        m_next = next ? std::move(*next) : playback::Decoded();
    }
    return !m_next.sound.isEmpty();
}

/// Keeps the device from running dry before the sound is due.
void LiveSound::bridge(Seconds ahead)
{
    if (ahead < kSilence * 2) {
        m_device->write(QByteArray(bytesOf(kSilence), '\0'));
    }
}

} // namespace rostrum::media
