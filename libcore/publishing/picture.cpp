// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::publishing {

namespace {

constexpr int kAllocationMiB = 300;
constexpr qint64 kMostPixels = 250'000'000; ///< that are even begun with
constexpr qint64 kMostRead = 60'000'000;    ///< pixels, of formats that cannot be read smaller
constexpr std::array kQualities{92, 85, 77, 68};
constexpr qreal kSmaller = 0.8;
constexpr int kSmallest = 64; ///< pixels

bool hasHoles(const QImage &image)
{
    if (!image.hasAlphaChannel()) {
        return false;
    }
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::any_of(line, line + image.width(), [](QRgb pixel) { return qAlpha(pixel) != 255; })) {
            return true;
        }
    }
    return false;
}

/// The pixels and nothing else.
QImage bare(QImage image, const QRect &part)
{
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb)) {
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    }
    QImage clean(part.size(), image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    clean.fill(Qt::transparent);
    QPainter painter(&clean);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.drawImage(QPoint(0, 0), image, part);
    return clean;
}

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    return writer.write(image) ? buffer.data() : QByteArray();
}

QImage onWhite(const QImage &image)
{
    QImage opaque(image.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter painter(&opaque);
    painter.drawImage(0, 0, image);
    return opaque;
}

base::Result<QImage> read(const QByteArray &bytes, const PictureLimits &limits)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    QImageReader::setAllocationLimit(kAllocationMiB);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    const qint64 pixels = qint64(whole.width()) * whole.height();
    const bool canShrink = reader.supportsOption(QImageIOHandler::ScaledSize) && limits.crop.isNull();
    if (pixels > (canShrink ? kMostPixels : kMostRead)) {
        return base::fail(base::ErrorKind::Invalid, u"%1 × %2 pixels"_s.arg(whole.width()).arg(whole.height()));
    }
    if (canShrink && std::max(whole.width(), whole.height()) > limits.side) {
        reader.setScaledSize(whole.scaled(limits.side, limits.side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    }
    QImage image = reader.read();
    if (image.isNull()) {
        return base::fail(base::ErrorKind::Invalid, reader.errorString());
    }
    const QRect part = limits.crop.isNull() ? image.rect() : limits.crop & image.rect();
    if (part.isEmpty()) {
        return base::fail(base::ErrorKind::Invalid, u"empty crop"_s);
    }
    return bare(std::move(image), part);
}

QImage noLargerThan(int side, const QImage &image)
{
    return std::max(image.width(), image.height()) <= side
               ? image
               : image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

base::Result<Picture> preparePicture(const QByteArray &bytes, const PictureLimits &limits)
{
    auto image = read(bytes, limits);
    if (!image) {
        return std::unexpected(std::move(image.error()));
    }
    QImage current = noLargerThan(limits.side, *image);
    if (hasHoles(current)) {
        const QByteArray png = encoded(current, "png", -1);
        if (!png.isEmpty() && png.size() <= limits.bytes) {
            return Picture{.bytes = png, .mimeType = "image/png", .suffix = "png", .size = current.size()};
        }
    }
    current = onWhite(current);
    for (;;) {
        for (const int quality : kQualities) {
            const QByteArray jpeg = encoded(current, "jpeg", quality);
            if (!jpeg.isEmpty() && jpeg.size() <= limits.bytes) {
                return Picture{.bytes = jpeg, .mimeType = "image/jpeg", .suffix = "jpg", .size = current.size()};
            }
        }
        const int side = static_cast<int>(std::max(current.width(), current.height()) * kSmaller);
        if (side < kSmallest) {
            return base::fail(base::ErrorKind::Invalid, u"cannot be made small enough"_s);
        }
        current = noLargerThan(side, current);
    }
}

} // namespace rostrum::publishing
