// SPDX-License-Identifier: GPL-3.0-or-later
// The videos of the sample network as a player meets them.
#include "embedded/art/film.h"
#include "embedded/dag_cbor.h"
#include "lexicon/app_bsky_feed_getTimeline.h"
#include "lexicon/codec.h"
#include "playback/captions.h"
#include "sample_world.h"

#include <QImage>
#include <QTemporaryDir>

#include <memory>
#include <set>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

using namespace rostrum;
using namespace rostrum::tests;
using namespace Qt::StringLiterals;

namespace {

struct Close
{
    void operator()(AVFormatContext *it) const { avformat_close_input(&it); }
    void operator()(AVPacket *it) const { av_packet_free(&it); }
};

/// A file that libavformat opened.
std::unique_ptr<AVFormatContext, Close> opened(const QString &file)
{
    AVFormatContext *made = nullptr;
    if (avformat_open_input(&made, file.toUtf8().constData(), nullptr, nullptr) < 0) {
        return nullptr;
    }
    std::unique_ptr<AVFormatContext, Close> format(made);
    return avformat_find_stream_info(made, nullptr) < 0 ? nullptr : std::move(format);
}

struct VideoPost
{
    int row = 0;
    QJsonObject post;
    [[nodiscard]] QJsonObject record() const { return post["record"_L1]["embed"_L1].toObject(); }
    [[nodiscard]] QJsonObject view() const { return post["embed"_L1].toObject(); }
    [[nodiscard]] QString author() const { return post["author"_L1]["did"_L1].toString(); }
};

/// Those of the newcomer's timeline, from the top.
std::vector<VideoPost> videoPosts(SampleWorld &sample)
{
    std::vector<VideoPost> found;
    const QJsonArray feed = sample.json("app.bsky.feed.getTimeline", u"limit=100"_s)["feed"_L1].toArray();
    for (int row = 0; row < feed.size(); ++row) {
        const QJsonObject post = feed.at(row)["post"_L1].toObject();
        if (post["embed"_L1]["$type"_L1] == "app.bsky.embed.video#view"_L1) {
            found.push_back({.row = row, .post = post});
        }
    }
    return found;
}

embedded::Answer blob(SampleWorld &sample, const QString &author, const QJsonValue &blob)
{
    const QString cid = blob["ref"_L1]["$link"_L1].toString();
    return sample.get("com.atproto.sync.getBlob", QString(u"did="_s + author + u"&cid="_s + cid));
}

QString written(const QTemporaryDir &place, const QByteArray &bytes)
{
    const QString path = place.filePath(u"film.mp4"_s);
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
    return path;
}

TEST(SampleFilms, ThreePeopleShowOneEachAndTheFirstIsSeenSoon)
{
    SampleWorld sample;
    const auto posts = videoPosts(sample);
    ASSERT_EQ(posts.size(), 3U);
    EXPECT_LT(posts.at(0).row, 5);
    EXPECT_LT(posts.at(1).row, 10);
    std::set<QString> authors;
    int upright = 0;
    for (const VideoPost &each : posts) {
        authors.insert(each.author());
        const QJsonValue shape = each.view()["aspectRatio"_L1];
        upright += shape["height"_L1].toInt() > shape["width"_L1].toInt() ? 1 : 0;
        EXPECT_GT(each.view()["alt"_L1].toString().size(), 20);
    }
    EXPECT_EQ(authors.size(), 3U);
    EXPECT_EQ(upright, 1);
}

TEST(SampleFilms, TheViewIsOneOfTheLexicon)
{
    SampleWorld sample;
    lexicon::DecodeStats stats;
    const auto answer = sample.get("app.bsky.feed.getTimeline", u"limit=100"_s);
    const auto timeline = lexicon::decode<lexicon::app_bsky_feed_getTimeline::Output>(answer.body, &stats);
    ASSERT_TRUE(timeline) << timeline.error().detail.toStdString();
    EXPECT_TRUE(stats.clean()) << stats.firstProblem;
    const auto posts = videoPosts(sample);
    ASSERT_FALSE(posts.empty());
    for (const VideoPost &each : posts) {
        const auto &embed = timeline->feed.at(static_cast<std::size_t>(each.row)).post.embed;
        ASSERT_TRUE(embed);
        const auto *view = std::get_if<lexicon::app_bsky_embed_video::View>(&*embed);
        ASSERT_TRUE(view);
        EXPECT_EQ(view->cid.str(), each.record()["video"_L1]["ref"_L1]["$link"_L1].toString().toStdString());
        EXPECT_TRUE(view->thumbnail && view->alt && view->aspectRatio);
    }
}

TEST(SampleFilms, TheBytesAreWhatTheRecordSays)
{
    SampleWorld sample;
    for (const VideoPost &each : videoPosts(sample)) {
        const QJsonValue named = each.record()["video"_L1];
        const auto answer = blob(sample, each.author(), named);
        ASSERT_EQ(answer.status, 200);
        EXPECT_EQ(answer.type, "video/mp4");
        EXPECT_EQ(embedded::cidOf(answer.body, embedded::CidCodec::Raw),
                  named["ref"_L1]["$link"_L1].toString().toLatin1());
        EXPECT_EQ(answer.body.size(), named["size"_L1].toInteger());
        EXPECT_LE(answer.body.size(), 700'000);
        const QJsonArray listed =
            sample.json("com.atproto.sync.listBlobs", QString(u"did="_s + each.author()))["cids"_L1].toArray();
        EXPECT_TRUE(listed.contains(named["ref"_L1]["$link"_L1]));
    }
}

TEST(SampleFilms, LibavformatReadsThem)
{
    SampleWorld sample;
    const QTemporaryDir place;
    for (const VideoPost &each : videoPosts(sample)) {
        const auto format = opened(written(place, blob(sample, each.author(), each.record()["video"_L1]).body));
        ASSERT_TRUE(format);
        ASSERT_EQ(format->nb_streams, 2U);
        const AVCodecParameters &picture = *format->streams[0]->codecpar;
        EXPECT_EQ(picture.codec_id, AV_CODEC_ID_H264);
        EXPECT_EQ(picture.format, AV_PIX_FMT_YUV420P);
        EXPECT_EQ(picture.width, each.view()["aspectRatio"_L1]["width"_L1].toInt());
        EXPECT_EQ(picture.height, each.view()["aspectRatio"_L1]["height"_L1].toInt());
        EXPECT_EQ(format->streams[1]->codecpar->codec_id, AV_CODEC_ID_AAC);
        const double seconds = double(format->duration) / AV_TIME_BASE;
        EXPECT_GT(seconds, 9.9);
        EXPECT_LT(seconds, 14.1);
        const std::unique_ptr<AVPacket, Close> packet(av_packet_alloc());
        int pictures = 0;
        while (av_read_frame(format.get(), packet.get()) >= 0) {
            pictures += packet->stream_index == 0 ? 1 : 0;
            av_packet_unref(packet.get());
        }
        EXPECT_NEAR(pictures / 24.0, seconds, 0.1);
    }
}

TEST(SampleFilms, SpeakBothLanguagesWithinTheirLength)
{
    SampleWorld sample;
    for (const VideoPost &each : videoPosts(sample)) {
        std::map<QString, std::vector<playback::Cue>> cues;
        for (const QJsonValue &track : each.record()["captions"_L1].toArray()) {
            const auto answer = blob(sample, each.author(), track["file"_L1]);
            EXPECT_EQ(answer.type, "text/vtt");
            cues[track["lang"_L1].toString()] = playback::readWebVtt(answer.body);
        }
        ASSERT_EQ(cues.size(), 2U);
        ASSERT_GE(cues[u"en"_s].size(), 3U);
        ASSERT_EQ(cues[u"en"_s].size(), cues[u"sv"_s].size());
        for (std::size_t i = 0; i < cues[u"en"_s].size(); ++i) {
            EXPECT_EQ(cues[u"en"_s].at(i).start, cues[u"sv"_s].at(i).start);
            EXPECT_NE(cues[u"en"_s].at(i).text, cues[u"sv"_s].at(i).text);
        }
        EXPECT_LT(cues[u"sv"_s].back().end, std::chrono::seconds(14));
    }
}

/// The network's file outlives the program's version; the films in the program do not.
TEST(SampleFilms, AFilmOfAnotherBuildIsReplacedByThatOfThisOne)
{
    const QTemporaryDir place;
    SampleWorld sample(place.filePath(u"sample.db"_s));
    const VideoPost now = videoPosts(sample).at(0);
    const QByteArray cid = now.view()["cid"_L1].toString().toLatin1();
    const QByteArray old = embedded::cidOf("bytes of an older encoder", embedded::CidCodec::Raw);
    embedded::Database &database = sample.world->database();
    embedded::Query(database, "UPDATE blob SET cid = ? WHERE cid = ?", old, cid).run();
    embedded::Query(database, "UPDATE record SET value = replace(value, ?, ?)", cid, old).run();
    database.setMeta("films", "others");
    ASSERT_EQ(videoPosts(sample).at(0).view()["cid"_L1].toString().toLatin1(), old);
    sample.open();
    const VideoPost then = videoPosts(sample).at(0);
    EXPECT_EQ(then.post["record"_L1], now.post["record"_L1]);
    EXPECT_EQ(then.post["cid"_L1], now.post["cid"_L1]);
    EXPECT_EQ(then.post["likeCount"_L1], now.post["likeCount"_L1]);
    EXPECT_EQ(blob(sample, then.author(), then.record()["video"_L1]).status, 200);
    EXPECT_EQ(
        sample
            .get("com.atproto.sync.getBlob", QString(u"did="_s + then.author() + u"&cid="_s + QString::fromLatin1(old)))
            .status,
        400);
}

} // namespace
