// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_decoder.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace rostrum::ui {

namespace {

constexpr int kAllocationMiB = 300; // kMaximumPixels of four bytes, and a little

/// What is drawn is round or has round corners: cut once here, so that painting is a plain blit.
QPainterPath outline(const QRectF &rect, qreal radius, quint8 corners)
{
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    const QSizeF square(radius, radius);
    const auto keepSharp = [&](ImageKey::Corner corner, QPointF at) {
        if ((corners & corner) == 0) {
            QPainterPath patch;
            patch.addRect(QRectF(at, square));
            path = path.united(patch);
        }
    };
    keepSharp(ImageKey::TopLeft, rect.topLeft());
    keepSharp(ImageKey::TopRight, {rect.right() - radius, rect.top()});
    keepSharp(ImageKey::BottomLeft, {rect.left(), rect.bottom() - radius});
    keepSharp(ImageKey::BottomRight, {rect.right() - radius, rect.bottom() - radius});
    return path;
}

QImage shaped(const QImage &image, const ImageKey &key)
{
    QImage result(key.size, QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    QBrush brush(image);
    const QPoint cut((image.width() - key.size.width()) / 2, (image.height() - key.size.height()) / 2);
    brush.setTransform(QTransform::fromTranslate(-cut.x(), -cut.y()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawPath(outline(QRectF(result.rect()), key.radius, key.corners));
    return result;
}

/// The size its header announces; empty when it is none that we read.
QSize begin(QImageReader &reader, QBuffer &buffer)
{
    buffer.open(QIODevice::ReadOnly);
    reader.setDevice(&buffer);
    QImageReader::setAllocationLimit(kAllocationMiB);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    return qint64(whole.width()) * whole.height() > kMaximumPixels ? QSize() : whole;
}

} // namespace

QImage decodeImage(const QByteArray &bytes, const ImageKey &key)
{
    if (key.size.isEmpty())
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader;
    const QSize whole = begin(reader, buffer);
    if (whole.isEmpty())
        return {};
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const QSize wanted = turned ? key.size.transposed() : key.size;
    // A long strip shown in a small box would cover it with a huge picture: the long side is bounded.
    const QSize covering = whole.scaled(wanted, Qt::KeepAspectRatioByExpanding);
    if (qint64(covering.width()) * covering.height() > kMaximumPixels)
        return {};
    reader.setScaledSize(covering.expandedTo({1, 1}));
    const QImage image = reader.read();
    if (image.isNull())
        return {};
    return shaped(image.convertToFormat(QImage::Format_ARGB32_Premultiplied), key);
}

QImage decodeWhole(const QByteArray &bytes, int longestSide)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader;
    const QSize whole = begin(reader, buffer);
    if (whole.isEmpty())
        return {};
    if (std::max(whole.width(), whole.height()) > longestSide)
        reader.setScaledSize(whole.scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

} // namespace rostrum::ui
