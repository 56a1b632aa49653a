// SPDX-License-Identifier: GPL-3.0-or-later
// What is live in the sample, as a player and a reader of records meet it.
#include "embedded/art/film.h"
#include "embedded/fmp4.h"
#include "embedded/places.h"
#include "lexicon/app_bsky_actor_getProfile.h"
#include "lexicon/codec.h"
#include "playback/captions.h"
#include "sample_world.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

using namespace rostrum;
using namespace rostrum::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class Live : public testing::Test
{
protected:
    [[nodiscard]] static QString did(const QString &key) { return QString::fromLatin1(embedded::didOfKey(key)); }

    embedded::Answer ask(const QString &url)
    {
        const QUrl parsed(url);
        return sample.world->liveAnswer(parsed.path().toUtf8(), QUrlQuery(parsed));
    }
    embedded::Answer playlist(const QString &who, const QString &more = {})
    {
        return ask(u"/xrpc/place.stream.playback.getLivePlaylist?streamer="_s + who + more);
    }
    /// The lines of a playlist that are addresses.
    static QStringList addresses(const QByteArray &list)
    {
        QStringList found = QString::fromUtf8(list).split(u'\n', Qt::SkipEmptyParts);
        found.removeIf([](const QString &line) { return line.startsWith(u'#'); });
        return found;
    }
    static qint64 sequence(const QByteArray &list)
    {
        static const QRegularExpression kSequence(u"#EXT-X-MEDIA-SEQUENCE:(\\d+)"_s);
        return kSequence.match(QString::fromUtf8(list)).captured(1).toLongLong();
    }
    static QString attribute(const QByteArray &list, const QString &line, const QString &name)
    {
        for (const QString &each : QString::fromUtf8(list).split(u'\n')) {
            if (each.startsWith(line)) {
                return QRegularExpression(name + u"=\"([^\"]*)\""_s).match(each).captured(1);
            }
        }
        return {};
    }

    /// When a track's packets begin and end, in seconds: the init and these segments, put together.
    std::pair<double, double> times(const QString &track, std::initializer_list<qint64> segments)
    {
        const QString segment = u"/xrpc/place.stream.playback.getLiveSegment?streamer="_s + did(u"sigrid"_s) +
                                u"&track="_s + track + u"&seg="_s;
        QByteArray bytes = ask(segment + u"init.m4s"_s).body;
        for (const qint64 each : segments) {
            const auto answer = ask(segment + QString::number(each) + u".m4s"_s);
            EXPECT_EQ(answer.status, 200) << each;
            bytes += answer.body;
        }
        return read(bytes);
    }

    static std::pair<double, double> read(const QByteArray &bytes)
    {
        const QTemporaryDir place;
        QFile file(place.filePath(u"live.mp4"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush());
        AVFormatContext *format = nullptr;
        if (avformat_open_input(&format, file.fileName().toUtf8().constData(), nullptr, nullptr) < 0) {
            ADD_FAILURE() << "not a film";
            return {};
        }
        AVPacket *packet = av_packet_alloc();
        double first = -1;
        double last = -1;
        while (av_read_frame(format, packet) >= 0) {
            const double second = double(packet->pts) * av_q2d(format->streams[0]->time_base);
            const double end = double(packet->pts + packet->duration) * av_q2d(format->streams[0]->time_base);
            EXPECT_TRUE(first >= 0 || (packet->flags & AV_PKT_FLAG_KEY)) << "it cannot begin here";
            EXPECT_TRUE(first < 0 || second - last < 0.05) << "a gap at " << last; // two pictures, two frames of sound
            first = first < 0 ? second : first;
            last = std::max(end, second);
            av_packet_unref(packet);
        }
        av_packet_free(&packet);
        avformat_close_input(&format);
        return {first, last};
    }

    QJsonObject newest(const QString &key, const QString &collection)
    {
        const QJsonArray records = sample
                                       .json("com.atproto.repo.listRecords",
                                             QString(u"limit=1&repo="_s + did(key) + u"&collection="_s + collection))
                                       .value("records"_L1)
                                       .toArray();
        return records.isEmpty() ? QJsonObject() : records[0]["value"_L1].toObject();
    }
    [[nodiscard]] std::chrono::milliseconds age(const QJsonValue &time) const
    {
        return sample.clock.now() - base::Datetime::parse(time.toString().toStdString())->time();
    }

    SampleWorld sample;
};

TEST_F(Live, AnnouncesItselfInTheRecordsAndTheProfile)
{
    const QJsonObject broadcast = newest(u"sigrid"_s, u"place.stream.livestream"_s);
    EXPECT_EQ(broadcast["url"_L1].toString(), u"https://live.sample.rostrum.invalid"_s);
    EXPECT_FALSE(broadcast.contains("endedAt"_L1));
    for (const QString &key : {u"sigrid"_s, u"tomasz"_s}) {
        const auto answer = sample.get("app.bsky.actor.getProfile", u"actor="_s + did(key));
        lexicon::DecodeStats stats;
        const auto profile = lexicon::decode<lexicon::app_bsky_actor_defs::ProfileViewDetailed>(answer.body, &stats);
        ASSERT_TRUE(profile && profile->status) << key.toStdString();
        EXPECT_TRUE(stats.clean()) << stats.firstProblem;
        EXPECT_EQ(profile->status->isActive, true);
        const auto *embed = lexicon::as<lexicon::app_bsky_embed_external::View>(profile->status->embed);
        ASSERT_TRUE(embed);
        EXPECT_TRUE(embed->external.thumb);
    }
    EXPECT_FALSE(sample.json("app.bsky.actor.getProfile", u"actor="_s + did(u"elin"_s)).contains("status"_L1));
}

TEST_F(Live, ThePlaylistNamesPicturesSoundAndCaptions)
{
    const auto master = playlist(did(u"sigrid"_s));
    ASSERT_EQ(master.status, 200);
    EXPECT_EQ(master.type, "application/vnd.apple.mpegurl");
    ASSERT_EQ(addresses(master.body).size(), 1);
    EXPECT_TRUE(attribute(master.body, u"#EXT-X-STREAM-INF"_s, u"CODECS"_s).startsWith("avc1.64"_L1));
    for (const QString &url :
         {addresses(master.body).front(), attribute(master.body, u"#EXT-X-MEDIA:TYPE=AUDIO"_s, u"URI"_s),
          attribute(master.body, u"#EXT-X-MEDIA:TYPE=SUBTITLES"_s, u"URI"_s)}) {
        const auto list = ask(url);
        ASSERT_EQ(list.status, 200) << url.toStdString();
        ASSERT_EQ(addresses(list.body).size(), 6);
        for (const QString &segment : addresses(list.body)) {
            EXPECT_EQ(ask(segment).status, 200) << segment.toStdString();
        }
    }
    EXPECT_EQ(playlist(u"sigrid.rostrum.test"_s).body, master.body);
}

TEST_F(Live, TheWindowFollowsTheClock)
{
    const QString track = u"&track=1"_s;
    const auto before = playlist(did(u"sigrid"_s), track).body;
    EXPECT_EQ(playlist(did(u"sigrid"_s), track).body, before) << "the clock stands still";
    sample.clock.advance(2s);
    const auto after = playlist(did(u"sigrid"_s), track).body;
    EXPECT_EQ(sequence(after), sequence(before) + 1);
    EXPECT_EQ(addresses(after).first(5), addresses(before).last(5));
    const QString segment = addresses(before).front();
    EXPECT_EQ(ask(segment).status, 200) << "kept for those who are late";
    sample.clock.advance(60s);
    EXPECT_EQ(ask(segment).status, 404);
    EXPECT_EQ(ask(addresses(after).back().replace(u".m4s"_s, u"9999.m4s"_s)).status, 404) << "not made yet";
}

TEST_F(Live, PicturesAndSoundGoOnWhereTheFilmBeginsAnew)
{
    sample.clock.advance(11s);
    const qint64 first = sequence(playlist(did(u"sigrid"_s), u"&track=1"_s).body);
    for (const QString &track : {u"1"_s, u"2"_s}) {
        for (qint64 n = first; n < first + 6; ++n) {
            const auto [from, to] = times(track, {n});
            EXPECT_NEAR(from, double(n) * 2, 0.045) << n; // sound comes in pieces of its own length
            EXPECT_NEAR(to, double(n + 1) * 2, 0.045) << n;
        }
        const auto [from, to] = times(track, {first, first + 1, first + 2, first + 3, first + 4, first + 5});
        EXPECT_NEAR(to - from, 12, 0.045) << "there is no gap";
    }
}

TEST_F(Live, CaptionsStandWhereTheirPicturesAre)
{
    const auto list = playlist(did(u"sigrid"_s), u"&captions=sv"_s);
    std::size_t words = 0;
    for (const QString &url : addresses(list.body)) {
        const qint64 number = url.section(u"seg="_s, 1).section(u'.', 0, 0).toLongLong();
        const QByteArray text = ask(url).body;
        const QByteArray head = "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:" + QByteArray::number(number * 180'000) + ',';
        EXPECT_TRUE(text.startsWith(head)) << text.toStdString();
        for (const playback::Cue &cue : playback::readWebVtt(text)) {
            EXPECT_LT(cue.start, 2s * (number + 1));
            EXPECT_GT(cue.end, 2s * number);
            ++words;
        }
    }
    EXPECT_GE(words, 4U);
    EXPECT_EQ(playlist(did(u"sigrid"_s), u"&captions=fi"_s).status, 404);
}

TEST_F(Live, NobodyElseIsOnTheNode)
{
    for (const QString &who : {did(u"tomasz"_s), did(u"elin"_s), u"nobody.rostrum.test"_s, QString()}) {
        const auto answer = playlist(who);
        EXPECT_EQ(answer.status, 404);
        EXPECT_EQ(QJsonDocument::fromJson(answer.body)["error"_L1].toString(), u"StreamNotLive"_s);
    }
    EXPECT_EQ(playlist(did(u"sigrid"_s), u"&track=7"_s).status, 404);
    EXPECT_FALSE(sample.world->liveStill("/api/playback/" + embedded::didOfKey(u"elin"_s) + "/stream.jpg"));
    EXPECT_TRUE(sample.world->liveStill("/api/playback/" + embedded::didOfKey(u"sigrid"_s) + "/stream.jpg"));
}

TEST_F(Live, IsKeptFreshWhileSomebodyLooks)
{
    for (int minute = 0; minute < 300; minute += 3) { // beyond the longest status
        sample.clock.advance(3min);
        EXPECT_LT(age(newest(u"sigrid"_s, u"place.stream.livestream"_s)["lastSeenAt"_L1]), 5min);
        EXPECT_LT(age(newest(u"priya"_s, u"community.beachwave.room"_s)["lastActiveAt"_L1]), 5min);
    }
    const auto isActive = [&](const QString &key) {
        return sample.json("app.bsky.actor.getProfile", u"actor="_s + did(key))["status"_L1]["isActive"_L1].toBool();
    };
    EXPECT_TRUE(isActive(u"sigrid"_s));
    EXPECT_TRUE(isActive(u"tomasz"_s));
}

TEST_F(Live, AfterALongAbsenceOthersHaveBegun)
{
    const QJsonObject before = newest(u"sigrid"_s, u"place.stream.livestream"_s);
    const QJsonObject room = newest(u"priya"_s, u"community.beachwave.room"_s);
    sample.clock.advance(26h);
    const QJsonObject after = newest(u"sigrid"_s, u"place.stream.livestream"_s);
    EXPECT_NE(after["createdAt"_L1], before["createdAt"_L1]);
    EXPECT_LT(age(after["createdAt"_L1]), 4h);
    EXPECT_EQ(playlist(did(u"sigrid"_s)).status, 200);
    EXPECT_NE(newest(u"priya"_s, u"community.beachwave.room"_s)["createdAt"_L1], room["createdAt"_L1]);
    const QJsonArray all = sample
                               .json("com.atproto.repo.listRecords",
                                     QString(u"repo="_s + did(u"priya"_s) + u"&collection=community.beachwave.room"_s))
                               .value("records"_L1)
                               .toArray();
    ASSERT_EQ(all.size(), 2);
    EXPECT_EQ(all[1]["value"_L1]["status"_L1].toString(), u"ended"_s);
    EXPECT_EQ(all[1]["value"_L1]["endedAt"_L1], room["lastActiveAt"_L1]);
}

TEST(StudioFilm, EndsAsItBegins)
{
    const QSize px(160, 90);
    const int seconds = embedded::art::filmNamed(u"studio").value().seconds;
    EXPECT_EQ(embedded::art::drawFilm(u"studio", 0, px), embedded::art::drawFilm(u"studio", seconds, px));
}

TEST(FragmentedTracks, RefusesWhatIsCutOff)
{
    QFile file(u":/sample/live/studio.sound.mp4"_s);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const auto track = embedded::readFragments(bytes);
    ASSERT_TRUE(track);
    EXPECT_EQ(track->fragments.size(), 8U);
    EXPECT_EQ(track->timescale, 48'000U);
    for (const qsizetype size : {qsizetype(0), qsizetype(7), qsizetype(40), bytes.size() / 2, bytes.size() - 1}) {
        EXPECT_FALSE(embedded::readFragments(bytes.first(size))) << size;
    }
    EXPECT_FALSE(embedded::readFragments(QByteArray(64, '\xff')));
}

} // namespace
