// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture_maker.h"

extern "C" {
#include <libavutil/frame.h>
}

#include <algorithm>
#include <cmath>

namespace rostrum::playback {

namespace {

constexpr double kMostPixels = 2560.0 * 1440; ///< more is not worth its time and memory
constexpr int kFewestPixels = 2;              ///< of a side
constexpr int kHdHeight = 720;                ///< from here on colours are those of BT.709 where nothing is said

/// How much wider a pixel is than high.
double pixelShape(const AVFrame &frame)
{
    const AVRational ratio = frame.sample_aspect_ratio;
    const double shape = ratio.num > 0 && ratio.den > 0 ? av_q2d(ratio) : 1;
    return std::clamp(shape, 0.1, 10.0);
}

/// An even part of what is too much, for one side: colours lie on every second pixel.
std::size_t marginOf(double whole, double wanted)
{
    return static_cast<std::size_t>(std::max(0.0, (whole - wanted) / 2)) & ~std::size_t{1};
}

/// Leaves the middle of the frame, in the shape of `place`.
void cropTo(AVFrame &frame, QSize place)
{
    const double shape = pixelShape(frame);
    const QSizeF seen = QSizeF(place).scaled(frame.width * shape, frame.height, Qt::KeepAspectRatio);
    frame.crop_left = frame.crop_right = marginOf(frame.width, seen.width() / shape);
    frame.crop_top = frame.crop_bottom = marginOf(frame.height, seen.height());
    av_frame_apply_cropping(&frame, AV_FRAME_CROP_UNALIGNED);
}

QSize bounded(QSizeF size)
{
    const double pixels = size.width() * size.height();
    if (pixels > kMostPixels) {
        size *= std::sqrt(kMostPixels / pixels);
    }
    return size.toSize().expandedTo({kFewestPixels, kFewestPixels});
}

/// With room after each line: the scaler writes in large steps.
QImage emptyPicture(QSize size)
{
    constexpr qsizetype kStep = 64;
    const qsizetype line = (size.width() * qsizetype{4} + kStep - 1) / kStep * kStep;
    void *bytes = av_malloc(static_cast<std::size_t>(line * size.height() + kStep));
    if (bytes == nullptr) {
        return {};
    }
    return {static_cast<uchar *>(bytes),           size.width(), size.height(), line, QImage::Format_RGB32,
            [](void *memory) { av_free(memory); }, bytes};
}

void setColors(SwsContext &scaler, const AVFrame &frame)
{
    const int guessed = frame.height >= kHdHeight ? SWS_CS_ITU709 : SWS_CS_ITU601;
    const int *colors = sws_getCoefficients(frame.colorspace == AVCOL_SPC_UNSPECIFIED ? guessed : frame.colorspace);
    constexpr int kOne = 1 << 16;
    const int isFullRange = frame.color_range == AVCOL_RANGE_JPEG ? 1 : 0;
    sws_setColorspaceDetails(&scaler, colors, isFullRange, colors, 1, 0, kOne, kOne);
}

} // namespace

QImage PictureMaker::make(AVFrame &frame, QSize place)
{
    if (m_fit == PictureFit::Filling && !place.isEmpty()) {
        cropTo(frame, place);
    }
    const QSizeF own(frame.width * pixelShape(frame), frame.height);
    const QSize size = bounded(place.isEmpty()                ? own
                               : m_fit == PictureFit::Filling ? QSizeF(place)
                                                              : own.scaled(place, Qt::KeepAspectRatio));
    m_scaler.reset(sws_getCachedContext(m_scaler.release(), frame.width, frame.height,
                                        static_cast<AVPixelFormat>(frame.format), size.width(), size.height(),
                                        AV_PIX_FMT_BGRA, SWS_BILINEAR, nullptr, nullptr, nullptr));
    QImage picture = m_scaler ? emptyPicture(size) : QImage();
    if (picture.isNull()) {
        return picture;
    }
    setColors(*m_scaler, frame);
    std::uint8_t *planes[] = {picture.bits(), nullptr, nullptr, nullptr};
    const int lines[] = {static_cast<int>(picture.bytesPerLine()), 0, 0, 0};
    const int made = sws_scale(m_scaler.get(), frame.data, frame.linesize, 0, frame.height, planes, lines);
    return made > 0 ? picture : QImage();
}

} // namespace rostrum::playback
