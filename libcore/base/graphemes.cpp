// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphemes.h"

#include <QTextBoundaryFinder>

namespace rostrum::base {

qsizetype countGraphemes(QStringView text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    qsizetype count = 0;
    while (finder.toNextBoundary() >= 0) {
        ++count;
    }
    return count;
}

} // namespace rostrum::base
