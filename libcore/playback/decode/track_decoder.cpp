// SPDX-License-Identifier: GPL-3.0-or-later
#include "track_decoder.h"

#include "segment_reader.h"

#include <mutex>

using namespace std::chrono_literals;

namespace rostrum::playback {

namespace {

constexpr qint64 kMostPixels = 4096LL * 2304;
constexpr Seconds kBack = 0.5s;    ///< packets that go back further begin anew
constexpr Seconds kLeap = 1.5s;    ///< and those that leap further ahead
constexpr Seconds kHole = 6s;      ///< but where segments were left out, so long the last picture stays instead
constexpr Seconds kWrongBack = 1s; ///< a single time that is so far off is damaged
constexpr Seconds kWrongLeap = 30s;
constexpr Seconds kUsualStep = 1.0s / 30;
constexpr Seconds kLongestStep = 10s;
constexpr Seconds kLatest = 1e9s; ///< a time beyond it is damaged

/// FFmpeg tells standard error about each damaged byte otherwise.
void silenceFfmpeg()
{
    static std::once_flag once;
    std::call_once(once, [] { av_log_set_level(AV_LOG_QUIET); });
}

std::int64_t stampOf(const AVPacket &packet)
{
    return packet.dts != AV_NOPTS_VALUE ? packet.dts : packet.pts;
}

QByteArray keyOf(const AVCodecParameters &parameters)
{
    return QByteArray::number(static_cast<int>(parameters.codec_id)) + ' ' +
           QByteArray(reinterpret_cast<const char *>(parameters.extradata), parameters.extradata_size);
}

} // namespace

TrackDecoder::TrackDecoder(TrackKind kind, PictureFit fit, std::shared_ptr<Timeline> timeline, Take take)
    : m_kind(kind)
    , m_timeline(std::move(timeline))
    , m_take(std::move(take))
    , m_pictures(fit)
    , m_step(kUsualStep)
{
    silenceFfmpeg();
}

TrackDecoder::~TrackDecoder() = default;

void TrackDecoder::setPlace(QSize place)
{
    m_place = quint64(quint32(place.width())) << 32 | quint32(place.height());
}

TrackDecoder::Outcome TrackDecoder::decode(const LiveChunk &chunk)
{
    m_outcome = {};
    m_isWanted = true;
    if (chunk.isDiscontinuous || chunk.isAfterGap) {
        drain();
    }
    m_beginsAnew |= chunk.isDiscontinuous;
    SegmentReader reader(chunk.init + chunk.data, m_kind);
    if (reader.parameters() != nullptr) {
        decodePackets(reader, chunk);
    }
    return m_outcome;
}

void TrackDecoder::decodePackets(SegmentReader &reader, const LiveChunk &chunk)
{
    const Ffmpeg<AVPacket> packet(av_packet_alloc());
    bool isFirst = true;
    while (m_isWanted && reader.next(*packet)) {
        if (isFirst) {
            m_timeBase = reader.timeBase();
            noteStart(*packet, chunk);
            if (!prepare(*reader.parameters())) {
                return;
            }
        }
        isFirst = false;
        if (const auto time = rawTime(stampOf(*packet))) {
            m_lastPacket = time;
        }
        send(packet.get());
    }
}

/// An encoder that was restarted does not always say so: its times give it away.
void TrackDecoder::noteStart(const AVPacket &packet, const LiveChunk &chunk)
{
    const auto time = rawTime(stampOf(packet));
    if (!m_lastPacket || !time) {
        return;
    }
    const Seconds step = *time - *m_lastPacket;
    if (step < -kBack || step > (chunk.isAfterGap ? kHole : kLeap)) {
        drain();
        m_beginsAnew = true;
    }
}

bool TrackDecoder::prepare(const AVCodecParameters &parameters)
{
    const QByteArray key = keyOf(parameters);
    if (m_codec && key == m_codecKey) {
        return true;
    }
    drain();
    m_codec.reset();
    const AVCodec *found = avcodec_find_decoder(parameters.codec_id);
    Ffmpeg<AVCodecContext> codec(found != nullptr ? avcodec_alloc_context3(found) : nullptr);
    if (!codec || avcodec_parameters_to_context(codec.get(), &parameters) < 0) {
        return false;
    }
    codec->thread_count = 1; // threads by frames would keep pictures back until the next segment
    codec->max_pixels = kMostPixels;
    if (avcodec_open2(codec.get(), found, nullptr) < 0) {
        return false;
    }
    m_codec = std::move(codec);
    m_codecKey = key;
    return true;
}

void TrackDecoder::send(const AVPacket *packet)
{
    const int error = avcodec_send_packet(m_codec.get(), packet);
    if (error < 0 && error != AVERROR(EAGAIN) && error != AVERROR_EOF) {
        ++m_outcome.damaged;
    }
    receive();
}

void TrackDecoder::receive()
{
    const Ffmpeg<AVFrame> frame(av_frame_alloc());
    while (m_isWanted && avcodec_receive_frame(m_codec.get(), frame.get()) >= 0) {
        give(*frame);
        av_frame_unref(frame.get());
    }
}

void TrackDecoder::drain()
{
    if (m_codec) {
        send(nullptr);
        avcodec_flush_buffers(m_codec.get());
    }
}

void TrackDecoder::finish()
{
    m_isWanted = true;
    drain();
}

void TrackDecoder::give(AVFrame &frame)
{
    const Seconds raw = rawTime(frame.best_effort_timestamp).value_or(m_lastRaw + m_step);
    if (const auto step = rawTime(frame.duration); step > Seconds(0) && step < kLongestStep) {
        m_step = *step;
    }
    m_lastRaw = raw;
    const auto time = placeOf(raw);
    if (!time) {
        return;
    }
    m_lastTime = *time;
    Decoded decoded{.time = *time, .streamTime = std::chrono::duration_cast<std::chrono::milliseconds>(raw)};
    if (m_kind == TrackKind::Picture) {
        const quint64 place = m_place;
        decoded.picture = m_pictures.make(frame, QSize(int(place >> 32), int(place & 0xffffffff)));
    } else {
        decoded.sound = m_sounds.make(frame);
    }
    if (!decoded.picture.isNull() || !decoded.sound.isEmpty()) {
        ++m_outcome.made;
        m_isWanted = m_take(std::move(decoded));
    }
}

std::optional<Seconds> TrackDecoder::placeOf(Seconds raw)
{
    if (m_kind == TrackKind::Sound) {
        return m_timeline->follow(raw, m_isStopped);
    }
    const Seconds next = m_lastTime + m_step;
    if (!std::exchange(m_beginsAnew, false)) {
        const Seconds time = m_timeline->lead(raw);
        if (time > m_lastTime - kWrongBack && time < m_lastTime + kWrongLeap) {
            return time;
        }
    }
    m_timeline->begin(raw, next);
    return next;
}

/// Nothing for a time that is not known, or cannot be one.
std::optional<Seconds> TrackDecoder::rawTime(std::int64_t stamp) const
{
    const Seconds time(double(stamp) * m_timeBase);
    const bool isTime = stamp != AV_NOPTS_VALUE && time > -kLatest && time < kLatest;
    return isTime ? std::optional(time) : std::nullopt;
}

void TrackDecoder::stop()
{
    m_isStopped = true;
    m_timeline->wake();
}

} // namespace rostrum::playback
