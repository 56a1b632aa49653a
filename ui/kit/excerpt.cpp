// SPDX-License-Identifier: GPL-3.0-or-later
#include "excerpt.h"

#include <QTextBoundaryFinder>

namespace rostrum::ui {

QString excerptOf(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    qsizetype end = text.lastIndexOf(u' ', most - 1);
    if (end < most / 2) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        finder.setPosition(most - 1);
        end = finder.isAtBoundary() ? most - 1 : std::max<qsizetype>(0, finder.toPreviousBoundary());
    }
    return text.first(end) + u'…';
}

} // namespace rostrum::ui
