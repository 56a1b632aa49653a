// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_world.h"

using namespace rostrum;
using namespace rostrum::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Session
{
    QByteArray access, refresh;
};

QString errorOf(const embedded::Answer &answer)
{
    return QString::number(answer.status) + u' ' + QJsonDocument::fromJson(answer.body)[u"error"_s].toString();
}

Session sessionOf(const embedded::Answer &answer)
{
    const auto json = QJsonDocument::fromJson(answer.body).object();
    return {.access = json["accessJwt"_L1].toString().toLatin1(),
            .refresh = json["refreshJwt"_L1].toString().toLatin1()};
}

embedded::Answer call(SampleWorld &sample, const QByteArray &nsid, const QByteArray &bearer,
                      net::Method method = net::Method::Post)
{
    return sample.world->answer({.nsid = nsid, .method = method, .bearer = bearer});
}

embedded::Answer signIn(SampleWorld &sample, const QString &password)
{
    return sample.world->answer(
        {.nsid = "com.atproto.server.createSession",
         .method = net::Method::Post,
         .body = embedded::toJson({{u"identifier"_s, u"elin.rostrum.test"_s}, {u"password"_s, password}})});
}

TEST(EmbeddedSession, ExpiresAndIsRefreshed)
{
    SampleWorld sample;
    const auto first = sessionOf(signIn(sample, QLatin1StringView(embedded::kSamplePassword)));
    const auto whoAmI = [&](const QByteArray &token) {
        return call(sample, "com.atproto.server.getSession", token, net::Method::Get);
    };
    EXPECT_EQ(whoAmI(first.access).status, 200);
    sample.clock.advance(3h);
    EXPECT_EQ(errorOf(whoAmI(first.access)), u"400 ExpiredToken"_s);
    const auto second = sessionOf(call(sample, "com.atproto.server.refreshSession", first.refresh));
    EXPECT_EQ(whoAmI(second.access).status, 200);
    // The old refresh token leads to the same successor for a while, then to nothing.
    EXPECT_EQ(sessionOf(call(sample, "com.atproto.server.refreshSession", first.refresh)).refresh, second.refresh);
    sample.clock.advance(3h);
    EXPECT_EQ(errorOf(call(sample, "com.atproto.server.refreshSession", first.refresh)), u"400 ExpiredToken"_s);
    EXPECT_EQ(call(sample, "com.atproto.server.refreshSession", second.refresh).status, 200);
}

TEST(EmbeddedSession, RefusesAsAServerDoes)
{
    SampleWorld sample;
    EXPECT_EQ(errorOf(signIn(sample, u"wrong"_s)), u"401 AuthenticationRequired"_s);
    EXPECT_EQ(errorOf(call(sample, "com.atproto.server.getSession", {}, net::Method::Get)), u"401 AuthMissing"_s);
    EXPECT_EQ(errorOf(call(sample, "com.atproto.server.getSession", "a.b.c", net::Method::Get)), u"400 InvalidToken"_s);
    const auto session = sessionOf(signIn(sample, QLatin1StringView(embedded::kSamplePassword)));
    EXPECT_EQ(errorOf(call(sample, "com.atproto.server.getSession", session.refresh, net::Method::Get)),
              u"400 InvalidToken"_s);
    EXPECT_EQ(call(sample, "com.atproto.server.deleteSession", session.refresh).status, 200);
    EXPECT_EQ(errorOf(call(sample, "com.atproto.server.refreshSession", session.refresh)), u"400 ExpiredToken"_s);
}

qint64 countOf(SampleWorld &sample, const char *what)
{
    return sample.world->database().connection().execAndGet(std::string("SELECT count(*) FROM ") + what).getInt64();
}

TEST(EmbeddedSession, ExpiredOnesAreNotKept)
{
    SampleWorld sample;
    signIn(sample, QLatin1StringView(embedded::kSamplePassword));
    signIn(sample, QLatin1StringView(embedded::kSamplePassword));
    EXPECT_EQ(countOf(sample, "session"), 2);
    sample.clock.advance(24h * 91);
    signIn(sample, QLatin1StringView(embedded::kSamplePassword));
    EXPECT_EQ(countOf(sample, "session"), 1);
}

TEST(EmbeddedSession, ACallThatFailsLeavesNothingBehind)
{
    SampleWorld sample;
    const auto join = [&] {
        return sample.world->answer({.nsid = "com.atproto.server.createAccount",
                                     .method = net::Method::Post,
                                     .body = embedded::toJson({{u"handle"_s, u"somebody-new.rostrum.test"_s},
                                                               {u"email"_s, u"new@rostrum.test"_s},
                                                               {u"password"_s, u"x"_s}})});
    };
    const qint64 before = countOf(sample, "actor");
    auto &connection = sample.world->database().connection();
    connection.exec("ALTER TABLE session RENAME TO away"); // the second half of the call fails
    EXPECT_EQ(errorOf(join()), u"500 InternalServerError"_s);
    connection.exec("ALTER TABLE away RENAME TO session");
    EXPECT_EQ(countOf(sample, "actor"), before);
    EXPECT_EQ(join().status, 200);
}

} // namespace
