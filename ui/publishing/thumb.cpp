// SPDX-License-Identifier: GPL-3.0-or-later
#include "thumb.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>

namespace rostrum::ui {

QImage makeThumb(const QByteArray &bytes, int side)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (std::max(whole.width(), whole.height()) > side) {
        reader.setScaledSize(whole.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    }
    return reader.read();
}

} // namespace rostrum::ui
