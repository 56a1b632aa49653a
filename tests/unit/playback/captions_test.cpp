// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/captions.h"

#include <gtest/gtest.h>

namespace rostrum::playback {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

Cue cue(int start, int end, QString text)
{
    return {.start = milliseconds(start), .end = milliseconds(end), .text = std::move(text)};
}

TEST(Captions, ReadsCuesWithAndWithoutNamesAndHours)
{
    const auto cues = readWebVtt("WEBVTT - title\r\n\r\nNOTE 00:00.000 --> 00:01.000\r\nnot shown\r\n\r\n"
                                 "first\r\n00:01.000 --> 00:02.500 align:start line:0\r\nHello\r\nworld\r\n\r\n"
                                 "01:00:00.000 --> 01:00:01.000\r\nlate\r\n\r\n"
                                 "STYLE\r\n::cue { color: red }\r\n\r\n"
                                 "00:00.250-->00:00.500\r\nearly");
    EXPECT_EQ(cues, (std::vector{cue(250, 500, u"early"_s), cue(1000, 2500, u"Hello\nworld"_s),
                                 cue(3'600'000, 3'601'000, u"late"_s)}));
}

TEST(Captions, SettingsMayFollowAfterATab)
{
    EXPECT_EQ(readWebVtt("WEBVTT\n\n00:01.000\t-->\t00:02.000\talign:start\nHello"),
              std::vector{cue(1000, 2000, u"Hello"_s)});
}

TEST(Captions, TakesTagsOffAndDecodesEntities)
{
    const auto cues = readWebVtt("\xEF\xBB\xBFWEBVTT\n\n00:00.000 --> 00:09.000\n<v Hana><i>1 &lt; 2</i> &amp;amp; "
                                 "<00:01.000>\xC3\xA5");
    ASSERT_EQ(cues.size(), 1U);
    EXPECT_EQ(cues.front().text, u"1 < 2 &amp; å"_s);
}

TEST(Captions, SkipsWhatIsDamaged)
{
    for (const char *broken :
         {"", "WEBVT", "00:00.000 --> 00:01.000\nno head", "WEBVTT\n\n00:02.000 --> 00:01.000\nbackwards",
          "WEBVTT\n\n00:61.000 --> 00:62.000\nx", "WEBVTT\n\n0:1.0 --> 0:2.0\nx", "WEBVTT\n\n--> \nx",
          "WEBVTT\n\n00:00.000 --> 00:01.000\n", "WEBVTT\n\n00:00.000 --> 00:01.000\n<b",
          "WEBVTT\n\n-1:00.000 --> 00:01.000\nx", "WEBVTT\n\na\nb\n00:00.000 --> 00:01.000\nx"}) {
        EXPECT_TRUE(readWebVtt(broken).empty()) << broken;
    }
    const auto cues = readWebVtt("WEBVTT\n\nbad --> worse\nx\n\n00:00.000 --> 00:01.000\n\xFF\xFEgood");
    ASSERT_EQ(cues.size(), 1U);
    EXPECT_TRUE(cues.front().text.endsWith("good"_L1));
}

TEST(Captions, ReadsNoMoreThanAFileMayHave)
{
    QByteArray large = "WEBVTT\n\n";
    while (large.size() < 10 * kMostCaptionBytes) {
        large += "00:00.000 --> 00:01.000\nx\n\n";
    }
    const auto cues = readWebVtt(large);
    EXPECT_GT(cues.size(), 100U);
    EXPECT_LT(cues.size(), std::size_t(kMostCaptionBytes / 20));
}

TEST(Captions, OfABroadcastAreOnItsClock)
{
    const auto read = [](const QByteArray &head) {
        return readStreamWebVtt(QByteArray(head + "00:01.000 --> 00:02.000\nHello\n"));
    };
    EXPECT_EQ(read("WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\n"),
              (std::vector{cue(11'000, 12'000, u"Hello"_s)}));
    EXPECT_EQ(read("WEBVTT\r\nX-TIMESTAMP-MAP=LOCAL:00:00:00.500,MPEGTS:0\r\n\r\n"),
              (std::vector{cue(500, 1500, u"Hello"_s)}));
    EXPECT_EQ(read("WEBVTT\n\n"), (std::vector{cue(1000, 2000, u"Hello"_s)}));
    EXPECT_EQ(read("WEBVTT\nX-TIMESTAMP-MAP=LOCAL:x,MPEGTS:-7\n\n"), (std::vector{cue(1000, 2000, u"Hello"_s)}));
    EXPECT_TRUE(readStreamWebVtt("no captions").empty());
}

TEST(Captions, SayWhatIsToBeReadNow)
{
    const std::vector cues{cue(0, 1000, u"a"_s), cue(500, 2000, u"b"_s)};
    EXPECT_EQ(textAt(cues, milliseconds(0)), u"a"_s);
    EXPECT_EQ(textAt(cues, milliseconds(700)), u"a\nb"_s);
    EXPECT_EQ(textAt(cues, milliseconds(1000)), u"b"_s) << "the end is not part of a cue";
    EXPECT_EQ(textAt(cues, milliseconds(2000)), QString());
    EXPECT_EQ(textAt({}, milliseconds(0)), QString());
}

} // namespace
} // namespace rostrum::playback
