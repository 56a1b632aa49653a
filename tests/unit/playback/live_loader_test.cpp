// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/live_loader.h"

#include "base/offload.h"
#include "net/qt_http_client.h"
#include "support/run_task.h"
#include "support/scripted_http_client.h"

#include <gtest/gtest.h>

namespace rostrum::playback {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::ErrorKind;
using tests::ScriptedHttpClient;
using tests::waitFor;

/// Segments of a tenth of a second: what is waited for comes soon.
QByteArray playlistOf(int first, int last, const QByteArray &more = {})
{
    QByteArray text = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-MEDIA-SEQUENCE:" + QByteArray::number(first) + "\n";
    for (int number = first; number <= last; ++number) {
        text += "#EXTINF:0.1,\n" + QByteArray::number(number) + ".ts\n";
    }
    return text + more;
}

struct LiveLoaderTest : testing::Test
{
    LiveLoaderTest() { limits = {.opening = 2s, .gone = 1s, .frozen = 2s, .longestPause = 200ms}; }

    /// Pages by path; a segment nobody wrote down contains its own name.
    std::optional<ScriptedHttpClient::Outcome> answer(const net::HttpRequest &request)
    {
        EXPECT_EQ(request.urlSource, net::UrlSource::Record) << "the address is another person's";
        EXPECT_GT(request.maxBytes, 0);
        EXPECT_LE(request.maxBytes, 24 << 20);
        const QString path = request.url.path();
        if (outage) {
            return std::unexpected(*outage);
        }
        if (missing.contains(path)) {
            return net::HttpReply{.status = 404};
        }
        const auto page = web.find(path);
        if (page != web.end()) {
            return net::HttpReply{.status = 200, .body = page->second};
        }
        return path.endsWith(".m3u8"_L1) ? net::HttpReply{.status = 404}
                                         : net::HttpReply{.status = 200, .body = request.url.fileName().toUtf8()};
    }
    void start(const QString &address = u"https://live.example/a/video.m3u8"_s)
    {
        loader.emplace(http, QUrl(address), 720, limits);
        QObject::connect(&*loader, &LiveLoader::pictureCame, &*loader, [this](const LiveChunk &chunk) {
            names.push_back(chunk.data);
            chunks.push_back(chunk);
        });
        QObject::connect(&*loader, &LiveLoader::soundCame, &*loader,
                         [this](const LiveChunk &chunk) { sounds.push_back(chunk.data); });
        QObject::connect(&*loader, &LiveLoader::captionsCame, &*loader,
                         [this](const std::vector<Cue> &came) { cues = came; });
        QObject::connect(&*loader, &LiveLoader::ended, &*loader, [this] { hasEnded = true; });
        QObject::connect(&*loader, &LiveLoader::failed, &*loader,
                         [this](const base::Error &error) { failure = error; });
        loader->start();
    }
    void waitForNames(const std::vector<QByteArray> &wanted)
    {
        waitFor([&] { return names.size() >= wanted.size(); });
        EXPECT_EQ(names, wanted);
    }

    LiveLimits limits;
    std::map<QString, QByteArray> web = {};
    QSet<QString> missing = {};
    std::optional<base::Error> outage = {};
    ScriptedHttpClient http{[this](const net::HttpRequest &request) { return answer(request); }};
    std::vector<QByteArray> names = {};
    std::vector<LiveChunk> chunks = {};
    std::vector<QByteArray> sounds = {};
    std::vector<Cue> cues = {};
    bool hasEnded = false;
    std::optional<base::Error> failure = {};
    std::optional<LiveLoader> loader = {};
    const QString playlist = u"/a/video.m3u8"_s;
};

TEST_F(LiveLoaderTest, BeginsNearTheNewestAndGoesOnWithWhatIsNew)
{
    web[playlist] = playlistOf(10, 14);
    start();
    waitForNames({"13.ts", "14.ts"});
    EXPECT_EQ(chunks[0].ahead, 100ms);
    EXPECT_EQ(chunks[0].duration, 100ms);
    EXPECT_FALSE(chunks[0].isAfterGap);
    web[playlist] = playlistOf(12, 16);
    waitForNames({"13.ts", "14.ts", "15.ts", "16.ts"});
    EXPECT_FALSE(chunks.back().isAfterGap);
    EXPECT_EQ(http.countOf(u"/a/14.ts"), 1) << "each once";
    EXPECT_FALSE(hasEnded);
}

TEST_F(LiveLoaderTest, EndsWhenAllOfABroadcastThatIsOverHasCome)
{
    web[playlist] = playlistOf(0, 3);
    start();
    waitForNames({"2.ts", "3.ts"});
    web[playlist] = playlistOf(1, 4, "#EXT-X-ENDLIST\n");
    waitFor([this] { return hasEnded; });
    EXPECT_EQ(names.back(), "4.ts");
    EXPECT_EQ(chunks.back().ahead, std::nullopt);
}

TEST_F(LiveLoaderTest, WhatIsOverAlreadyComesFromItsBeginning)
{
    web[playlist] = playlistOf(0, 4, "#EXT-X-ENDLIST\n");
    start();
    waitFor([this] { return hasEnded; });
    EXPECT_EQ(names, (std::vector<QByteArray>{"0.ts", "1.ts", "2.ts", "3.ts", "4.ts"}));
}

TEST_F(LiveLoaderTest, GoesOnNearTheNewestWhereItFellBehind)
{
    web[playlist] = playlistOf(0, 4);
    start();
    waitForNames({"3.ts", "4.ts"});
    web[playlist] = playlistOf(40, 44);
    waitForNames({"3.ts", "4.ts", "43.ts", "44.ts"});
    EXPECT_TRUE(chunks[2].isAfterGap);
    EXPECT_FALSE(chunks[3].isAfterGap);
    web[playlist] = playlistOf(0, 1); // the encoder was restarted
    waitForNames({"3.ts", "4.ts", "43.ts", "44.ts", "0.ts", "1.ts"});
    EXPECT_TRUE(chunks[4].isAfterGap);
}

TEST_F(LiveLoaderTest, APlaylistThatLagsIsNotANewOne)
{
    web[playlist] = playlistOf(0, 4);
    start();
    waitForNames({"3.ts", "4.ts"});
    web[playlist] = playlistOf(0, 3); // of another server of many
    const auto asked = http.countOf(playlist);
    waitFor([&] { return http.countOf(playlist) > asked + 1; });
    web[playlist] = playlistOf(1, 5);
    waitForNames({"3.ts", "4.ts", "5.ts"});
}

TEST_F(LiveLoaderTest, LeavesOutASegmentThatCannotBeHad)
{
    web[playlist] = playlistOf(0, 4);
    missing = {u"/a/3.ts"_s};
    start();
    waitForNames({"4.ts"});
    EXPECT_TRUE(chunks[0].isAfterGap);
    EXPECT_EQ(http.countOf(u"/a/3.ts"), 2) << "it may only be late";
    web[playlist] = playlistOf(0, 6, {}).replace("#EXTINF:0.1,\n5.ts", "#EXT-X-GAP\n#EXTINF:0.1,\n5.ts");
    waitForNames({"4.ts", "6.ts"});
    EXPECT_TRUE(chunks[1].isAfterGap);
}

TEST_F(LiveLoaderTest, ComesBackAfterAnOutage)
{
    web[playlist] = playlistOf(0, 4);
    start();
    waitForNames({"3.ts", "4.ts"});
    for (const ErrorKind kind : {ErrorKind::Network, ErrorKind::Timeout, ErrorKind::Malformed}) {
        outage = base::makeError(kind);
        const auto asked = http.countOf(playlist);
        waitFor([&] { return http.countOf(playlist) > asked + 2; });
    }
    web[playlist] = playlistOf(5, 9);
    outage.reset();
    waitForNames({"3.ts", "4.ts", "5.ts", "6.ts", "7.ts", "8.ts", "9.ts"});
    EXPECT_FALSE(chunks[2].isAfterGap);
    EXPECT_FALSE(hasEnded || failure);
}

TEST_F(LiveLoaderTest, EndsWhenItVanished)
{
    web[playlist] = playlistOf(0, 4);
    start();
    waitForNames({"3.ts", "4.ts"});
    web.erase(playlist);
    waitFor([this] { return hasEnded; });
    EXPECT_FALSE(failure);
}

TEST_F(LiveLoaderTest, EndsWhenNothingNewComes)
{
    web[playlist] = playlistOf(0, 4);
    start();
    waitFor([this] { return hasEnded; });
    EXPECT_EQ(names.size(), 2U);
}

TEST_F(LiveLoaderTest, EndsWhereThereNeverWasOne)
{
    http.setScript(
        [](const net::HttpRequest &) { return tests::json(400, R"({"error":"StreamNotLive","message":"not live"})"); });
    start(u"https://node.example/xrpc/place.stream.playback.getLivePlaylist?streamer=did:web:a.example"_s);
    waitFor([this] { return hasEnded; });
    EXPECT_FALSE(failure);
}

TEST_F(LiveLoaderTest, SaysWhatCannotBePlayed)
{
    web[playlist] = "#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"k\"\n#EXTINF:1,\n0.ts\n";
    start();
    waitFor([this] { return failure.has_value(); });
    EXPECT_TRUE(failure->message.contains(u"encrypted"_s)) << failure->message.toStdString();
    failure.reset();
    web[playlist] = "<html>sign in</html>";
    start();
    waitFor([this] { return failure.has_value(); });
    EXPECT_EQ(failure->kind, ErrorKind::Malformed);
    failure.reset();
    outage = base::makeError(ErrorKind::Network);
    start();
    waitFor([this] { return failure.has_value(); });
    EXPECT_EQ(failure->kind, ErrorKind::Network);
    EXPECT_FALSE(failure->message.isEmpty());
    EXPECT_TRUE(names.empty());
}

TEST_F(LiveLoaderTest, DoesNotLeadIntoAPrivateNetwork)
{
    net::QtHttpClient real{net::NetworkConfig()};
    for (const QString &address : {u"https://192.168.1.1/a.m3u8"_s, u"https://localhost/a.m3u8"_s}) {
        LiveLoader refused(real, QUrl(address), 720, limits);
        std::optional<base::Error> error;
        QObject::connect(&refused, &LiveLoader::failed, &refused, [&error](const base::Error &why) { error = why; });
        refused.start();
        waitFor([&error] { return error.has_value(); });
        EXPECT_EQ(error->kind, ErrorKind::Invalid);
    }
}

TEST_F(LiveLoaderTest, WaitsForRoom)
{
    web[playlist] = playlistOf(0, 4);
    bool hasRoom = false;
    loader.emplace(http, QUrl(u"https://live.example/a/video.m3u8"_s), 720, limits);
    bool isAsked = false;
    loader->setHasRoom([&] {
        isAsked = true;
        return hasRoom;
    });
    QObject::connect(&*loader, &LiveLoader::pictureCame, &*loader,
                     [this](const LiveChunk &chunk) { names.push_back(chunk.data); });
    loader->start();
    waitFor([&isAsked] { return isAsked; });
    EXPECT_EQ(http.countOf(u"/a/3.ts"), 0);
    hasRoom = true;
    waitForNames({"3.ts", "4.ts"});
}

const QByteArray kMaster = "#EXTM3U\n#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"s\",DEFAULT=YES,URI=\"sound.m3u8\"\n"
                           "#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID=\"c\",URI=\"words.m3u8\"\n"
                           "#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS=\"mp4a.40.2\",AUDIO=\"s\"\nonly-sound.m3u8\n"
                           "#EXT-X-STREAM-INF:BANDWIDTH=9,RESOLUTION=1920x1080,AUDIO=\"s\",SUBTITLES=\"c\"\n1080.m3u8\n"
                           "#EXT-X-STREAM-INF:BANDWIDTH=5,RESOLUTION=640x360,AUDIO=\"s\",SUBTITLES=\"c\"\n360.m3u8\n";

TEST_F(LiveLoaderTest, FetchesSoundAndCaptionsOnlyWhenTheyAreWanted)
{
    web[u"/a/master.m3u8"_s] = kMaster;
    web[u"/a/360.m3u8"_s] = playlistOf(0, 4);
    web[u"/a/sound.m3u8"_s] = playlistOf(100, 104);
    web[u"/a/words.m3u8"_s] = playlistOf(200, 200);
    web[u"/a/200.ts"_s] =
        "WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:01.000,MPEGTS:900000\n\n00:02.000 --> 00:03.000\nHello\n";
    start(u"https://live.example/a/master.m3u8"_s);
    waitForNames({"3.ts", "4.ts"});
    EXPECT_TRUE(loader->hasSoundApart());
    EXPECT_TRUE(loader->hasCaptions());
    EXPECT_FALSE(loader->hasSmaller());
    EXPECT_EQ(http.countOf(u"/a/sound.m3u8") + http.countOf(u"/a/words.m3u8"), 0);
    loader->setSoundWanted(true);
    loader->setCaptionsWanted(true);
    waitFor([this] { return sounds.size() == 3 && !cues.empty(); });
    EXPECT_EQ(sounds.front(), "102.ts") << "a segment before the picture's";
    EXPECT_EQ(cues, (std::vector<Cue>{{.start = 11s, .end = 12s, .text = u"Hello"_s}}));
    loader->setSoundWanted(false);
    const auto asked = http.countOf(u"/a/sound.m3u8");
    web[u"/a/360.m3u8"_s] = playlistOf(1, 6);
    waitForNames({"3.ts", "4.ts", "5.ts", "6.ts"});
    EXPECT_EQ(http.countOf(u"/a/sound.m3u8"), asked);
}

TEST_F(LiveLoaderTest, TellsHowLongAChunkTook)
{
    web[u"/a/master.m3u8"_s] = kMaster;
    web[u"/a/1080.m3u8"_s] = playlistOf(0, 1);
    bool isHeld = true;
    http.setScript([&](const net::HttpRequest &request) -> std::optional<ScriptedHttpClient::Outcome> {
        return isHeld && request.url.path() == "/a/0.ts"_L1 ? std::nullopt : answer(request);
    });
    limits.request = 10s;
    loader.emplace(http, QUrl(u"https://live.example/a/master.m3u8"_s), 1080, limits);
    std::vector<LiveChunk> came;
    QObject::connect(&*loader, &LiveLoader::pictureCame, &*loader, [&](const LiveChunk &one) { came.push_back(one); });
    loader->start();
    waitFor([this] { return http.open() == 1; });
    tests::runTask(base::sleepFor(150ms));
    isHeld = false;
    http.release();
    waitFor([&] { return came.size() == 2; });
    EXPECT_GT(came[0].fetchTime, came[0].duration);
    EXPECT_TRUE(loader->hasSmaller());
}

TEST_F(LiveLoaderTest, GoesOnWhereTheMasterNamesAnotherPlaylist)
{
    web[u"/a/master.m3u8"_s] = kMaster;
    web[u"/a/360.m3u8"_s] = playlistOf(0, 4);
    start(u"https://live.example/a/master.m3u8"_s);
    waitForNames({"3.ts", "4.ts"});
    web.erase(u"/a/360.m3u8"_s);
    web[u"/a/master.m3u8"_s] = QByteArray(kMaster).replace("360.m3u8", "session2/360.m3u8");
    web[u"/a/session2/360.m3u8"_s] = playlistOf(70, 71);
    waitForNames({"3.ts", "4.ts", "70.ts", "71.ts"});
    EXPECT_FALSE(hasEnded);
}

TEST_F(LiveLoaderTest, FetchesABeginningOnceAndAgainWhenItIsDistrusted)
{
    web[playlist] = playlistOf(0, 4).replace("#EXTINF", "#EXT-X-MAP:URI=\"init.mp4\"\n#EXTINF");
    web[u"/a/init.mp4"_s] = "old";
    start();
    waitForNames({"3.ts", "4.ts"});
    EXPECT_EQ(http.countOf(u"/a/init.mp4"), 1);
    EXPECT_EQ(chunks[1].init, "old");
    web[u"/a/init.mp4"_s] = "new";
    loader->distrustInit();
    web[playlist] = playlistOf(1, 5).replace("#EXTINF", "#EXT-X-MAP:URI=\"init.mp4\"\n#EXTINF");
    waitForNames({"3.ts", "4.ts", "5.ts"});
    EXPECT_EQ(chunks[2].init, "new");
}

TEST_F(LiveLoaderTest, WhatAPlaylistNamesIsRelativeToWhereItWasFound)
{
    http.setScript([this](const net::HttpRequest &request) -> std::optional<ScriptedHttpClient::Outcome> {
        if (request.url.host() == "live.example"_L1) {
            return net::HttpReply{.status = 302, .headers = {{"location", "https://edge.example/b/v.m3u8"}}};
        }
        EXPECT_EQ(request.url.host(), u"edge.example"_s);
        if (request.url.path() == "/b/v.m3u8"_L1) {
            return net::HttpReply{.status = 200, .body = playlistOf(0, 1)};
        }
        return net::HttpReply{.status = 200, .body = request.url.path().toUtf8()};
    });
    start();
    waitForNames({"/b/0.ts", "/b/1.ts"});
}

TEST_F(LiveLoaderTest, CanBeDestroyedWhileItWaits)
{
    http.setScript([](const net::HttpRequest &) { return std::nullopt; });
    start();
    EXPECT_EQ(http.open(), 1U);
    loader.reset();
    EXPECT_EQ(http.cancelled(), 1);
}

} // namespace
} // namespace rostrum::playback
