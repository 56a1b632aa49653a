// SPDX-License-Identifier: GPL-3.0-or-later
#include "day_text.h"

#include <QLocale>

namespace rostrum::ui {

QDate dayOf(const QString &text)
{
    const QDate iso = QDate::fromString(text, Qt::ISODate);
    if (iso.isValid())
        return iso;
    constexpr int kCentury = 2000; // of years in two figures
    return QLocale().toDate(text, QLocale::ShortFormat, kCentury);
}

QString dayText(QDate day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

} // namespace rostrum::ui
