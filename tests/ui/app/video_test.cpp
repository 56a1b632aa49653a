// SPDX-License-Identifier: GPL-3.0-or-later
// The videos of the sample network, in the whole program.
#include "support/run_task.h"
#include "ui/app/sample_program_test.h"
#include "ui/playback/video_player.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

class VideoPlayTest : public SampleProgramTest
{
protected:
    void SetUp() override
    {
        SampleProgramTest::SetUp();
        if (!HasFatalFailure()) {
            driver->feed().setFocus();
        }
    }
    /// The first row of the timeline with a video, scrolled into sight; −1: none.
    int goToVideo()
    {
        ui::FeedView &feed = driver->feed();
        for (int i = 0; i < feed.rowCount(); ++i) {
            const auto *row = std::get_if<ui::PostRow>(&feed.row(i).what);
            if (row && std::holds_alternative<model::Video>(row->item->post->embed.media)) {
                feed.setCurrentRow(i, ui::FeedView::Ring::Visible);
                driver->waitUntilRested();
                return feed.currentRow();
            }
        }
        return -1;
    }
};

TEST_F(VideoPlayTest, TheSampleNetworkHasAVideoThatPlaysWithCaptions)
{
    const int row = goToVideo();
    ASSERT_GE(row, 0);
    EXPECT_LT(row, 8) << "a newcomer sees one soon";
    driver->feed().videos().play(row);
    QPointer<ui::VideoPlayer> player = driver->feed().videos().player();
    ASSERT_TRUE(player);
    ASSERT_TRUE(QTest::qWaitFor([&] { return player->hasFrame() || !player->problem().isEmpty(); }, 30'000));
    EXPECT_EQ(player->problem(), QString());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !player->captionShown().isEmpty(); }, 30'000));
    driver->window().open(ui::View::notifications());
    EXPECT_TRUE(QTest::qWaitFor([&] { return player.isNull(); })) << "who leaves the page hears nothing more of it";
}

TEST_F(VideoPlayTest, WhatWasPlayedIsKeptAndCounted)
{
    driver->feed().videos().play(goToVideo());
    QPointer<ui::VideoPlayer> player = driver->feed().videos().player();
    ASSERT_TRUE(player);
    ASSERT_TRUE(QTest::qWaitFor([&] { return player->hasFrame(); }, 30'000));
    const QDir kept(driver->app().paths().videoCache());
    EXPECT_EQ(kept.entryList(QDir::Files).size(), 1);
}

} // namespace
} // namespace rostrum::tests
