// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/decode/live_clock.h"

#include <gtest/gtest.h>

namespace rostrum::playback {
namespace {

using namespace std::chrono_literals;
using Seconds = LiveClock::Seconds;

const LiveClock::Time kStart{1000s};

double positionAfter(const LiveClock &clock, std::chrono::seconds time)
{
    return clock.position(kStart + time).count();
}

TEST(LiveClock, RunsAsTimeDoes)
{
    LiveClock clock;
    EXPECT_FALSE(clock.isRunning());
    clock.start(Seconds(40), kStart);
    EXPECT_TRUE(clock.isRunning());
    EXPECT_DOUBLE_EQ(positionAfter(clock, 3s), 43);
    clock.stop();
    EXPECT_FALSE(clock.isRunning());
}

TEST(LiveClock, CatchesUpWhereItIsFarBehindAtItsBest)
{
    LiveClock clock;
    clock.start(Seconds(0), kStart);
    for (int i = 0; i <= 6; ++i) {
        clock.steer(Seconds(i == 3 ? 3 : 9), Seconds(2), kStart + i * 1s);
    }
    EXPECT_GT(clock.rate(), 1);
    EXPECT_DOUBLE_EQ(positionAfter(clock, 6s), 6) << "without a leap";
    EXPECT_GT(positionAfter(clock, 16s), 16.5);
    clock.steady(kStart + 16s);
    EXPECT_DOUBLE_EQ(clock.rate(), 1);
    EXPECT_GT(positionAfter(clock, 16s), 16.5);
}

TEST(LiveClock, SlowsDownBeforeItRunsDry)
{
    LiveClock clock;
    clock.start(Seconds(0), kStart);
    for (int i = 0; i <= 6; ++i) {
        clock.steer(Seconds(i == 3 ? 0.2 : 2), Seconds(2), kStart + i * 1s);
    }
    EXPECT_LT(clock.rate(), 1);
    for (int i = 7; i <= 12; ++i) {
        clock.steer(Seconds(1), Seconds(2), kStart + i * 1s);
    }
    EXPECT_DOUBLE_EQ(clock.rate(), 1) << "and not for longer than it must";
}

} // namespace
} // namespace rostrum::playback
