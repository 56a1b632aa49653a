// SPDX-License-Identifier: GPL-3.0-or-later
#include "cv_date.h"

#include <QDate>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::model {

namespace {

constexpr int kMonths = 12;

/// Digits and nothing else; −1 otherwise.
int number(QStringView text)
{
    const bool isNumber = !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber ? text.toInt() : -1;
}

bool isDay(const CvDate &date)
{
    const bool isMonth = date.month >= 1 && date.month <= kMonths;
    return date.year > 0 && (date.day == 0 ? isMonth : QDate::isValid(date.year, date.month, date.day));
}

} // namespace

std::optional<CvDate> readCvDate(QStringView text)
{
    constexpr qsizetype kYear = 4;
    constexpr qsizetype kMonth = 7;
    constexpr qsizetype kDay = 10;
    if (text.size() > kDay) {
        if (text[kDay] != u'T' || !QDateTime::fromString(text.toString(), Qt::ISODateWithMs).isValid()) {
            return std::nullopt;
        }
        text = text.first(kDay);
    }
    if (text.size() == kYear) {
        const int year = number(text);
        return year > 0 ? std::optional(CvDate{.year = year}) : std::nullopt;
    }
    if ((text.size() != kMonth && text.size() != kDay) || text[kYear] != u'-' ||
        (text.size() == kDay && text[kMonth] != u'-')) {
        return std::nullopt;
    }
    const CvDate date{.year = number(text.first(kYear)),
                      .month = number(text.sliced(kYear + 1, 2)),
                      .day = text.size() == kDay ? number(text.sliced(kMonth + 1, 2)) : 0};
    return isDay(date) ? std::optional(date) : std::nullopt;
}

QString toText(const CvDate &date)
{
    const auto padded = [](int value, int width) { return u"%1"_s.arg(value, width, 10, QChar(u'0')); };
    QString text = padded(date.year, 4);
    if (date.month > 0) {
        text += u'-' + padded(date.month, 2);
    }
    if (date.day > 0) {
        text += u'-' + padded(date.day, 2);
    }
    return text;
}

int monthsBetween(const CvDate &start, const CvDate &end)
{
    const auto monthOf = [](const CvDate &date, int unsaid) {
        return date.year * kMonths + (date.month > 0 ? date.month : unsaid);
    };
    return std::max(1, monthOf(end, kMonths) - monthOf(start, 1) + 1);
}

} // namespace rostrum::model
