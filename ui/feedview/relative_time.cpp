// SPDX-License-Identifier: GPL-3.0-or-later
#include "relative_time.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using std::chrono::days;
using std::chrono::duration_cast;
using std::chrono::hours;
using std::chrono::minutes;

namespace rostrum::ui {

namespace {

QDateTime localTime(base::Time moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
}

int units(auto age)
{
    return static_cast<int>(age.count());
}

QString dayText(base::Time moment, base::Time now)
{
    const QDateTime then = localTime(moment);
    const bool thisYear = then.date().year() == localTime(now).date().year();
    const QLocale locale;
    // Day before month nearly everywhere but in US English.
    const bool monthFirst = locale.dateFormat(QLocale::ShortFormat).startsWith(u'M');
    if (thisYear)
        return locale.toString(then.date(), monthFirst ? u"MMM d"_s : u"d MMM"_s);
    return locale.toString(then.date(), monthFirst ? u"MMM d, yyyy"_s : u"d MMM yyyy"_s);
}

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("rostrum::ui::RelativeTime", text, nullptr, n);
}

} // namespace

QString RelativeTime::brief(base::Time moment, base::Time now)
{
    const auto age = std::max(now - moment, base::Time::duration::zero());
    if (age < minutes(1))
        return say(QT_TRANSLATE_NOOP("rostrum::ui::RelativeTime", "now"));
    if (age < hours(1))
        return say(QT_TRANSLATE_N_NOOP("rostrum::ui::RelativeTime", "%n min"), units(duration_cast<minutes>(age)));
    if (age < days(1))
        return say(QT_TRANSLATE_N_NOOP("rostrum::ui::RelativeTime", "%n h"), units(duration_cast<hours>(age)));
    if (age < days(7))
        return say(QT_TRANSLATE_N_NOOP("rostrum::ui::RelativeTime", "%n d"), units(duration_cast<days>(age)));
    return dayText(moment, now);
}

QString RelativeTime::spoken(base::Time moment, base::Time now)
{
    const auto age = std::max(now - moment, base::Time::duration::zero());
    if (age < minutes(1))
        return say(QT_TRANSLATE_NOOP("rostrum::ui::RelativeTime", "just now"));
    if (age < hours(1))
        return say(QT_TRANSLATE_N_NOOP("rostrum::ui::RelativeTime", "%n minute(s) ago"),
                   units(duration_cast<minutes>(age)));
    if (age < days(1))
        return say(QT_TRANSLATE_N_NOOP("rostrum::ui::RelativeTime", "%n hour(s) ago"),
                   units(duration_cast<hours>(age)));
    if (age < days(7))
        return say(QT_TRANSLATE_N_NOOP("rostrum::ui::RelativeTime", "%n day(s) ago"), units(duration_cast<days>(age)));
    return dayText(moment, now);
}

QString RelativeTime::full(base::Time moment)
{
    const QLocale locale;
    const QDateTime local = localTime(moment);
    //: a date and the time of the day
    const QString text = say(QT_TRANSLATE_NOOP("rostrum::ui::RelativeTime", "%1, %2"))
                             .arg(locale.toString(local.date(), QLocale::LongFormat),
                                  locale.toString(local.time(), QLocale::ShortFormat));
    // It stands alone: weekdays are small in Swedish. QLocale::toUpper() would load ICU at every start.
    return text.first(1).toUpper() + text.sliced(1);
}

QString countText(qint64 count)
{
    const QLocale locale;
    if (count < 10'000)
        return locale.toString(count);
    const auto shortened = [&locale](double value) {
        // One decimal, cut and not rounded: 999,999 is not yet a million.
        const double cut = value >= 100 ? std::floor(value) : std::floor(value * 10) / 10;
        return locale.toString(cut, 'f', cut == std::floor(cut) ? 0 : 1);
    };
    if (count < 1'000'000)
        return QCoreApplication::translate("rostrum::ui::Count", "%1K", "thousands")
            .arg(shortened(double(count) / 1e3));
    return QCoreApplication::translate("rostrum::ui::Count", "%1M", "millions").arg(shortened(double(count) / 1e6));
}

} // namespace rostrum::ui
