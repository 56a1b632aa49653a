// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/router.h"
#include "support/run_task.h"

#include <QBuffer>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using namespace rostrum;
using namespace rostrum::tests;
using namespace Qt::StringLiterals;

namespace {

class RouterTest : public testing::Test
{
protected:
    base::Result<net::HttpReply> get(const QString &url)
    {
        return runTask(router.send({.url = QUrl(url), .headers = {{"Authorization", "Bearer " + token}}}));
    }

    QJsonObject json(const QString &path)
    {
        const auto reply = get(u"https://sample.rostrum.invalid/xrpc/"_s + path);
        EXPECT_TRUE(reply && reply->ok());
        return reply ? QJsonDocument::fromJson(reply->body).object() : QJsonObject();
    }

    void SetUp() override
    {
        const QJsonObject who{{u"identifier"_s, QString::fromStdString(embedded::Router::self().handle->str())},
                              {u"password"_s, embedded::Router::samplePassword()}};
        const auto reply =
            runTask(router.send({.method = net::Method::Post,
                                 .url = QUrl(u"https://sample.rostrum.invalid/xrpc/com.atproto.server.createSession"_s),
                                 .body = QJsonDocument(who).toJson()}));
        ASSERT_TRUE(reply && reply->ok());
        const auto session = QJsonDocument::fromJson(reply->body).object();
        token = session["accessJwt"_L1].toString().toLatin1();
        EXPECT_EQ(session["did"_L1].toString().toStdString(), embedded::Router::self().did.str());
    }

    base::SettableClock clock{base::Time(std::chrono::sys_days{std::chrono::year{2026} / 11 / 24})};
    embedded::Router router{{.file = u":memory:"_s, .clock = clock}};
    QByteArray token;
};

TEST_F(RouterTest, HasThePagesThatItsPostsHaveCardsOf)
{
    const auto page = get(u"https://pausen.example/18"_s);
    ASSERT_TRUE(page && page->ok());
    EXPECT_TRUE(page->header("content-type").startsWith("text/html"));
    EXPECT_TRUE(page->body.contains("Tystnaden före svaret"));
    EXPECT_FALSE(get(u"https://pausen.example/nowhere"_s));
}

TEST_F(RouterTest, KnowsItsPeopleByHandleAndByDid)
{
    const QString did = QString::fromStdString(embedded::Router::self().did.str());
    EXPECT_EQ(get(u"https://elin.rostrum.test/.well-known/atproto-did"_s)->body, did.toUtf8());
    for (const QString &directory : {u"https://plc.directory/"_s, u"https://sample.rostrum.invalid/"_s}) {
        const auto document = QJsonDocument::fromJson(get(directory + did)->body).object();
        EXPECT_EQ(document["id"_L1].toString(), did);
        EXPECT_EQ(document["alsoKnownAs"_L1][0].toString(), u"at://elin.rostrum.test"_s);
        EXPECT_EQ(document["service"_L1][0]["serviceEndpoint"_L1].toString(), u"https://sample.rostrum.invalid"_s);
    }
    EXPECT_EQ(get(u"https://plc.directory/did:plc:aaaaaaaaaaaaaaaaaaaaaaaa"_s)->status, 404);
}

TEST_F(RouterTest, AnyOtherHostIsUnreachable)
{
    for (const QString &url :
         {u"https://bsky.social/xrpc/com.atproto.server.describeServer"_s,
          u"https://nobody.rostrum.test/.well-known/atproto-did"_s, u"https://pausen.example/nowhere"_s}) {
        const auto reply = get(url);
        ASSERT_FALSE(reply);
        EXPECT_EQ(reply.error().kind, base::ErrorKind::Network);
    }
}

TEST_F(RouterTest, DrawsThePicturesItNames)
{
    const QJsonObject profile = json(u"app.bsky.actor.getProfile?actor=elin.rostrum.test"_s);
    const auto avatar = get(profile["avatar"_L1].toString());
    ASSERT_TRUE(avatar && avatar->ok());
    const QImage face = QImage::fromData(avatar->body);
    EXPECT_EQ(face.width(), face.height());
    EXPECT_GE(face.width(), 128);
    EXPECT_EQ(get(profile["avatar"_L1].toString())->body, avatar->body);
    EXPECT_EQ(get(profile["avatar"_L1].toString() + u"x"_s)->status, 404);
}

TEST_F(RouterTest, ShowsTheBroadcastOnAHostOfItsOwn)
{
    const QString did = json(u"com.atproto.identity.resolveHandle?handle=sigrid.rostrum.test"_s)["did"_L1].toString();
    const QString node = u"https://live.sample.rostrum.invalid"_s;
    const auto list = get(node + u"/xrpc/place.stream.playback.getLivePlaylist?streamer="_s + did);
    ASSERT_TRUE(list && list->ok());
    EXPECT_TRUE(list->body.startsWith("#EXTM3U"));
    const auto still = get(node + u"/api/playback/"_s + did + u"/stream.jpg"_s);
    ASSERT_TRUE(still && still->ok());
    EXPECT_EQ(QImage::fromData(still->body).size(), QSize(640, 360));
    clock.advance(std::chrono::seconds(4));
    EXPECT_NE(get(node + u"/api/playback/"_s + did + u"/stream.jpg"_s)->body, still->body);
    EXPECT_EQ(get(node + u"/api/playback/did:plc:nobody/stream.jpg"_s)->status, 404);
}

TEST_F(RouterTest, KeepsAnUploadedPicture)
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    const auto uploaded =
        runTask(router.send({.method = net::Method::Post,
                             .url = QUrl(u"https://sample.rostrum.invalid/xrpc/com.atproto.repo.uploadBlob"_s),
                             .headers = {{"authorization", "Bearer " + token}, {"content-type", "text/plain"}},
                             .body = png}));
    ASSERT_TRUE(uploaded && uploaded->ok());
    const QJsonValue blob = QJsonDocument::fromJson(uploaded->body)[u"blob"_s];
    EXPECT_EQ(blob["mimeType"_L1].toString(), u"image/png"_s); // what the bytes say wins
    EXPECT_EQ(blob["size"_L1].toInteger(), png.size());
    const QString did = QString::fromStdString(embedded::Router::self().did.str());
    const QString cid = blob["ref"_L1]["$link"_L1].toString();
    EXPECT_EQ(
        get(u"https://sample.rostrum.invalid/xrpc/com.atproto.sync.getBlob?did="_s + did + u"&cid="_s + cid)->body,
        png);
    EXPECT_EQ(get(u"https://cdn.sample.rostrum.invalid/img/feed_thumbnail/plain/"_s + did + u'/' + cid)->body, png);
}

TEST_F(RouterTest, ADestroyedRequestIsForgotten)
{
    for (int i = 0; i < 20; ++i) {
        base::TaskScope scope;
        scope.start([](embedded::Router &http, QByteArray bearer) -> base::Task<void> {
            (void)co_await http.send({.url = QUrl(u"https://sample.rostrum.invalid/xrpc/app.bsky.feed.getTimeline"_s),
                                      .headers = {{"authorization", "Bearer " + bearer}}});
            ADD_FAILURE() << "went on after its owner was gone";
        }(router, token));
    }
    EXPECT_FALSE(json(u"app.bsky.feed.getTimeline?limit=1"_s).isEmpty());
}

} // namespace
