// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigator.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

class NavigatorTest : public testing::Test
{
protected:
    NavigatorTest()
    {
        navigator.setStateSource([this] { return state; });
        QObject::connect(&navigator, &Navigator::moved, [this](Arrival arrival, const QVariant &given) {
            lastArrival = arrival;
            lastState = given;
        });
    }

    Navigator navigator;
    QVariant state; ///< of the page on the screen
    Arrival lastArrival = Arrival::Opened;
    QVariant lastState;
};

TEST_F(NavigatorTest, BackAndForwardBringTheStateThatWasLeft)
{
    navigator.open(View::home());
    state = 120;
    navigator.open(View::settings());
    EXPECT_EQ(lastArrival, Arrival::Opened);
    EXPECT_FALSE(lastState.isValid());
    state = 7;
    navigator.back();
    EXPECT_EQ(navigator.current(), View::home());
    EXPECT_EQ(lastArrival, Arrival::Returned);
    EXPECT_EQ(lastState, 120);
    state = 130;
    navigator.forward();
    EXPECT_EQ(navigator.current(), View::settings());
    EXPECT_EQ(lastState, 7);
    navigator.back();
    EXPECT_EQ(lastState, 130);
}

TEST_F(NavigatorTest, TheSameViewTwiceInTheHistoryHasTwoStates)
{
    navigator.open(View::home());
    state = 1;
    navigator.open(View::settings());
    state = 2;
    navigator.open(View::home());
    state = 3;
    navigator.back();
    navigator.back();
    EXPECT_EQ(lastState, 1);
    navigator.forward();
    navigator.forward();
    EXPECT_EQ(lastState, 3);
}

TEST_F(NavigatorTest, OpeningDropsWhatLayAhead)
{
    navigator.open(View::home());
    navigator.open(View::settings());
    navigator.back();
    navigator.open(View::ownProfile());
    EXPECT_FALSE(navigator.canGoForward());
    navigator.forward();
    EXPECT_EQ(navigator.current(), View::ownProfile());
    navigator.back();
    EXPECT_EQ(navigator.current(), View::home());
    EXPECT_FALSE(navigator.canGoBack());
}

TEST_F(NavigatorTest, OpeningWhereOneIsChangesNothingButSaysSo)
{
    navigator.open(View::home());
    QSignalSpy reopened(&navigator, &Navigator::reopened);
    navigator.open(View::home());
    EXPECT_EQ(reopened.count(), 1);
    EXPECT_FALSE(navigator.canGoBack());
}

TEST_F(NavigatorTest, KeepsABoundedHistory)
{
    for (std::size_t i = 0; i < Navigator::kMaximumEntries * 2; ++i)
        navigator.open(View::profile(u"p%1.test"_s.arg(i)));
    std::size_t steps = 0;
    for (; navigator.canGoBack(); ++steps)
        navigator.back();
    EXPECT_EQ(steps, Navigator::kMaximumEntries - 1);
}

TEST_F(NavigatorTest, ResetForgetsEverything)
{
    navigator.open(View::home());
    navigator.open(View::settings());
    navigator.reset(View::home());
    EXPECT_FALSE(navigator.canGoBack());
    EXPECT_FALSE(navigator.canGoForward());
    EXPECT_EQ(navigator.current(), View::home());
}

} // namespace
} // namespace rostrum::ui
