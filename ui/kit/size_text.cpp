// SPDX-License-Identifier: GPL-3.0-or-later
#include "size_text.h"

#include <QLocale>

namespace rostrum::ui {

QString sizeText(qint64 bytes)
{
    constexpr qint64 kMegabyte = qint64{1024} * 1024;
    const bool isWhole = bytes < kMegabyte || bytes % kMegabyte == 0;
    return QLocale().formattedDataSize(bytes, isWhole ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace rostrum::ui
