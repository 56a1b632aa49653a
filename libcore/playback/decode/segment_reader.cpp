// SPDX-License-Identifier: GPL-3.0-or-later
#include "segment_reader.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

namespace rostrum::playback {

namespace {

constexpr int kBufferBytes = 32 * 1024;
constexpr int kMostStreams = 16;

/// The demuxer, or null. Told by the first bytes, so that none is tried that nobody needs.
const AVInputFormat *formatOf(QByteArrayView bytes)
{
    constexpr qsizetype kTsPacket = 188;
    constexpr char kTsSync = 0x47;
    if (bytes.size() > kTsPacket && bytes[0] == kTsSync && bytes[kTsPacket] == kTsSync) {
        return av_find_input_format("mpegts");
    }
    static constexpr std::array kBoxes = {"ftyp", "styp", "moov", "moof", "sidx", "emsg", "prft", "free", "uuid"};
    const QByteArrayView box = bytes.size() > 8 ? bytes.sliced(4, 4) : QByteArrayView();
    if (std::ranges::any_of(kBoxes, [box](const char *name) { return box == QByteArrayView(name); })) {
        return av_find_input_format("mov");
    }
    const bool isAdts = bytes.size() > 2 && uchar(bytes[0]) == 0xff && (uchar(bytes[1]) & 0xf6) == 0xf0;
    return isAdts || bytes.startsWith("ID3") ? av_find_input_format("aac") : nullptr;
}

} // namespace

SegmentReader::SegmentReader(QByteArray bytes, TrackKind kind)
    : m_bytes(std::move(bytes))
{
    open(kind);
}

void SegmentReader::open(TrackKind kind)
{
    const AVInputFormat *input = formatOf(m_bytes);
    auto *buffer = input != nullptr ? static_cast<unsigned char *>(av_malloc(kBufferBytes)) : nullptr;
    if (buffer == nullptr) {
        return;
    }
    m_io.reset(avio_alloc_context(buffer, kBufferBytes, 0, this, &read, nullptr, &seek));
    AVFormatContext *format = avformat_alloc_context();
    format->pb = m_io.get();
    format->flags |= AVFMT_FLAG_CUSTOM_IO;
    format->io_open = [](AVFormatContext *, AVIOContext **, const char *, int, AVDictionary **) {
        return AVERROR(EPERM); // whatever a file names is not opened
    };
    format->max_streams = kMostStreams;
    if (avformat_open_input(&format, "", input, nullptr) < 0) {
        return; // which freed it
    }
    m_format.reset(format);
    const AVMediaType wanted = kind == TrackKind::Picture ? AVMEDIA_TYPE_VIDEO : AVMEDIA_TYPE_AUDIO;
    for (AVStream *stream : std::span(format->streams, format->nb_streams)) {
        if (m_track == nullptr && stream->codecpar->codec_type == wanted) {
            m_track = stream;
        } else {
            stream->discard = AVDISCARD_ALL;
        }
    }
}

const AVCodecParameters *SegmentReader::parameters() const
{
    return m_track != nullptr ? m_track->codecpar : nullptr;
}

double SegmentReader::timeBase() const
{
    return av_q2d(m_track->time_base);
}

bool SegmentReader::next(AVPacket &packet)
{
    av_packet_unref(&packet);
    while (m_track != nullptr && av_read_frame(m_format.get(), &packet) >= 0) {
        if (packet.stream_index == m_track->index) {
            return true;
        }
        av_packet_unref(&packet);
    }
    return false;
}

int SegmentReader::read(void *self, std::uint8_t *to, int size)
{
    auto *reader = static_cast<SegmentReader *>(self);
    const auto length = std::min<qint64>(size, reader->m_bytes.size() - reader->m_position);
    if (length <= 0) {
        return AVERROR_EOF;
    }
    std::memcpy(to, reader->m_bytes.constData() + reader->m_position, static_cast<std::size_t>(length));
    reader->m_position += length;
    return static_cast<int>(length);
}

std::int64_t SegmentReader::seek(void *self, std::int64_t offset, int whence)
{
    auto *reader = static_cast<SegmentReader *>(self);
    const qint64 size = reader->m_bytes.size();
    if ((whence & AVSEEK_SIZE) != 0) {
        return size;
    }
    const int from = whence & ~AVSEEK_FORCE;
    const qint64 base = from == SEEK_SET ? 0 : from == SEEK_CUR ? reader->m_position : size;
    if (offset < -base || offset > size - base) {
        return AVERROR(EINVAL);
    }
    reader->m_position = base + offset;
    return reader->m_position;
}

} // namespace rostrum::playback
