// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode_thread.h"

#include <limits>

namespace rostrum::playback {

namespace {

constexpr std::size_t kMostPictures = 12;
constexpr std::size_t kMostSounds = 120; ///< of a fiftieth of a second
constexpr std::size_t kMostBytes = 48U << 20;
constexpr int kDamaged = 5; ///< packets; fewer are a passing trouble

} // namespace

DecodeThread::DecodeThread(TrackKind kind, PictureFit fit, std::shared_ptr<Timeline> timeline,
                           std::function<void()> notify)
    : m_notify(std::move(notify))
    , m_chunks(std::numeric_limits<std::size_t>::max(), std::numeric_limits<std::size_t>::max())
    , m_decoded(kind == TrackKind::Picture ? kMostPictures : kMostSounds, kMostBytes)
    , m_decoder(kind, fit, std::move(timeline),
                [this](Decoded decoded) {
                    const auto bytes = static_cast<std::size_t>(decoded.picture.sizeInBytes() + decoded.sound.size());
                    const bool isTaken = m_decoded.push(std::move(decoded), bytes);
                    m_notify();
                    return isTaken;
                })
    , m_thread([this] { run(); })
{
}

DecodeThread::~DecodeThread()
{
    m_chunks.close();
    m_decoded.close();
    m_decoder.stop();
    m_thread.join();
}

void DecodeThread::push(LiveChunk chunk)
{
    ++m_open;
    m_chunks.push(std::move(chunk));
}

void DecodeThread::finish()
{
    ++m_open;
    m_chunks.push(std::nullopt);
}

void DecodeThread::run()
{
    while (const auto chunk = m_chunks.pop()) {
        work(*chunk);
        --m_open;
        m_notify();
    }
}

void DecodeThread::work(const std::optional<LiveChunk> &chunk)
{
    if (!chunk) {
        m_decoder.finish();
        return;
    }
    const auto outcome = m_decoder.decode(*chunk);
    m_emptyChunks = outcome.made == 0 ? m_emptyChunks + 1 : 0;
    m_damagedChunks += outcome.damaged > kDamaged ? 1 : 0;
}

std::optional<Decoded> DecodeThread::takeDue(Seconds time)
{
    return m_decoded.popIf([time](const Decoded &decoded) { return decoded.time <= time; });
}

DecodeThread::Status DecodeThread::status() const
{
    Status status{.isIdle = m_open == 0, .emptyChunks = m_emptyChunks, .damagedChunks = m_damagedChunks};
    m_decoded.forEach([&status](const Decoded &decoded) {
        status.first = status.first.value_or(decoded.time);
        status.last = decoded.time;
        ++status.waiting;
    });
    m_chunks.forEach([&status](const std::optional<LiveChunk> &chunk) {
        status.pending += chunk ? chunk->duration : std::chrono::milliseconds(0);
    });
    return status;
}

} // namespace rostrum::playback
