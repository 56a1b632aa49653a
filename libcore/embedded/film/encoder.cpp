// SPDX-License-Identifier: GPL-3.0-or-later
#include "encoder.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <vector>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/opt.h>
#include <libswscale/swscale.h>
}

namespace rostrum::embedded::film {

namespace {

struct Free
{
    void operator()(AVCodecContext *it) const { avcodec_free_context(&it); }
    void operator()(AVFrame *it) const { av_frame_free(&it); }
    void operator()(AVPacket *it) const { av_packet_free(&it); }
    void operator()(SwsContext *it) const { sws_freeContext(it); }
    void operator()(AVFormatContext *it) const
    {
        avio_closep(&it->pb);
        avformat_free_context(it);
    }
};
template <typename T> using Owned = std::unique_ptr<T, Free>;

int check(int result, const char *what)
{
    if (result < 0) {
        std::array<char, AV_ERROR_MAX_STRING_SIZE> words = {};
        av_strerror(result, words.data(), words.size());
        throw std::runtime_error(std::string(what) + ": " + words.data());
    }
    return result;
}

/// Takes the place of a null check for what FFmpeg allocates.
template <typename T> T *need(T *made, const char *what)
{
    if (made == nullptr) {
        throw std::runtime_error(std::string(what) + " is not there");
    }
    return made;
}

} // namespace

struct Encoder::Private
{
    Owned<AVFormatContext> format = {};
    Owned<AVCodecContext> video = {};
    Owned<AVCodecContext> audio = {};
    Owned<AVFrame> picture = {};
    Owned<AVFrame> sound = {};
    Owned<AVPacket> packet = {};
    Owned<SwsContext> scaler = {};
    std::vector<float> waiting = {}; ///< samples that do not fill a frame yet
    int fragmentSeconds = 0;
    int fragments = 0; ///< begun

    void openFile(const QString &file)
    {
        AVFormatContext *made = nullptr;
        check(avformat_alloc_output_context2(&made, nullptr, "mp4", file.toUtf8().constData()), "MP4");
        format.reset(made);
        check(avio_open(&made->pb, file.toUtf8().constData(), AVIO_FLAG_WRITE), "opening the file");
    }
    Owned<AVCodecContext> makeCodec(const char *name) const
    {
        const AVCodec *codec = need(avcodec_find_encoder_by_name(name), name);
        Owned<AVCodecContext> context(need(avcodec_alloc_context3(codec), name));
        context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
        context->thread_count = 1; // the same bytes each time
        return context;
    }
    void addStream(AVCodecContext &codec) const
    {
        AVStream *stream = need(avformat_new_stream(format.get(), nullptr), "a stream");
        stream->time_base = codec.time_base;
        check(avcodec_parameters_from_context(stream->codecpar, &codec), "a stream's parameters");
    }
    void openVideo(QSize size, int rate)
    {
        video = makeCodec("libx264");
        video->width = size.width();
        video->height = size.height();
        video->pix_fmt = AV_PIX_FMT_YUV420P;
        video->time_base = {1, rate};
        video->framerate = {rate, 1};
        // Said, not left to guess: the converter below writes what its default is.
        video->color_range = AVCOL_RANGE_MPEG;
        video->colorspace = AVCOL_SPC_SMPTE170M;
        video->color_primaries = AVCOL_PRI_SMPTE170M;
        video->color_trc = AVCOL_TRC_SMPTE170M;
        check(av_opt_set(video->priv_data, "preset", "veryfast", 0), "preset");
        check(av_opt_set(video->priv_data, "crf", fragmentSeconds > 0 ? "31" : "28", 0), "crf");
        if (fragmentSeconds >
            0) { // a key frame where each piece begins and nowhere else, all in the order they are seen
            video->gop_size = rate * fragmentSeconds;
            video->keyint_min = video->gop_size;
            video->max_b_frames = 0;
            check(av_opt_set(video->priv_data, "x264-params", "scenecut=0:open-gop=0", 0), "x264-params");
        }
        check(avcodec_open2(video.get(), nullptr, nullptr), "libx264");
        addStream(*video);
        picture.reset(need(av_frame_alloc(), "a frame"));
        picture->format = video->pix_fmt;
        picture->width = size.width();
        picture->height = size.height();
        check(av_frame_get_buffer(picture.get(), 0), "a frame");
        picture->pts = -1;
        scaler.reset(need(sws_getContext(size.width(), size.height(), AV_PIX_FMT_BGRA, size.width(), size.height(),
                                         AV_PIX_FMT_YUV420P, SWS_BICUBIC, nullptr, nullptr, nullptr),
                          "a converter"));
    }
    void openAudio(int rate)
    {
        audio = makeCodec("aac");
        audio->sample_rate = rate;
        audio->sample_fmt = AV_SAMPLE_FMT_FLTP;
        audio->bit_rate = 64'000;
        audio->time_base = {1, rate};
        av_channel_layout_default(&audio->ch_layout, 1);
        check(avcodec_open2(audio.get(), nullptr, nullptr), "aac");
        addStream(*audio);
        sound.reset(need(av_frame_alloc(), "a frame"));
        sound->format = audio->sample_fmt;
        sound->nb_samples = audio->frame_size;
        sound->sample_rate = rate;
        check(av_channel_layout_copy(&sound->ch_layout, &audio->ch_layout), "channels");
        check(av_frame_get_buffer(sound.get(), 0), "a frame");
        sound->pts = 0;
    }
    void openFormat()
    {
        format->flags |= AVFMT_FLAG_BITEXACT;
        const bool isWhole = fragmentSeconds == 0;
        check(av_opt_set(format->priv_data, "movflags",
                         isWhole ? "+faststart" : "+frag_custom+empty_moov+default_base_moof+skip_trailer", 0),
              "movflags");
        if (!isWhole) {
            check(av_opt_set_int(format->priv_data, "use_editlist", 0, 0), "use_editlist");
        }
        check(avformat_write_header(format.get(), nullptr), "writing");
    }
    /// Ends a piece where the next packet begins another.
    void cut(const AVPacket &next, AVRational timeBase)
    {
        if (fragmentSeconds == 0 ||
            next.pts * timeBase.num < std::int64_t(fragments) * fragmentSeconds * timeBase.den) {
            return;
        }
        if (fragments++ > 0) {
            check(av_write_frame(format.get(), nullptr), "writing");
        }
    }
    /// Gives a frame to a codec (null: there are no more) and what comes out to the file.
    void encode(AVCodecContext &codec, const AVFrame *frame)
    {
        const int stream = &codec == audio.get() && video ? 1 : 0;
        check(avcodec_send_frame(&codec, frame), "encoding");
        while (true) {
            const int got = avcodec_receive_packet(&codec, packet.get());
            if (got == AVERROR(EAGAIN) || got == AVERROR_EOF) {
                return;
            }
            check(got, "encoding");
            if (fragmentSeconds > 0 && packet->pts < 0) {
                continue; // what AAC says before it begins; a broadcast has no beginning
            }
            cut(*packet, codec.time_base);
            packet->stream_index = stream;
            if (&codec == video.get()) {
                packet->duration = 1; // x264 does not say it, and the last picture would last no time
            }
            av_packet_rescale_ts(packet.get(), codec.time_base, format->streams[stream]->time_base);
            check(av_interleaved_write_frame(format.get(), packet.get()), "writing");
        }
    }
};

Encoder::Encoder(const QString &file, const Contents &contents)
    : d(std::make_unique<Private>())
{
    d->fragmentSeconds = contents.fragmentSeconds;
    av_log_set_level(AV_LOG_ERROR);
    d->packet.reset(need(av_packet_alloc(), "a packet"));
    d->openFile(file);
    if (!contents.size.isEmpty()) {
        d->openVideo(contents.size, contents.framesPerSecond);
    }
    if (contents.samplesPerSecond > 0) {
        d->openAudio(contents.samplesPerSecond);
    }
    d->openFormat();
}

Encoder::~Encoder() = default;

void Encoder::addFrame(const QImage &frame)
{
    check(av_frame_make_writable(d->picture.get()), "a frame");
    const std::array<const uint8_t *, 1> from = {frame.constBits()};
    const std::array<int, 1> stride = {static_cast<int>(frame.bytesPerLine())};
    sws_scale(d->scaler.get(), from.data(), stride.data(), 0, frame.height(), d->picture->data, d->picture->linesize);
    ++d->picture->pts;
    d->encode(*d->video, d->picture.get());
}

void Encoder::addSound(std::span<const float> samples)
{
    d->waiting.insert(d->waiting.end(), samples.begin(), samples.end());
    const auto size = static_cast<std::size_t>(d->sound->nb_samples);
    while (d->waiting.size() >= size) {
        check(av_frame_make_writable(d->sound.get()), "a frame");
        std::copy_n(d->waiting.begin(), size, reinterpret_cast<float *>(d->sound->data[0]));
        d->waiting.erase(d->waiting.begin(), d->waiting.begin() + static_cast<std::ptrdiff_t>(size));
        d->encode(*d->audio, d->sound.get());
        d->sound->pts += d->sound->nb_samples;
    }
}

void Encoder::finish()
{
    if (d->video) {
        d->encode(*d->video, nullptr);
    }
    if (!d->waiting.empty()) { // the last frame of sound is filled up with silence
        const std::size_t size = static_cast<std::size_t>(d->sound->nb_samples);
        addSound(std::vector<float>(size - d->waiting.size()));
    }
    if (d->audio) {
        d->encode(*d->audio, nullptr);
    }
    check(av_write_trailer(d->format.get()), "writing");
    check(avio_closep(&d->format->pb), "closing the file");
}

} // namespace rostrum::embedded::film
