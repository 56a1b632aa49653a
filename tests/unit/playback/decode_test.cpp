// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/decode/decode_thread.h"
#include "playback/hls.h"
#include "support/live_broadcast.h"

#include <gtest/gtest.h>

#include <QThread>

namespace rostrum::playback {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using tests::broadcastFiles;
using tests::BroadcastKind;
using tests::pictureNumber;

constexpr int kFrames = 15; ///< a second, and of each segment but the first

/// The segments of a playlist of that broadcast.
std::vector<LiveChunk> chunksOf(BroadcastKind kind, const QByteArray &playlist)
{
    const auto &files = broadcastFiles(kind);
    const auto at = [&files](const hls::Piece &piece) { return files.at(piece.url.fileName().toUtf8()); };
    const auto media = hls::readMedia(files.at(playlist), QUrl(u"http://a/"_s));
    std::vector<LiveChunk> chunks;
    for (const hls::Segment &segment : media->segments) {
        chunks.push_back({.init = segment.init ? at(*segment.init) : QByteArray(),
                          .data = at(segment.piece),
                          .duration = segment.duration});
    }
    return chunks;
}

std::vector<LiveChunk> pictures(BroadcastKind kind)
{
    return chunksOf(kind, kind == BroadcastKind::Ts ? "video.m3u8" : "track0.m3u8");
}

struct Decoding
{
    explicit Decoding(TrackKind kind = TrackKind::Picture, PictureFit fit = PictureFit::Inside)
        : decoder(kind, fit, timeline, [this](Decoded one) {
            made.push_back(std::move(one));
            return true;
        })
    {
    }
    [[nodiscard]] std::vector<int> numbers() const
    {
        std::vector<int> all;
        for (const Decoded &one : made) {
            all.push_back(pictureNumber(one.picture).value_or(-1));
        }
        return all;
    }

    std::shared_ptr<Timeline> timeline = std::make_shared<Timeline>();
    std::vector<Decoded> made = {};
    TrackDecoder decoder;
};

std::vector<int> counted(int from, int to)
{
    std::vector<int> numbers;
    for (int number = from; number < to; ++number) {
        numbers.push_back(number);
    }
    return numbers;
}

class DecodeTest : public testing::TestWithParam<BroadcastKind>
{
};

TEST_P(DecodeTest, EachPictureOnceInOrderAtItsTime)
{
    ASSERT_FALSE(broadcastFiles(GetParam()).empty()) << "ffmpeg made nothing";
    const auto chunks = pictures(GetParam());
    Decoding all;
    for (const LiveChunk &chunk : chunks) {
        EXPECT_EQ(all.decoder.decode(chunk).damaged, 0);
    }
    all.decoder.finish();
    EXPECT_EQ(all.numbers(), counted(0, kFrames * 8));
    for (std::size_t i = 1; i < all.made.size(); ++i) {
        EXPECT_NEAR((all.made[i].time - all.made[i - 1].time).count(), 1.0 / kFrames, 0.002);
    }
    EXPECT_EQ(all.made.front().picture.size(), QSize(320, 180));
}

TEST_P(DecodeTest, ThePictureIsAsLargeAsItsPlace)
{
    const auto chunk = pictures(GetParam())[1];
    Decoding filling(TrackKind::Picture, PictureFit::Filling);
    filling.decoder.setPlace({640, 200});
    filling.decoder.decode(chunk);
    filling.decoder.finish();
    ASSERT_EQ(filling.made.size(), std::size_t(kFrames));
    EXPECT_EQ(filling.made.back().picture.size(), QSize(640, 200));
    EXPECT_EQ(filling.numbers().back(), 2 * kFrames) << "the middle of it is there";
    Decoding inside;
    inside.decoder.setPlace({640, 200});
    inside.decoder.decode(chunk);
    inside.decoder.finish();
    EXPECT_EQ(inside.made.back().picture.size(), QSize(356, 200)) << "all of it, in its own shape";
    EXPECT_EQ(inside.numbers().back(), 2 * kFrames);
}

TEST_P(DecodeTest, TimesThatBeginAgainGoOn)
{
    const auto chunks = pictures(GetParam());
    Decoding all;
    for (const std::size_t which : {5, 6, 1, 2}) {
        all.decoder.decode(chunks[which]);
    }
    all.decoder.finish();
    ASSERT_EQ(all.made.size(), std::size_t(kFrames * 4));
    for (std::size_t i = 1; i < all.made.size(); ++i) {
        EXPECT_NEAR((all.made[i].time - all.made[i - 1].time).count(), 1.0 / kFrames, 0.02);
    }
}

TEST_P(DecodeTest, AShortGapStaysOneAndALongOneDoesNot)
{
    auto chunks = pictures(GetParam());
    chunks[3].isAfterGap = true;
    Decoding all;
    for (const std::size_t which : {1, 3}) {
        all.decoder.decode(chunks[which]);
    }
    all.decoder.finish();
    ASSERT_EQ(all.made.size(), std::size_t(kFrames * 2));
    EXPECT_NEAR((all.made[kFrames].time - all.made[kFrames - 1].time).count(), 1.0 + 1.0 / kFrames, 0.02);
    chunks[7].isAfterGap = true;
    Decoding leaping;
    for (const std::size_t which : {0, 7}) {
        leaping.decoder.decode(chunks[which]);
    }
    leaping.decoder.finish();
    EXPECT_NEAR((leaping.made[kFrames + 1].time - leaping.made[kFrames].time).count(), 1.0 / kFrames, 0.02);
}

TEST_P(DecodeTest, SoundHasItsPlaceBesideThePicture)
{
    const bool isApart = GetParam() == BroadcastKind::Fmp4;
    const auto seen = pictures(GetParam());
    const auto heard = isApart ? chunksOf(GetParam(), "track1.m3u8") : seen;
    Decoding sound(TrackKind::Sound);
    Decoding picture;
    // The same timeline, as in an engine.
    TrackDecoder leading(TrackKind::Picture, PictureFit::Inside, sound.timeline, [&picture](Decoded one) {
        picture.made.push_back(std::move(one));
        return true;
    });
    for (std::size_t i = 0; i < seen.size(); ++i) {
        leading.decode(seen[i]);
        sound.decoder.decode(heard[i]);
    }
    leading.finish();
    qsizetype bytes = 0;
    bool isSilent = true;
    for (const Decoded &one : sound.made) {
        bytes += one.sound.size();
        isSilent = isSilent && one.sound.count('\0') == one.sound.size();
    }
    EXPECT_NEAR(double(bytes) / kSoundFrame / kSoundRate, 8, 0.2);
    EXPECT_FALSE(isSilent);
    const auto between = [&](const Decoded &a, const Decoded &b) {
        return (a.time - b.time - Seconds(a.streamTime - b.streamTime)).count();
    };
    EXPECT_NEAR(between(sound.made.back(), picture.made.back()), 0, 0.01) << "as on the broadcast's own clock";
}

TEST_P(DecodeTest, NothingComesOfWhatIsNoSegment)
{
    Decoding all;
    LiveChunk cut = pictures(GetParam()).front();
    cut.data.truncate(100);
    for (const QByteArray &junk : {QByteArray(), QByteArray("<html>no</html>"), QByteArray(5000, '\x47'), cut.data}) {
        EXPECT_EQ(all.decoder.decode({.init = cut.init, .data = junk}).made, 0);
    }
    if (!cut.init.isEmpty()) {
        EXPECT_EQ(all.decoder.decode({.data = pictures(GetParam()).front().data}).made, 0) << "without its beginning";
    }
    all.decoder.decode(pictures(GetParam())[1]);
    all.decoder.finish();
    EXPECT_EQ(all.numbers(), counted(kFrames + 1, 2 * kFrames + 1)) << "and what follows is decoded";
}

TEST_P(DecodeTest, TheThreadHoldsBackUntilPicturesAreTaken)
{
    std::atomic<int> news = 0;
    DecodeThread thread(TrackKind::Picture, PictureFit::Inside, std::make_shared<Timeline>(), [&news] { ++news; });
    for (const LiveChunk &chunk : pictures(GetParam())) {
        thread.push(chunk);
    }
    thread.finish();
    std::vector<int> numbers;
    int most = 0;
    while (!thread.status().isIdle || thread.status().waiting > 0) {
        most = std::max(most, thread.status().waiting);
        if (const auto picture = thread.takeDue(1h)) {
            numbers.push_back(pictureNumber(picture->picture).value_or(-1));
        } else {
            QThread::usleep(200);
        }
    }
    EXPECT_EQ(numbers, counted(0, kFrames * 8));
    EXPECT_LE(most, 12);
    EXPECT_GE(news, kFrames * 8);
}

TEST_P(DecodeTest, TheThreadEndsWhileItWaits)
{
    for (const TrackKind kind : {TrackKind::Picture, TrackKind::Sound}) { // for room; for a picture
        DecodeThread thread(kind, PictureFit::Inside, std::make_shared<Timeline>(), [] {});
        for (const LiveChunk &chunk : pictures(GetParam())) {
            thread.push(chunk);
        }
        while (kind == TrackKind::Picture && thread.status().waiting < 12) {
            QThread::usleep(200);
        }
    }
}

TEST_P(DecodeTest, TheThreadTellsWhatCannotBeDecoded)
{
    DecodeThread thread(TrackKind::Picture, PictureFit::Inside, std::make_shared<Timeline>(), [] {});
    thread.push({.data = "no"});
    thread.push({.data = "no"});
    while (!thread.status().isIdle) {
        QThread::usleep(200);
    }
    EXPECT_EQ(thread.status().emptyChunks, 2);
}

INSTANTIATE_TEST_SUITE_P(Kinds, DecodeTest, testing::Values(BroadcastKind::Ts, BroadcastKind::Fmp4),
                         [](const auto &kind) { return kind.param == BroadcastKind::Ts ? "Ts" : "Fmp4"; });

} // namespace
} // namespace rostrum::playback
