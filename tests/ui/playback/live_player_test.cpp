// SPDX-License-Identifier: GPL-3.0-or-later
// True broadcasts, encoded live by ffmpeg and served on loopback: what is seen is read from the widget's pixels.
#include "net/qt_http_client.h"
#include "support/live_broadcast.h"
#include "ui/playback/live_player.h"
#include "ui/playback/live_sheet.h"
#include "ui/playback/video_button.h"
#include "ui/playback/video_choices.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QElapsedTimer>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

namespace rostrum::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using playback::PictureFit;
using tests::BroadcastKind;
using tests::LiveBroadcast;
using State = LivePlayer::State;

constexpr int kWait = 60'000; ///< ms; nothing takes so long
constexpr QSize kCover(640, 200);

class LivePlayerTest : public testing::TestWithParam<BroadcastKind>
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return broadcast.isOn(); }, kWait)) << "ffmpeg broadcasts nothing";
        page.resize(kCover.width(), 480);
        make();
        page.show();
    }
    void make(const playback::LiveLimits &limits = {})
    {
        player = std::make_unique<LivePlayer>(http, broadcast.playlist(), PictureFit::Filling, &page, limits);
        player->resize(kCover);
        player->show();
    }
    [[nodiscard]] std::optional<int> numberSeen() { return tests::pictureNumber(player->grab().toImage()); }
    /// The number of a picture that is newer than `number`; nothing when none comes.
    std::optional<int> waitForNewer(int number)
    {
        std::optional<int> seen;
        const bool isNewer = QTest::qWaitFor(
            [&] {
                seen = numberSeen();
                return seen && *seen > number;
            },
            kWait);
        return isNewer ? seen : std::nullopt;
    }
    bool waitFor(State state)
    {
        return QTest::qWaitFor([&] { return player->state() == state; }, kWait);
    }
    [[nodiscard]] std::size_t asked() { return broadcast.server().requests().size(); }

    LiveBroadcast broadcast{GetParam()};
    net::QtHttpClient http{{.plainHttpOnLoopback = true}};
    QWidget page;
    std::unique_ptr<LivePlayer> player;
};

TEST_P(LivePlayerTest, PlaysInThePlaceAndGoesOn)
{
    EXPECT_EQ(player->state(), State::Loading);
    const auto first = waitForNewer(-1);
    ASSERT_TRUE(first) << player->problem().toStdString();
    EXPECT_EQ(player->state(), State::Playing);
    EXPECT_TRUE(player->isMuted());
    EXPECT_TRUE(waitForNewer(*first + 30)) << "across segments";
    EXPECT_EQ(player->picture().size(), kCover * player->devicePixelRatioF()) << "decoded at the size shown";
    const QImage seen = player->grab().toImage();
    EXPECT_GT(seen.pixelColor(3, 3).blue(), 150) << "all of the place is filled";
    EXPECT_GT(seen.pixelColor(kCover.width() - 4, kCover.height() - 4).blue(), 150);
}

TEST_P(LivePlayerTest, StallsAndComesBackByItself)
{
    const auto first = waitForNewer(-1);
    ASSERT_TRUE(first);
    broadcast.server().stop();
    ASSERT_TRUE(waitFor(State::Stalled));
    const auto still = numberSeen();
    EXPECT_TRUE(still) << "the last picture stays";
    QTest::qWait(3000); // longer than what the window of the playlist holds
    broadcast.server().restart();
    QElapsedTimer back;
    back.start();
    const auto newer = waitForNewer(*still);
    ASSERT_TRUE(newer);
    RecordProperty("back_after_ms", static_cast<int>(back.elapsed()));
    EXPECT_EQ(player->state(), State::Playing);
    EXPECT_TRUE(waitForNewer(*newer + 15));
}

TEST_P(LivePlayerTest, OutlivesAServerThatHangs)
{
    ASSERT_TRUE(waitForNewer(-1));
    broadcast.hang();
    ASSERT_TRUE(waitFor(State::Stalled));
    broadcast.heal();
    const auto still = numberSeen();
    EXPECT_TRUE(still && waitForNewer(*still));
}

TEST_P(LivePlayerTest, OutlivesAnEncoderThatPauses)
{
    ASSERT_TRUE(waitForNewer(-1));
    broadcast.pause();
    ASSERT_TRUE(waitFor(State::Stalled));
    broadcast.resume();
    const auto still = numberSeen();
    EXPECT_TRUE(still && waitForNewer(*still));
}

TEST_P(LivePlayerTest, EndsWhenTheBroadcastDoes)
{
    const auto first = waitForNewer(-1);
    ASSERT_TRUE(first);
    broadcast.end();
    EXPECT_TRUE(waitFor(State::Ended));
    EXPECT_GT(numberSeen().value_or(-1), *first) << "what was left has been seen";
    const auto before = asked();
    QTest::qWait(1500);
    EXPECT_EQ(asked(), before) << "nobody asks any more";
}

TEST_P(LivePlayerTest, EndsWhenTheBroadcastVanishes)
{
    make({.gone = 2s});
    ASSERT_TRUE(waitForNewer(-1));
    broadcast.refuse(400, R"({"error":"StreamNotLive"})");
    EXPECT_TRUE(waitFor(State::Ended));
}

TEST_P(LivePlayerTest, RestsWhereNobodySeesItAndGoesOnWithWhatIsNew)
{
    const auto first = waitForNewer(-1);
    ASSERT_TRUE(first);
    player->hide();
    QTest::qWait(200);
    const auto whileHidden = asked();
    QTest::qWait(2500);
    EXPECT_EQ(asked(), whileHidden);
    EXPECT_EQ(player->state(), State::Loading);
    player->show();
    const auto again = waitForNewer(*first);
    ASSERT_TRUE(again);
    player->move(0, -500); // scrolled away
    ASSERT_TRUE(waitFor(State::Loading));
    const auto whileAway = asked();
    QTest::qWait(1500);
    EXPECT_EQ(asked(), whileAway);
    player->move(0, 0);
    EXPECT_TRUE(waitForNewer(*again));
}

TEST_P(LivePlayerTest, SoundComesAndGoesWhileThePictureStays)
{
    const auto first = waitForNewer(-1);
    ASSERT_TRUE(first);
    player->setMuted(false);
    EXPECT_FALSE(player->isMuted());
    const auto second = waitForNewer(*first + 30);
    ASSERT_TRUE(second);
    player->setMuted(true);
    EXPECT_TRUE(waitForNewer(*second + 15));
    EXPECT_EQ(player->state(), State::Playing);
}

TEST_P(LivePlayerTest, CaptionsSayWhatIsSeen)
{
    const bool hasCaptions = GetParam() == BroadcastKind::Fmp4;
    ASSERT_TRUE(waitForNewer(-1));
    EXPECT_EQ(player->hasCaptions(), hasCaptions);
    player->setCaptionsWanted(true);
    if (!hasCaptions) {
        return;
    }
    ASSERT_TRUE(QTest::qWaitFor([this] { return !player->captionShown().isEmpty(); }, kWait));
    const int second = player->captionShown().section(u' ', 1).toInt();
    player->setCaptionsWanted(false);
    EXPECT_NEAR(second, numberSeen().value_or(-100) / 15.0, 1.1);
    EXPECT_EQ(player->captionShown(), QString());
}

TEST_P(LivePlayerTest, IsNamed)
{
    player->setTitle(u"Evening talk"_s);
    EXPECT_EQ(player->accessibleName(), u"Live broadcast: Evening talk"_s);
    ASSERT_TRUE(waitForNewer(-1));
    EXPECT_EQ(player->accessibleDescription(), u"Playing without sound"_s);
    EXPECT_EQ(QAccessible::queryAccessibleInterface(player.get())->role(), QAccessible::Animation);
}

TEST_P(LivePlayerTest, TheLargePlayerHasSoundCaptionsAndEscape)
{
    ASSERT_TRUE(waitForNewer(-1));
    page.activateWindow();
    QPointer<LiveSheet> sheet =
        new LiveSheet(http, {.playlist = broadcast.playlist(), .title = u"Talk"_s, .still = player->picture()}, &page);
    EXPECT_EQ(sheet->geometry(), page.rect());
    EXPECT_FALSE(sheet->player()->isMuted());
    ASSERT_TRUE(QTest::qWaitFor([&] { return sheet->player()->state() == State::Playing; }, kWait));
    EXPECT_TRUE(QTest::qWaitFor([&] { return player->state() == State::Loading; }, kWait)) << "it is covered";
    QTest::keyClick(sheet, Qt::Key_M);
    EXPECT_TRUE(sheet->player()->isMuted());
    if (GetParam() == BroadcastKind::Fmp4) {
        ASSERT_TRUE(sheet->player()->hasCaptions());
        EXPECT_TRUE(QTest::qWaitFor([&] { return !sheet->player()->captionShown().isEmpty(); }, kWait));
        QTest::keyClick(sheet, Qt::Key_C);
        EXPECT_EQ(sheet->player()->captionShown(), QString());
        QTest::keyClick(sheet, Qt::Key_C);
    }
    for (const VideoButton *button : sheet->findChildren<VideoButton *>()) {
        EXPECT_FALSE(button->accessibleName().isEmpty());
    }
    QTest::keyClick(sheet, Qt::Key_F);
    EXPECT_TRUE(sheet->isFullScreen());
    QTest::keyClick(sheet, Qt::Key_Escape);
    EXPECT_FALSE(sheet->isWindow());
    QTest::keyClick(sheet, Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([&sheet] { return sheet.isNull(); }));
    EXPECT_TRUE(waitFor(State::Playing)) << "the small one goes on";
}

INSTANTIATE_TEST_SUITE_P(Kinds, LivePlayerTest, testing::Values(BroadcastKind::Ts, BroadcastKind::Fmp4),
                         [](const auto &kind) { return kind.param == BroadcastKind::Ts ? "Ts" : "Fmp4"; });

TEST(LivePlayerSpeed, ASlowConnectionGetsASmallerPicture)
{
    LiveBroadcast broadcast(BroadcastKind::Ts);
    ASSERT_TRUE(QTest::qWaitFor([&] { return broadcast.isOn(); }, kWait));
    // The same broadcast as two sizes, the larger one slow.
    const tests::HttpTestServer server([&](const tests::ServerRequest &request) -> tests::ServerAction {
        const QByteArray path = request.path();
        if (path == "/master.m3u8") {
            return tests::Answer{.body =
                                     "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=9,RESOLUTION=1280x720\nlarge/video.m3u8\n"
                                     "#EXT-X-STREAM-INF:BANDWIDTH=1,RESOLUTION=640x360\nsmall/video.m3u8\n"};
        }
        tests::ServerRequest original = request;
        original.target = path.mid(path.indexOf('/', 1));
        tests::ServerAction action = broadcast.answer(original);
        if (auto *answer = std::get_if<tests::Answer>(&action);
            answer && path.endsWith(".ts") && path.contains("large")) {
            answer->delay = 1300ms;
        }
        return action;
    });
    const auto askedFor = [&server](const QByteArray &part) {
        return std::ranges::count_if(server.requests(),
                                     [&part](const auto &each) { return each.target.contains(part); });
    };
    net::QtHttpClient http{{.plainHttpOnLoopback = true}};
    LivePlayer player(http, server.url(u"/master.m3u8"_s), PictureFit::Inside, nullptr);
    player.resize(1280, 720);
    player.show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return askedFor("small") > 3; }, kWait));
    EXPECT_GE(askedFor("large/video"), 3) << "the one for its place came first";
    ASSERT_TRUE(QTest::qWaitFor([&] { return player.state() == State::Playing; }, kWait));
    const auto large = askedFor("large");
    QTest::qWait(1500);
    EXPECT_EQ(askedFor("large"), large);
}

TEST(LivePlayerFailure, SaysWhyAndTriesAgain)
{
    bool isBroken = true;
    const tests::HttpTestServer server([&isBroken](const tests::ServerRequest &request) -> tests::ServerAction {
        const auto &files = tests::broadcastFiles(BroadcastKind::Ts);
        const auto found = files.find(request.path().mid(1));
        if (found == files.end()) {
            return tests::Answer{.status = 404};
        }
        const bool isSegment = request.path().endsWith(".ts");
        return tests::Answer{.body = isBroken && isSegment ? QByteArray("no video") : found->second};
    });
    net::QtHttpClient http{{.plainHttpOnLoopback = true}};
    LivePlayer player(http, server.url(u"/video.m3u8"_s), PictureFit::Inside, nullptr);
    player.resize(640, 360);
    player.show();
    ASSERT_TRUE(QTest::qWaitFor([&player] { return player.state() == State::Failed; }, kWait));
    EXPECT_FALSE(player.problem().isEmpty());
    EXPECT_EQ(player.accessibleDescription(), player.problem());
    isBroken = false;
    player.retry();
    EXPECT_EQ(player.problem(), QString());
    EXPECT_TRUE(QTest::qWaitFor([&player] { return tests::pictureNumber(player.grab().toImage()) > 10; }, kWait));
    EXPECT_TRUE(QTest::qWaitFor([&player] { return player.state() == State::Ended; }, kWait));
}

} // namespace
} // namespace rostrum::ui
