// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/datetime.h"
#include "base/tid.h"

#include <gtest/gtest.h>

namespace rostrum::base {
namespace {

using namespace std::chrono_literals;
using std::chrono::sys_days;

constexpr Time kNoon = sys_days(2026y / std::chrono::March / 14) + 12h;

TEST(Clock, StandsStillUntilItIsSet)
{
    SettableClock clock(kNoon);
    EXPECT_EQ(clock.now(), kNoon);
    clock.advance(1500ms);
    EXPECT_EQ(clock.now(), kNoon + 1500ms);
    clock.set(kNoon - 1h);
    EXPECT_EQ(clock.now(), kNoon - 1h);
}

TEST(Clock, TheSystemsIsInOurTime)
{
    EXPECT_GT(SystemClock().now(), Time(sys_days(2024y / std::chrono::January / 1)));
}

Time timeOf(std::string_view text)
{
    const auto parsed = Datetime::parse(text);
    EXPECT_TRUE(parsed) << text;
    return parsed ? parsed->time() : Time{};
}

TEST(Datetime, IsAMoment)
{
    EXPECT_EQ(timeOf("2026-03-14T12:00:00Z"), kNoon);
    EXPECT_EQ(timeOf("2026-03-14T12:00:00.25Z"), kNoon + 250ms);
    EXPECT_EQ(timeOf("2026-03-14T12:00:00.0009Z"), kNoon);
    EXPECT_EQ(timeOf("2026-03-14T13:30:00+01:30"), kNoon);
    EXPECT_EQ(timeOf("2026-03-13T23:00:00-13:00"), kNoon);
    EXPECT_EQ(timeOf("2016-12-31T23:59:60Z"), Time(sys_days(2017y / std::chrono::January / 1)));
    EXPECT_EQ(timeOf("2017-01-01T00:59:60+01:00"), Time(sys_days(2017y / std::chrono::January / 1)));
}

TEST(Datetime, IsWrittenInMilliseconds)
{
    EXPECT_EQ(Datetime::fromTime(kNoon + 7ms).str(), "2026-03-14T12:00:00.007Z");
    EXPECT_EQ(Datetime::fromTime(Time{}).str(), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(Datetime::fromTime(kNoon).time(), kNoon);
}

TEST(Tid, CarriesItsMoment)
{
    constexpr std::int64_t kMicroseconds = 1'773'489'600'123'456;
    const Tid tid = Tid::fromMicroseconds(kMicroseconds, 1023);
    EXPECT_TRUE(Tid::isValid(tid.str()));
    EXPECT_EQ(tid.microseconds(), kMicroseconds);
    EXPECT_EQ(Tid::fromMicroseconds(0, 0).str(), "2222222222222");
    EXPECT_LT(Tid::fromMicroseconds(kMicroseconds, 1023), Tid::fromMicroseconds(kMicroseconds + 1, 0));
    EXPECT_LT(Tid::fromMicroseconds(kMicroseconds, 3), Tid::fromMicroseconds(kMicroseconds, 4));
}

} // namespace
} // namespace rostrum::base
