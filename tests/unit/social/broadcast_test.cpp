// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/datetime.h"
#include "social/broadcast.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::social {
namespace {

using model::Live;

const base::Time kNow{std::chrono::milliseconds(1'790'000'000'000)};

QString text(base::Time time)
{
    return QString::fromStdString(base::Datetime::fromTime(time).str());
}

model::Record record(const char *path, QJsonObject value)
{
    return {.uri = *base::AtUri::parse(std::string("at://did:plc:ada/") + path), .value = std::move(value)};
}

model::Record stream(base::Time seen, const QJsonObject &more = {}, const char *key = "3l2s5xxv2kq2c")
{
    QJsonObject value{{u"title"_s, u"Querying\nlive"_s},
                      {u"url"_s, u"https://node.example:8443"_s},
                      {u"createdAt"_s, text(kNow - 3h)},
                      {u"lastSeenAt"_s, text(seen)}};
    for (auto it = more.begin(); it != more.end(); ++it) {
        value.insert(it.key(), it.value());
    }
    const std::string path = std::string("place.stream.livestream/") + key;
    return record(path.c_str(), value);
}

model::Record room(const QJsonObject &more)
{
    QJsonObject value{{u"title"_s, u"Stage"_s}, {u"status"_s, u"live"_s}, {u"livekitRoom"_s, u"x"_s}};
    for (auto it = more.begin(); it != more.end(); ++it) {
        value.insert(it.key(), it.value());
    }
    return record("community.beachwave.room/3l2s5xxv2kq2c", value);
}

model::Record status(base::Time began, int minutes, const QString &link)
{
    const QJsonObject external{{u"uri"_s, link}, {u"title"_s, u"On air"_s}};
    return record("app.bsky.actor.status/self", {{u"status"_s, u"app.bsky.actor.status#live"_s},
                                                 {u"createdAt"_s, text(began)},
                                                 {u"durationMinutes"_s, minutes},
                                                 {u"embed"_s, QJsonObject{{u"external"_s, external}}}});
}

struct Broadcast : testing::Test
{
    Live live(const std::vector<model::Record> &records) const { return liveOf(ada, records, kNow); }
    Live::Kind kind(const std::vector<model::Record> &records) const { return live(records).kind; }

    model::Person ada{.did = *base::Did::parse("did:plc:ada"), .handle = u"ada.test"_s};
};

TEST_F(Broadcast, NobodyIsOnAirWithoutARecord)
{
    EXPECT_EQ(live({}), Live());
    EXPECT_EQ(kind({record("id.sifa.profile.self/self", {})}), Live::Kind::None);
}

TEST_F(Broadcast, AFreshStreamPlaysAtItsNode)
{
    const Live found = live({stream(kNow - 1min)});
    EXPECT_EQ(found.kind, Live::Kind::Broadcast);
    EXPECT_EQ(found.title, u"Querying live"_s);
    EXPECT_EQ(found.playlist.toString(),
              u"https://node.example:8443/xrpc/place.stream.playback.getLivePlaylist?streamer=did:plc:ada"_s);
    EXPECT_EQ(found.still.toString(), u"https://node.example:8443/api/playback/did:plc:ada/stream.jpg"_s);
    EXPECT_EQ(found.page.toString(), u"https://node.example:8443/ada.test"_s);
    EXPECT_EQ(found.lastSeen, kNow - 1min);
    ASSERT_TRUE(found.record);
    EXPECT_EQ(found.record->rkey(), "3l2s5xxv2kq2c");
    const QJsonObject pageOnly{{u"url"_s, QJsonValue()}, {u"canonicalUrl"_s, u"https://stream.place/ada.test"_s}};
    EXPECT_EQ(live({stream(kNow, pageOnly)}).playlist.host(), u"stream.place"_s);
    EXPECT_EQ(live({stream(kNow, pageOnly)}).page.toString(), u"https://stream.place/ada.test"_s);
}

TEST_F(Broadcast, AStreamThatEndedOrFellSilentIsOver)
{
    EXPECT_EQ(kind({stream(kNow - 6min)}), Live::Kind::None);
    EXPECT_EQ(kind({stream(kNow + 1h)}), Live::Kind::None) << "a made-up future is not for ever";
    EXPECT_EQ(kind({stream(kNow, {{u"endedAt"_s, text(kNow)}})}), Live::Kind::None);
    EXPECT_EQ(kind({stream(kNow, {{u"lastSeenAt"_s, QJsonValue()}})}), Live::Kind::None) << "it began three hours ago";
    EXPECT_EQ(kind({stream(kNow, {{u"url"_s, u"file:///etc/passwd"_s}})}), Live::Kind::None);
    EXPECT_EQ(kind({stream(kNow), stream(kNow - 1h, {{u"endedAt"_s, text(kNow)}}, "3m2s5xxv2kq2c")}), Live::Kind::None)
        << "the newest record is the one that counts";
}

TEST_F(Broadcast, AStatusHoldsUntilItsEnd)
{
    ada.status =
        model::LiveStatus{.title = u"On air"_s, .link = QUrl(u"https://video.example/x"_s), .until = kNow + 1min};
    const Live found = live({});
    EXPECT_EQ(found.kind, Live::Kind::Elsewhere);
    EXPECT_EQ(found.title, u"On air"_s);
    EXPECT_EQ(found.page.toString(), u"https://video.example/x"_s);
    EXPECT_EQ(found.until, kNow + 1min);
    EXPECT_TRUE(found.playlist.isEmpty());
    ada.status->until = kNow;
    EXPECT_EQ(kind({}), Live::Kind::None);
    ada.status->until.reset();
    EXPECT_EQ(kind({}), Live::Kind::Elsewhere);
}

TEST_F(Broadcast, AStatusRecordIsReadWhereTheAppViewSaysNothing)
{
    const QString link = u"https://video.example/x"_s;
    EXPECT_EQ(live({status(kNow - 10min, 30, link)}).until, kNow + 20min);
    EXPECT_EQ(kind({status(kNow - 31min, 30, link)}), Live::Kind::None);
    EXPECT_EQ(kind({status(kNow - 3h, 0, link)}), Live::Kind::Elsewhere);
    EXPECT_EQ(kind({status(kNow - 5h, 0, link)}), Live::Kind::None);
    EXPECT_EQ(kind({status(kNow + 1h, 30, link)}), Live::Kind::None);
    EXPECT_EQ(kind({status(kNow, 30, u"javascript:x"_s)}), Live::Kind::None);
    EXPECT_EQ(kind({record("app.bsky.actor.status/self", {{u"status"_s, u"app.example#busy"_s}})}), Live::Kind::None);
}

TEST_F(Broadcast, AStatusThatLeadsToOnesOwnStreamPlaysHere)
{
    const auto by = [this](const QString &link, const std::vector<model::Record> &more = {}) {
        std::vector<model::Record> records = more;
        records.push_back(status(kNow, 30, link));
        return live(records);
    };
    EXPECT_EQ(by(u"https://stream.place/ADA.test"_s).kind, Live::Kind::Broadcast);
    EXPECT_EQ(by(u"https://stream.place/did:plc:ada"_s).playlist.host(), u"stream.place"_s);
    EXPECT_EQ(by(u"https://stream.place/bo.test"_s).kind, Live::Kind::Elsewhere) << "somebody else's";
    EXPECT_EQ(by(u"https://stream.place/"_s).kind, Live::Kind::Elsewhere);
    EXPECT_EQ(by(u"https://node.example:8443/ada.test"_s).kind, Live::Kind::Elsewhere) << "no node that is known";
    const std::vector old{stream(kNow - 48h)};
    EXPECT_EQ(by(u"https://node.example:8443/ada.test"_s, old).kind, Live::Kind::Broadcast);
    EXPECT_EQ(by(u"https://node.example/ada.test"_s, old).kind, Live::Kind::Elsewhere)
        << "another port, another server";
    EXPECT_EQ(by(u"https://video.example/x"_s, {stream(kNow)}).until, kNow + 30min);
    EXPECT_EQ(by(u"https://video.example/x"_s, {stream(kNow)}).kind, Live::Kind::Broadcast);
}

TEST_F(Broadcast, ARoomIsOnAsLongAsItsHostSaysSo)
{
    const QJsonObject fresh{{u"lastActiveAt"_s, text(kNow - 4min)},
                            {u"serviceEndpoint"_s, u"https://rooms.example/api"_s}};
    const Live found = live({room(fresh)});
    EXPECT_EQ(found.kind, Live::Kind::Room);
    EXPECT_EQ(found.title, u"Stage"_s);
    EXPECT_EQ(found.page.toString(QUrl::FullyEncoded),
              u"https://rooms.example/?room=at%3A%2F%2Fdid%3Aplc%3Aada%2Fcommunity.beachwave.room%2F3l2s5xxv2kq2c"_s);
    EXPECT_EQ(kind({room({})}), Live::Kind::Room) << "old records do not say when";
    EXPECT_TRUE(live({room({})}).page.isEmpty());
    EXPECT_EQ(kind({room({{u"lastActiveAt"_s, text(kNow - 6min)}})}), Live::Kind::None);
    EXPECT_EQ(kind({room({{u"status"_s, u"ended"_s}})}), Live::Kind::None);
    EXPECT_EQ(kind({room(fresh), stream(kNow)}), Live::Kind::Broadcast);
    EXPECT_EQ(kind({room(fresh), status(kNow, 30, u"https://video.example/x"_s)}), Live::Kind::Room);
}

} // namespace
} // namespace rostrum::social
