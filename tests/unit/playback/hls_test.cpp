// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/hls.h"

#include <gtest/gtest.h>

namespace rostrum::playback::hls {
namespace {

using namespace Qt::StringLiterals;

const QUrl kBase(u"https://video.example/a/b.m3u8"_s);

TEST(Hls, ReadsTheSizesOfAVideo)
{
    const QByteArray master = "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=500000,RESOLUTION=640x360,CODECS=\"avc1.42,mp4a\"\n"
                              "360p/v.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=9,RESOLUTION=1280x720,AUDIO=\"a,b\"\n\n"
                              "https://cdn.example/720.m3u8\n";
    ASSERT_TRUE(isMaster(master));
    const auto variants = readMaster(master, kBase).variants;
    ASSERT_EQ(variants.size(), 2U);
    EXPECT_EQ(variants[0], (Variant{.url = QUrl(u"https://video.example/a/360p/v.m3u8"_s),
                                    .height = 360,
                                    .bandwidth = 500000,
                                    .codecs = u"avc1.42,mp4a"_s}));
    EXPECT_EQ(variants[1].height, 720);
    EXPECT_EQ(variants[1].soundGroup, u"a,b"_s);
}

TEST(Hls, ChoosesTheLargestThatIsNotTooLarge)
{
    const auto sized = [](int height) { return Variant{.url = kBase, .height = height}; };
    EXPECT_EQ(choose({sized(1080), sized(360), sized(720)}, 720)->height, 720);
    EXPECT_EQ(choose({sized(2160), sized(1080)}, 720)->height, 1080) << "none is small: the smallest";
    EXPECT_EQ(choose({}, 720), std::nullopt);
}

TEST(Hls, ReadsPiecesInOrderWithTheirRanges)
{
    const auto read = readMedia("#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-MAP:URI=\"all.mp4\",BYTERANGE=\"700@0\"\n"
                                "#EXTINF:2,\n#EXT-X-BYTERANGE:100@700\nall.mp4\n#EXTINF:2,\n#EXT-X-BYTERANGE:50\n"
                                "all.mp4\n#EXTINF:1,\nlast.ts\n#EXT-X-ENDLIST\n",
                                kBase);
    ASSERT_TRUE(read);
    const QUrl all(u"https://video.example/a/all.mp4"_s);
    EXPECT_EQ(
        filePieces(*read),
        (std::vector<Piece>{
            {all, 0, 700}, {all, 700, 100}, {all, 800, 50}, {QUrl(u"https://video.example/a/last.ts"_s), 0, -1}}));
    EXPECT_TRUE(read->isComplete);
    EXPECT_FALSE(read->isEncrypted);
}

TEST(Hls, KnowsLiveAndEncryptedOnes)
{
    EXPECT_FALSE(readMedia("#EXTM3U\n#EXTINF:2,\na.ts\n", kBase)->isComplete);
    EXPECT_TRUE(readMedia("#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"k\"\n#EXTINF:2,\na.ts\n", kBase)->isEncrypted);
    EXPECT_FALSE(readMedia("#EXTM3U\n#EXT-X-KEY:METHOD=NONE\n#EXTINF:2,\na.ts\n", kBase)->isEncrypted);
}

TEST(Hls, ReadsWhatALiveOneNeeds)
{
    const auto read = readMedia("#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXT-X-MEDIA-SEQUENCE:41\n#EXT-X-MAP:URI=\"i.mp4\"\n"
                                "#EXTINF:2.002,a title\na.m4s\n#EXT-X-GAP\n#EXTINF:2,\nb.m4s\n#EXT-X-DISCONTINUITY\n"
                                "#EXT-X-MAP:URI=\"j.mp4\"\n#EXTINF:1.5,\nc.m4s\n",
                                kBase);
    ASSERT_TRUE(read);
    EXPECT_FALSE(read->isComplete);
    EXPECT_EQ(read->target, std::chrono::seconds(3));
    ASSERT_EQ(read->segments.size(), 3U);
    const Segment &first = read->segments[0];
    EXPECT_EQ(first.number, 41);
    EXPECT_EQ(first.duration, std::chrono::milliseconds(2002));
    EXPECT_EQ(first.init, (Piece{.url = QUrl(u"https://video.example/a/i.mp4"_s)}));
    EXPECT_FALSE(first.isDiscontinuous || first.isMissing);
    EXPECT_TRUE(read->segments[1].isMissing);
    const Segment &last = read->segments[2];
    EXPECT_EQ(last.number, 43);
    EXPECT_TRUE(last.isDiscontinuous);
    EXPECT_EQ(last.init->url, QUrl(u"https://video.example/a/j.mp4"_s));
}

TEST(Hls, ReadsSoundAndCaptionsBesideThePicture)
{
    const Master master =
        readMaster("#EXTM3U\n#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"s\",LANGUAGE=\"en\",URI=\"en.m3u8\"\n"
                   "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"s\",LANGUAGE=\"sv\",DEFAULT=YES,URI=\"sv.m3u8\"\n"
                   "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"s\",NAME=\"in the segments\"\n"
                   "#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID=\"c\",URI=\"c.m3u8\"\n"
                   "#EXT-X-MEDIA:TYPE=CLOSED-CAPTIONS,GROUP-ID=\"c\",INSTREAM-ID=\"CC1\"\n"
                   "#EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO=\"s\",SUBTITLES=\"c\"\nv.m3u8\n",
                   kBase);
    ASSERT_EQ(master.variants.size(), 1U);
    EXPECT_EQ(master.renditions.size(), 3U);
    const Rendition *sound = choose(master.renditions, Rendition::Kind::Sound, master.variants[0].soundGroup);
    ASSERT_TRUE(sound);
    EXPECT_EQ(sound->language, u"sv"_s) << "the default one";
    const Rendition *captions = choose(master.renditions, Rendition::Kind::Captions, master.variants[0].captionsGroup);
    ASSERT_TRUE(captions);
    EXPECT_EQ(captions->url, QUrl(u"https://video.example/a/c.m3u8"_s));
    EXPECT_EQ(choose(master.renditions, Rendition::Kind::Sound, u"other"_s), nullptr);
}

TEST(Hls, BoundsOddNumbers)
{
    const auto read = readMedia("#EXTM3U\n#EXT-X-TARGETDURATION:99999999\n#EXT-X-MEDIA-SEQUENCE:9223372036854775807\n"
                                "#EXTINF:nan,\na.ts\n#EXTINF:-1,\nb.ts\n#EXTINF:1e300,\nc.ts\n",
                                kBase);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->target, std::chrono::seconds(60));
    EXPECT_GT(read->segments.back().number, read->segments.front().number);
    EXPECT_EQ(read->segments[0].duration, std::chrono::seconds(0));
    EXPECT_EQ(read->segments[1].duration, std::chrono::seconds(0));
    EXPECT_EQ(read->segments[2].duration, std::chrono::hours(1));
}

TEST(Hls, TakesNothingFromWhatIsNone)
{
    EXPECT_EQ(readMedia("", kBase), std::nullopt);
    EXPECT_EQ(readMedia("<html>", kBase), std::nullopt);
    EXPECT_TRUE(readMaster("#EXTM3U\n#EXT-X-STREAM-INF:RESOLUTION=\"1x\n", kBase).variants.empty());
    EXPECT_TRUE(readMaster("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nhttp://[\n", kBase).variants.empty());
    for (const QByteArray range : {"-5@x", "5@-1", "9223372036854775807@9223372036854775807"}) {
        const auto odd = readMedia("#EXTM3U\n#EXT-X-BYTERANGE:" + range + "\nx.ts\n", kBase);
        ASSERT_TRUE(odd);
        EXPECT_EQ(odd->segments.back().piece.length, -1) << range.toStdString();
    }
    EXPECT_EQ(readMedia("#EXTM3U\n#EXT-X-MAP:\nx.ts\n", kBase), std::nullopt) << "a piece without an address";
    EXPECT_EQ(readMedia("#EXTM3U\nhttp://[\nx.ts\n", kBase), std::nullopt);
    QByteArray endless = "#EXTM3U\n";
    for (std::size_t i = 0; i <= kMostSegments; ++i) {
        endless += "s.ts\n";
    }
    EXPECT_EQ(readMedia(endless, kBase), std::nullopt);
}

} // namespace
} // namespace rostrum::playback::hls
