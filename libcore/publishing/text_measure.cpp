// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_measure.h"

#include <QTextBoundaryFinder>

namespace rostrum::publishing {

TextSize measure(QStringView text)
{
    TextSize size{.bytes = text.toUtf8().size()};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    while (finder.toNextBoundary() != -1) {
        ++size.graphemes;
    }
    return size;
}

} // namespace rostrum::publishing
