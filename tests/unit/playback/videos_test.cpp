// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/hls_download.h"
#include "playback/videos.h"

#include "embedded/dag_cbor.h"
#include "support/run_task.h"
#include "support/scripted_http_client.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>
#include <QUrlQuery>

namespace rostrum::playback {
namespace {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using tests::headerOf;
using tests::json;
using tests::runTask;
using tests::ScriptedHttpClient;

QString cidOf(const QByteArray &bytes)
{
    return QString::fromLatin1(embedded::cidOf(bytes, embedded::CidCodec::Raw));
}

struct VideosTest : testing::Test
{
    std::optional<ScriptedHttpClient::Outcome> answer(const net::HttpRequest &request)
    {
        if (request.url.host() == "plc.directory"_L1) {
            return json(200, R"({"id":"did:plc:ewvi7nxzyoun6zhxrhs64oiz","service":[{"id":"#atproto_pds",)"
                             R"("type":"AtprotoPersonalDataServer","serviceEndpoint":"https://pds.example"}]})");
        }
        if (request.url.host() == "pds.example"_L1) {
            if (isHanging) {
                return std::nullopt;
            }
            EXPECT_EQ(request.urlSource, net::UrlSource::Record) << "the address is another person's";
            return pds ? ScriptedHttpClient::Outcome(net::HttpReply{.status = 200, .body = *pds})
                       : json(404, R"({"error":"BlobNotFound"})");
        }
        const auto page = web.find(request.url.path());
        if (page == web.end()) {
            return net::HttpReply{.status = 404};
        }
        const QByteArray range = headerOf(request, "Range");
        if (range.isEmpty() || !knowsRanges) {
            return net::HttpReply{.status = 200, .body = page->second};
        }
        const auto ends = range.mid(6).split('-');
        const int first = ends[0].toInt();
        return net::HttpReply{.status = 206, .body = page->second.mid(first, ends[1].toInt() - first + 1)};
    }
    [[nodiscard]] VideoSource source(const QString &cid, const QUrl &playlist = {}) const
    {
        return {.author = author, .cid = cid, .playlist = playlist};
    }
    base::Result<QString> fetch(const VideoSource &what)
    {
        return runTask(videos.fetch(what, [this](qint64 received, qint64 total) {
            last = received;
            of = total;
        }));
    }
    static QByteArray content(const base::Result<QString> &path)
    {
        EXPECT_TRUE(path) << path.error().detail.toStdString();
        QFile file(path.value_or(QString()));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    base::Did author = *base::Did::parse("did:plc:ewvi7nxzyoun6zhxrhs64oiz");
    std::optional<QByteArray> pds = {};
    std::map<QString, QByteArray> web = {};
    bool knowsRanges = true;
    bool isHanging = false;
    qint64 last = 0;
    qint64 of = 0;
    QTemporaryDir place;
    VideoFiles files{place.path(), 1 << 20};
    ScriptedHttpClient http{[this](const net::HttpRequest &request) { return answer(request); }};
    net::IdentityResolver identities{http, {}};
    Videos videos{files, http, identities};
};

const QUrl kPlaylist(u"https://video.example/v/master.m3u8"_s);
const QByteArray kMaster = "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1,RESOLUTION=640x360\nmedia.m3u8\n";

TEST_F(VideosTest, FetchesTheFileOnceAndThenHasIt)
{
    pds = "a video";
    EXPECT_EQ(content(fetch(source(cidOf(*pds)))), "a video");
    EXPECT_EQ(last, 7);
    EXPECT_EQ(of, -1);
    const auto before = http.requests().size();
    EXPECT_EQ(content(fetch(source(cidOf(*pds)))), "a video");
    EXPECT_EQ(http.requests().size(), before);
}

TEST_F(VideosTest, TellsOfHowMuchWhereThePostSays)
{
    pds = "a video";
    VideoSource what = source(cidOf(*pds));
    what.bytes = 7;
    EXPECT_EQ(content(fetch(what)), "a video");
    EXPECT_EQ(of, 7);
}

TEST_F(VideosTest, DoesNotBelieveOtherBytes)
{
    pds = "something else";
    const auto got = fetch(source(cidOf("a video")));
    ASSERT_FALSE(got);
    EXPECT_EQ(got.error().kind, ErrorKind::Malformed);
    EXPECT_FALSE(got.error().message.isEmpty());
    EXPECT_EQ(files.usage(), 0);
    EXPECT_TRUE(QDir(place.path()).isEmpty()) << "no part is left";
}

TEST_F(VideosTest, TellsWhatThePdsSaidWhereThereIsNoOtherWay)
{
    const auto got = fetch(source(cidOf("gone"), kPlaylist)); // neither has it
    ASSERT_FALSE(got);
    EXPECT_EQ(got.error().code, u"BlobNotFound"_s);
}

TEST_F(VideosTest, TakesThePlaylistWhereThePdsHasNothing)
{
    web = {{u"/v/master.m3u8"_s, kMaster},
           {u"/v/media.m3u8"_s, "#EXTM3U\n#EXTINF:2,\na.ts\n#EXTINF:2,\nb.ts\n#EXT-X-ENDLIST\n"},
           {u"/v/a.ts"_s, "first"},
           {u"/v/b.ts"_s, "second"}};
    EXPECT_EQ(content(fetch(source(cidOf("gone"), kPlaylist))), "firstsecond");
    EXPECT_EQ(last, 2);
    EXPECT_EQ(of, 2);
    for (const auto &request : http.requests()) {
        EXPECT_TRUE(request.url.host() == "plc.directory"_L1 || request.urlSource == net::UrlSource::Record);
    }
}

TEST_F(VideosTest, HonoursRangesAlsoWhereTheServerDoesNot)
{
    web = {{u"/v/master.m3u8"_s, "#EXTM3U\n#EXT-X-MAP:URI=\"all\",BYTERANGE=\"4@0\"\n#EXTINF:2,\n"
                                 "#EXT-X-BYTERANGE:5@4\nall\n#EXT-X-ENDLIST\n"},
           {u"/v/all"_s, "init12345rest"}};
    EXPECT_EQ(content(fetch(source({}, kPlaylist))), "init12345");
    files.clear();
    knowsRanges = false;
    const auto before = http.requests().size();
    EXPECT_EQ(content(fetch(source({}, kPlaylist))), "init12345");
    EXPECT_EQ(http.requests().size() - before, 2U) << "the playlist, and all of the file once";
    files.clear();
    web[u"/v/all"_s] = "init1";
    EXPECT_EQ(fetch(source({}, kPlaylist)).error().kind, ErrorKind::Malformed) << "cut short";
}

TEST_F(VideosTest, RefusesWhatItCannotPlay)
{
    for (const QByteArray &media :
         {QByteArray("#EXTM3U\n#EXTINF:2,\na.ts\n"),
          QByteArray("#EXTM3U\n#EXT-X-KEY:METHOD=AES-128\n#EXTINF:2,\na.ts\n#EXT-X-ENDLIST\n")}) {
        web[u"/v/master.m3u8"_s] = media;
        const auto got = fetch(source({}, kPlaylist));
        ASSERT_FALSE(got);
        EXPECT_EQ(got.error().kind, ErrorKind::Refused);
        EXPECT_TRUE(got.error().message.contains(u"cannot be played"_s));
    }
    web[u"/v/master.m3u8"_s] = "<html>";
    EXPECT_EQ(fetch(source({}, kPlaylist)).error().kind, ErrorKind::Malformed);
}

TEST_F(VideosTest, StopsBeforeAFileThatNobodyWouldWaitFor)
{
    pds = QByteArray(kMostVideoBytes + 1, 'x');
    const auto got = fetch(source(cidOf("large")));
    ASSERT_FALSE(got);
    EXPECT_TRUE(got.error().message.contains(u"too large"_s)) << got.error().message.toStdString();
    EXPECT_TRUE(QDir(place.path()).isEmpty());
}

TEST_F(VideosTest, DoesNotBeginAFileThatIsSaidToBeTooLarge)
{
    VideoSource what = source(cidOf("a video"));
    what.bytes = kMostVideoBytes + 1;
    const auto got = fetch(what);
    ASSERT_FALSE(got);
    EXPECT_EQ(got.error().message, tooLargeError().message);
    EXPECT_TRUE(http.requests().empty());
}

TEST_F(VideosTest, TwoViewsOfOnePostFetchItOnce)
{
    pds = "a video";
    isHanging = true;
    std::vector<base::Result<QString>> got;
    base::TaskScope tasks;
    const auto one = [&](VideoSource what) -> base::Task<void> {
        got.push_back(co_await videos.fetch(std::move(what), [](qint64, qint64) {}));
    };
    tasks.start(one(source(cidOf(*pds))));
    tasks.start(one(source(cidOf(*pds))));
    tests::waitFor([this] { return http.open() > 0; });
    isHanging = false;
    http.release();
    tests::waitFor([&got] { return got.size() == 2; });
    EXPECT_EQ(content(got[0]), "a video");
    EXPECT_EQ(content(got[1]), "a video");
    EXPECT_EQ(http.countOf(u"/xrpc/com.atproto.sync.getBlob"), 1);
}

TEST_F(VideosTest, WhoLeavesLeavesNothing)
{
    pds = "a video";
    isHanging = true;
    {
        base::TaskScope tasks;
        const auto one = [&](VideoSource what) -> base::Task<void> {
            (void)co_await videos.fetch(std::move(what), [](qint64, qint64) {});
        };
        tasks.start(one(source(cidOf(*pds))));
        tests::waitFor([this] { return http.open() > 0; });
    }
    EXPECT_TRUE(QDir(place.path()).isEmpty());
    isHanging = false;
    EXPECT_EQ(content(fetch(source(cidOf(*pds)))), "a video") << "the next one is not kept waiting";
}

TEST_F(VideosTest, CaptionsAreCheckedToo)
{
    pds = "WEBVTT\n\n00:00.000 --> 00:01.000\nHello";
    const auto cues = runTask(videos.captions(author, cidOf(*pds)));
    ASSERT_TRUE(cues);
    EXPECT_EQ(cues->size(), 1U);
    EXPECT_EQ(runTask(videos.captions(author, cidOf("other"))).error().kind, ErrorKind::Malformed);
    EXPECT_FALSE(runTask(videos.captions(author, u"no CID"_s)));
    pds = QByteArray(kMostCaptionBytes + 1, 'x');
    EXPECT_FALSE(runTask(videos.captions(author, cidOf(*pds))));
}

} // namespace
} // namespace rostrum::playback
