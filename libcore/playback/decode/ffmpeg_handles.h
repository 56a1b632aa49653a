// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

namespace rostrum::playback {

struct FreeFfmpeg
{
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
    void operator()(AVFrame *frame) const { av_frame_free(&frame); }
    void operator()(AVCodecContext *codec) const { avcodec_free_context(&codec); }
    void operator()(AVFormatContext *format) const { avformat_close_input(&format); }
    void operator()(SwsContext *scaler) const { sws_freeContext(scaler); }
    void operator()(SwrContext *resampler) const { swr_free(&resampler); }
    void operator()(AVIOContext *io) const
    {
        av_freep(static_cast<void *>(&io->buffer));
        avio_context_free(&io);
    }
};

template <typename T> using Ffmpeg = std::unique_ptr<T, FreeFfmpeg>;

} // namespace rostrum::playback
