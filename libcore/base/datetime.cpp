// SPDX-License-Identifier: GPL-3.0-or-later
#include "datetime.h"

#include <format>

namespace rostrum::base {

namespace {

using namespace std::chrono;

/// Reads fixed-width fields; every failure makes `ok` false.
struct Reader
{
    std::string_view text;
    bool ok = true;

    int digits(std::size_t count)
    {
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (text.empty() || !isAsciiDigit(text.front())) {
                ok = false;
                return 0;
            }
            value = value * 10 + (text.front() - '0');
            text.remove_prefix(1);
        }
        return value;
    }
    void expect(char c)
    {
        ok = ok && text.starts_with(c);
        if (ok) {
            text.remove_prefix(1);
        }
    }
};

milliseconds readFraction(Reader &in)
{
    if (!in.text.starts_with('.')) {
        return 0ms;
    }
    in.text.remove_prefix(1);
    int millis = 0;
    int scale = 100;
    std::size_t count = 0;
    for (; !in.text.empty() && isAsciiDigit(in.text.front()); ++count, in.text.remove_prefix(1)) {
        millis += scale * (in.text.front() - '0');
        scale /= 10;
    }
    in.ok = in.ok && count > 0;
    return milliseconds(millis);
}

minutes readZone(Reader &in)
{
    if (in.text == "Z") {
        in.text = {};
        return 0min;
    }
    const bool east = in.text.starts_with('+');
    in.ok = in.ok && (east || in.text.starts_with('-'));
    if (!in.ok) {
        return 0min;
    }
    in.text.remove_prefix(1);
    const int hour = in.digits(2);
    in.expect(':');
    const int minute = in.digits(2);
    in.ok = in.ok && hour < 24 && minute < 60 && (east || hour != 0 || minute != 0); // "-00:00" is ISO 8601's taboo
    const auto offset = hours(hour) + minutes(minute);
    return east ? offset : -offset;
}

/// Leap seconds end a June or a December.
bool isAfterLeapSecond(sys_seconds time)
{
    const auto day = floor<days>(time);
    const year_month_day date{day};
    return time == day && date.day() == 1d && (date.month() == January || date.month() == July);
}

std::optional<Time> read(std::string_view text)
{
    constexpr std::size_t kMaxLength = 64;
    if (text.size() > kMaxLength) {
        return std::nullopt;
    }
    Reader in{.text = text};
    const int y = in.digits(4);
    in.expect('-');
    const int mon = in.digits(2);
    in.expect('-');
    const int d = in.digits(2);
    in.expect('T');
    const int h = in.digits(2);
    in.expect(':');
    const int min = in.digits(2);
    in.expect(':');
    const int s = in.digits(2);
    const milliseconds fraction = readFraction(in);
    const minutes zone = readZone(in);
    const year_month_day date{year(y), month(static_cast<unsigned>(mon)), day(static_cast<unsigned>(d))};
    if (!in.ok || !in.text.empty() || !date.ok() || h > 23 || min > 59 || s > 60) {
        return std::nullopt;
    }
    if (y < 10) { // the reference implementation refuses what is that close to year zero
        return std::nullopt;
    }
    const auto whole = sys_days(date) + hours(h) + minutes(min) + seconds(s) - zone;
    if (s == 60 && !isAfterLeapSecond(whole)) {
        return std::nullopt;
    }
    return whole + fraction;
}

} // namespace

bool Datetime::isValid(std::string_view text)
{
    return read(text).has_value();
}

Datetime Datetime::fromTime(Time time)
{
    Datetime out;
    out.m_text = std::format("{:%FT%T}Z", time);
    return out;
}

Time Datetime::time() const
{
    return read(m_text).value_or(Time{});
}

} // namespace rostrum::base
