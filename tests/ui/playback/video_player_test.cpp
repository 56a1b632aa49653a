// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_video.h"

#include "embedded/dag_cbor.h"
#include "net/qt_http_client.h"
#include "support/http_test_server.h"
#include "support/run_task.h"
#include "support/scripted_http_client.h"
#include "ui/feedview/feed_view.h"
#include "ui/playback/autoplay.h"
#include "ui/playback/seek_bar.h"
#include "ui/playback/video_player.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace rostrum::ui {
namespace {

using namespace Qt::StringLiterals;
using tests::json;
using tests::ScriptedHttpClient;

QString cidOf(const QByteArray &bytes)
{
    return QString::fromLatin1(embedded::cidOf(bytes, embedded::CidCodec::Raw));
}

struct Server
{
    std::optional<ScriptedHttpClient::Outcome> answer(const net::HttpRequest &request)
    {
        const QString path = request.url.path();
        if (request.url.host() == "plc.directory"_L1)
            return json(200, R"({"id":"did:plc:ewvi7nxzyoun6zhxrhs64oiz","service":[{"id":"#atproto_pds",)"
                             R"("type":"AtprotoPersonalDataServer","serviceEndpoint":"https://pds.example"}]})");
        if (isDown)
            return base::fail(base::ErrorKind::Network);
        if (path.endsWith("master.m3u8"_L1))
            return net::HttpReply{.status = 200, .body = "#EXTM3U\n#EXTINF:2,\nall.ts\n#EXT-X-ENDLIST\n"};
        if (path.endsWith("all.ts"_L1))
            return net::HttpReply{.status = 200, .body = tests::testTs()};
        for (const QByteArray &blob : blobs)
            if (request.url.query().contains(cidOf(blob)))
                return net::HttpReply{.status = 200, .body = blob};
        return json(404, R"({"error":"BlobNotFound"})");
    }

    std::vector<QByteArray> blobs = {};
    bool isDown = false;
};

struct VideoTest : testing::Test
{
    void SetUp() override
    {
        ASSERT_FALSE(tests::testMp4().isEmpty()) << "ffmpeg made no video";
        server.blobs = {tests::testMp4(), captions};
        QApplication::setEffectEnabled(Qt::UI_General, false); // reduced motion: nothing plays by itself
    }
    void TearDown() override { QApplication::setEffectEnabled(Qt::UI_General, true); }

    [[nodiscard]] model::Video video() const
    {
        return {.alt = u"A test picture"_s,
                .aspect = {320, 180},
                .cid = cidOf(tests::testMp4()),
                .captions = {{.language = u"en"_s, .cid = cidOf(captions)}}};
    }
    static bool plays(const VideoPlayer &player)
    {
        const bool begins =
            QTest::qWaitFor([&player] { return player.hasFrame() || !player.problem().isEmpty(); }, 20'000);
        return begins && player.problem().isEmpty();
    }

    QByteArray captions = "WEBVTT\n\n00:00.000 --> 01:00.000\nHello there";
    base::Did author = *base::Did::parse("did:plc:ewvi7nxzyoun6zhxrhs64oiz");
    Server server;
    QTemporaryDir place;
    playback::VideoFiles files{place.path(), 1 << 24};
    ScriptedHttpClient http{[this](const net::HttpRequest &request) { return server.answer(request); }};
    net::IdentityResolver identities{http, {}};
    playback::Videos videos{files, http, identities};
};

TEST_F(VideoTest, PlaysTheBlobWithCaptionsAndWithoutSound)
{
    VideoPlayer player(videos, author, video(), VideoPlayer::Start::Asked, nullptr);
    player.resize(640, 360);
    player.show();
    ASSERT_TRUE(plays(player)) << player.problem().toStdString();
    EXPECT_TRUE(player.isMuted());
    EXPECT_TRUE(QTest::qWaitFor([&player] { return player.captionShown() == u"Hello there"_s; }));
    const QImage picture = player.grab().toImage();
    QSet<QRgb> colors;
    for (int x = 20; x < picture.width() - 20; x += 7)
        colors.insert(picture.pixel(x, picture.height() / 3));
    EXPECT_GT(colors.size(), 4) << "the frame is in pictures of the window";
    QTest::keyClick(&player, Qt::Key_C);
    EXPECT_EQ(player.captionShown(), QString());
    QTest::keyClick(&player, Qt::Key_C);
}

TEST_F(VideoTest, KeysPauseSeekAndTurnTheSoundOn)
{
    VideoPlayer player(videos, author, video(), VideoPlayer::Start::Asked, nullptr);
    player.resize(640, 360);
    player.show();
    ASSERT_TRUE(plays(player));
    QTest::keyClick(&player, Qt::Key_Space);
    EXPECT_FALSE(player.isPlaying());
    QTest::keyClick(&player, Qt::Key_K);
    EXPECT_TRUE(player.isPlaying());
    QTest::keyClick(&player, Qt::Key_M);
    EXPECT_FALSE(player.isMuted());
    QTest::keyClick(&player, Qt::Key_M);
    EXPECT_TRUE(player.isMuted());
    QTest::keyClick(&player, Qt::Key_Right); // five seconds on: the end
    EXPECT_TRUE(QTest::qWaitFor([&player] { return !player.isPlaying(); }));
    QTest::keyClick(&player, Qt::Key_Space);
    EXPECT_TRUE(player.isPlaying()) << "again from the start";
    QTest::keyClick(&player, Qt::Key_F);
    EXPECT_TRUE(player.isFullScreenShown());
    QTest::keyClick(&player, Qt::Key_Escape);
    EXPECT_TRUE(player.isPlaying());
}

TEST_F(VideoTest, SaysWhyNotAndTriesAgain)
{
    server.isDown = true;
    VideoPlayer player(videos, author, video(), VideoPlayer::Start::Asked, nullptr);
    player.resize(640, 360);
    player.show();
    ASSERT_TRUE(QTest::qWaitFor([&player] { return !player.problem().isEmpty(); }, 20'000));
    server.isDown = false;
    auto *retry = player.findChild<QPushButton *>();
    ASSERT_TRUE(retry->isVisible());
    QTest::mouseClick(retry, Qt::LeftButton);
    EXPECT_TRUE(plays(player)) << player.problem().toStdString();
}

TEST_F(VideoTest, SaysThatAFileIsNoVideo)
{
    server.blobs = {"this is no video"};
    model::Video broken = video();
    broken.cid = cidOf("this is no video");
    VideoPlayer player(videos, author, broken, VideoPlayer::Start::Asked, nullptr);
    player.show();
    EXPECT_TRUE(QTest::qWaitFor([&player] { return !player.problem().isEmpty(); }, 20'000));
}

TEST_F(VideoTest, PlaysThePlaylistWhereThereIsNoBlob)
{
    server.blobs.clear();
    model::Video streamed = video();
    streamed.captions.clear();
    streamed.playlist = QUrl(u"https://video.example/master.m3u8"_s);
    VideoPlayer player(videos, author, streamed, VideoPlayer::Start::Asked, nullptr);
    player.resize(640, 360);
    player.show();
    EXPECT_TRUE(plays(player)) << player.problem().toStdString();
}

TEST_F(VideoTest, PlaysHlsFromAServer)
{
    const auto &folder = tests::testHls();
    ASSERT_TRUE(folder.contains("/master.m3u8")) << "ffmpeg made no HLS";
    const tests::HttpTestServer web([&folder](const tests::ServerRequest &request) -> tests::ServerAction {
        const auto found = folder.find(request.path());
        return found == folder.end() ? tests::Answer{.status = 404} : tests::Answer{.body = found->second};
    });
    net::QtHttpClient client({.plainHttpOnLoopback = true});
    playback::Videos served(files, client, identities);
    const model::Video streamed = {.playlist = web.url(u"/master.m3u8"_s), .aspect = {320, 180}};
    VideoPlayer player(served, author, streamed, VideoPlayer::Start::Asked, nullptr);
    player.resize(640, 360);
    player.show();
    ASSERT_TRUE(plays(player)) << player.problem().toStdString();
    EXPECT_TRUE(QTest::qWaitFor([&player] { return !player.isPlaying(); }, 20'000)) << "to its end";
    EXPECT_EQ(web.requests().size(), folder.size()) << "each file once";
}

TEST(SeekBar, ADragSeeksOnceAndAScreenReaderHearsSeconds)
{
    SeekBar bar(nullptr);
    bar.resize(200, 24);
    bar.setMaximum(20'000);
    bar.show();
    const QSignalSpy sought(&bar, &QSlider::valueChanged);
    QTest::mousePress(&bar, Qt::LeftButton, {}, {20, 12});
    QTest::mouseMove(&bar, {60, 12});
    QTest::mouseMove(&bar, {100, 12});
    EXPECT_EQ(sought.count(), 0);
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, {100, 12});
    EXPECT_EQ(sought.count(), 1);
    EXPECT_EQ(bar.value(), 10'000);
    QAccessibleValueInterface *value = QAccessible::queryAccessibleInterface(&bar)->valueInterface();
    ASSERT_TRUE(value);
    EXPECT_EQ(value->currentValue().toDouble(), 10);
    EXPECT_EQ(value->maximumValue().toDouble(), 20);
    value->setCurrentValue(5);
    EXPECT_EQ(bar.value(), 5000);
    QTest::keyClick(&bar, Qt::Key_Right);
    EXPECT_EQ(bar.value(), 10'000);
}

struct FeedVideoTest : VideoTest
{
    void SetUp() override
    {
        VideoTest::SetUp();
        view.setVideos(&videos);
        view.resize(664, 700);
        std::vector<FeedRow> rows;
        for (int i = 0; i < 12; ++i) {
            auto post = std::make_shared<model::Post>(
                model::Post{.uri = *base::AtUri::parse("at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/app.bsky.feed.post/3k" +
                                                       std::to_string(1000 + i)),
                            .cid = base::Cid::unset(),
                            .author = {.did = author, .displayName = u"Hana"_s}});
            post->createdAt = clock.now();
            if (i % 2 == 0)
                post->embed.media = video();
            rows.push_back(postRow(std::make_shared<const model::FeedItem>(model::FeedItem{.post = post})));
        }
        view.show();
        view.activateWindow();
        view.setRows(std::move(rows));
        QApplication::processEvents();
    }

    base::SettableClock clock{base::Time{std::chrono::milliseconds(1'796'000'000'000)}};
    FeedView view{nullptr, &clock};
};

TEST_F(FeedVideoTest, AClickPlaysItWhereThePosterIs)
{
    ASSERT_TRUE(view.geometry().rows().layoutIfAny(0));
    QRect poster;
    for (const Part &part : view.geometry().rows().layoutIfAny(0)->parts())
        if (part.kind == Part::Kind::Video)
            poster = part.bounds().translated(view.rowRect(0).topLeft());
    ASSERT_FALSE(poster.isEmpty());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, poster.center());
    VideoPlayer *player = view.videos().player();
    ASSERT_TRUE(player);
    EXPECT_EQ(player->geometry(), poster);
    EXPECT_TRUE(plays(*player)) << player->problem().toStdString();
    view.verticalScrollBar()->setValue(100);
    EXPECT_EQ(player->geometry(), poster.translated(0, -100)) << "it moves with its row";
    view.verticalScrollBar()->setValue(2000);
    EXPECT_FALSE(view.videos().player()) << "out of sight it stops";
}

TEST_F(FeedVideoTest, OneAtATimeAndEscapeEndsIt)
{
    view.videos().play(0);
    QPointer<VideoPlayer> first = view.videos().player();
    ASSERT_TRUE(first);
    view.videos().play(2);
    ASSERT_TRUE(view.videos().player());
    EXPECT_NE(view.videos().player(), first);
    QTest::keyClick(view.videos().player(), Qt::Key_Escape);
    EXPECT_FALSE(view.videos().player());
    view.videos().play(1); // a post without a video
    EXPECT_FALSE(view.videos().player());
}

TEST_F(FeedVideoTest, PlaysByItselfOnlyWhereThatIsWanted)
{
    view.videos().rest();
    QTest::qWait(600);
    EXPECT_FALSE(view.videos().player()) << "motion is reduced";
    QApplication::setEffectEnabled(Qt::UI_General, true);
    setAutoplay(Autoplay::Off);
    view.videos().rest();
    QTest::qWait(600);
    EXPECT_FALSE(view.videos().player()) << "switched off";
    setAutoplay(Autoplay::On);
    view.videos().rest();
    ASSERT_TRUE(QTest::qWaitFor([this] { return view.videos().player() != nullptr; }));
    EXPECT_FALSE(view.videos().player()->isWanted());
    EXPECT_TRUE(view.videos().player()->isMuted());
    EXPECT_FALSE(view.videos().player()->hasFocus()) << "the keyboard stays where it was";
}

} // namespace
} // namespace rostrum::ui
