// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/memory_secret_store.h"
#include "net/session.h"
#include "net/sign_in.h"
#include "net/xrpc.h"
#include "support/run_task.h"
#include "support/scripted_http_client.h"

#include <gtest/gtest.h>

#include <QJsonDocument>
#include <QJsonObject>

namespace rostrum::net {
namespace {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using tests::headerOf;
using tests::json;
using tests::runTask;
using tests::ScriptedHttpClient;
using tests::waitFor;

const base::Did kDid = *base::Did::parse("did:plc:mira");
const QUrl kPds(u"https://pds.example"_s);
const QString kRefreshPath = u"/xrpc/com.atproto.server.refreshSession"_s;

SessionTokens tokensOf(const QByteArray &generation)
{
    return {.did = kDid,
            .handle = *base::Handle::parse("mira.example.com"),
            .pds = kPds,
            .access = base::Secret<QByteArray>("access-" + generation),
            .refresh = base::Secret<QByteArray>("refresh-" + generation)};
}

/// A server that takes one access and one refresh token at a time.
struct FakePds
{
    int generation = 1; ///< of the tokens that are good
    bool refusesRefresh = false;
    QByteArray expiredBody = R"({"error":"ExpiredToken"})";
    int expiredStatus = 400;

    ScriptedHttpClient::Outcome operator()(const HttpRequest &request)
    {
        const QByteArray token = headerOf(request, "authorization");
        if (request.url.path() == kRefreshPath) {
            if (refusesRefresh || token != "Bearer refresh-" + QByteArray::number(generation)) {
                return json(400, R"({"error":"ExpiredToken"})");
            }
            const QByteArray next = QByteArray::number(++generation);
            return json(200, R"({"did":"did:plc:mira","handle":"mira.example.com","accessJwt":"access-)" + next +
                                 R"(","refreshJwt":"refresh-)" + next + R"("})");
        }
        if (token != "Bearer access-" + QByteArray::number(generation)) {
            return json(expiredStatus, expiredBody);
        }
        return json(200, "{}");
    }
};

HttpRequest requestTo(const QString &path)
{
    HttpRequest request{.url = kPds};
    request.url.setPath(path);
    return request;
}

class SessionTest : public testing::Test
{
protected:
    FakePds pds = {};
    ScriptedHttpClient http{[this](const HttpRequest &request) { return std::optional(pds(request)); }};
    MemorySecretStore secrets = {};
    Session session{http, secrets, NetworkConfig{}, tokensOf("1")};

    /// The refresh token in the store, or empty.
    QByteArray keptRefresh()
    {
        const auto kept = runTask(loadTokens(secrets, kDid));
        return kept && *kept ? (*kept)->refresh.reveal() : QByteArray();
    }
    /// The server has let the tokens in use expire; the refresh token is still good.
    void expireAccess()
    {
        pds.expiredStatus = 400;
        auto *server = &pds;
        http.setScript([server, stale = QByteArray("Bearer access-1")](const HttpRequest &request) {
            return std::optional(headerOf(request, "authorization") == stale
                                     ? json(server->expiredStatus, server->expiredBody)
                                     : (*server)(request));
        });
    }
};

TEST_F(SessionTest, AddsItsToken)
{
    const auto reply = runTask(session.send(requestTo(u"/xrpc/a"_s)));
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, 200);
    EXPECT_EQ(headerOf(http.requests().front(), "authorization"), QByteArray("Bearer access-1"));
    EXPECT_EQ(session.did(), kDid);
    EXPECT_EQ(session.pds(), kPds);
}

TEST_F(SessionTest, TheTokenGoesToItsOwnServerOnly)
{
    for (const QString &url :
         {u"https://other.example/x"_s, u"http://pds.example/x"_s, u"https://pds.example:444/x"_s}) {
        const auto reply = runTask(session.send({.url = QUrl(url)}));
        ASSERT_FALSE(reply);
        EXPECT_EQ(reply.error().kind, ErrorKind::Invalid);
    }
    EXPECT_TRUE(http.requests().empty());
}

TEST_F(SessionTest, RefreshesAnExpiredToken)
{
    const std::vector<std::pair<int, QByteArray>> forms = {
        {400, R"({"error":"ExpiredToken"})"}, {400, R"({"error":"InvalidToken"})"}, {401, "{}"}, {401, ""}};
    for (const auto &[status, body] : forms) {
        FakePds server{.expiredBody = body, .expiredStatus = status};
        ScriptedHttpClient client([&](const HttpRequest &request) {
            const bool stale = headerOf(request, "authorization") == "Bearer access-1";
            return std::optional(stale ? json(status, body) : server(request));
        });
        Session fresh(client, secrets, NetworkConfig{}, tokensOf("1"));
        const auto reply = runTask(fresh.send(requestTo(u"/xrpc/a"_s)));
        ASSERT_TRUE(reply);
        EXPECT_EQ(reply->status, 200) << status << body.toStdString();
        EXPECT_EQ(client.countOf(kRefreshPath), 1);
        EXPECT_EQ(client.requests().size(), 3U);
        EXPECT_EQ(client.requests()[1].repeat, Repeat::Never);
        EXPECT_EQ(keptRefresh(), QByteArray("refresh-2"));
    }
}

TEST_F(SessionTest, OtherRefusalsAreAnswers)
{
    http.setScript([](const HttpRequest &) { return std::optional(json(400, R"({"error":"InvalidRequest"})")); });
    EXPECT_EQ(runTask(session.send(requestTo(u"/xrpc/a"_s)))->status, 400);
    EXPECT_EQ(http.countOf(kRefreshPath), 0);
}

TEST_F(SessionTest, TenRequestsThatMeetAnExpiredTokenUseOneRefresh)
{
    expireAccess();
    base::TaskScope scope;
    int good = 0;
    const auto ask = [&](QString path) -> base::Task<void> {
        const auto reply = co_await session.send(requestTo(path));
        good += reply && reply->status == 200 ? 1 : 0;
    };
    for (int n = 0; n < 10; ++n) {
        scope.start(ask(u"/xrpc/%1"_s.arg(n)));
    }
    waitFor([&scope] { return scope.isIdle(); });
    EXPECT_EQ(good, 10);
    EXPECT_EQ(http.countOf(kRefreshPath), 1);
    EXPECT_EQ(http.requests().size(), 21U);
}

/// One whose refusal comes when the refresh is already over takes the new token instead of refreshing again.
TEST_F(SessionTest, ALateRefusalDoesNotRefreshAgain)
{
    bool holdLate = true;
    http.setScript([&](const HttpRequest &request) -> std::optional<ScriptedHttpClient::Outcome> {
        const bool stale = headerOf(request, "authorization") == "Bearer access-1";
        if (stale && request.url.path() == u"/late" && holdLate) {
            return std::nullopt;
        }
        return stale ? json(400, R"({"error":"ExpiredToken"})") : pds(request);
    });
    base::TaskScope scope;
    int lateStatus = 0;
    const auto late = [&]() -> base::Task<void> {
        const auto reply = co_await session.send(requestTo(u"/late"_s));
        lateStatus = reply ? reply->status : -1;
    };
    scope.start(late());
    EXPECT_EQ(runTask(session.send(requestTo(u"/early"_s)))->status, 200);
    holdLate = false;
    http.release();
    waitFor([&] { return lateStatus != 0; });
    EXPECT_EQ(lateStatus, 200);
    EXPECT_EQ(http.countOf(kRefreshPath), 1);
}

TEST_F(SessionTest, TheRefreshGoesOnWhenTheRequestThatBeganItIsCancelled)
{
    bool hold = true;
    http.setScript([&](const HttpRequest &request) -> std::optional<ScriptedHttpClient::Outcome> {
        if (request.url.path() == kRefreshPath && hold) {
            return std::nullopt;
        }
        return headerOf(request, "authorization") == "Bearer access-1" ? json(401, "{}") : pds(request);
    });
    int status = 0;
    const auto ask = [&]() -> base::Task<void> {
        const auto reply = co_await session.send(requestTo(u"/second"_s));
        status = reply ? reply->status : -1;
    };
    base::TaskScope first;
    base::TaskScope second;
    first.start(ask());
    waitFor([&] { return http.open() == 1; });
    second.start(ask());
    first.cancelAll();
    hold = false;
    http.release();
    waitFor([&] { return status != 0; });
    EXPECT_EQ(status, 200);
    EXPECT_EQ(http.countOf(kRefreshPath), 1);
}

TEST_F(SessionTest, AServerThatRefusesEveryTokenIsNotAskedForMoreAndMore)
{
    http.setScript([this](const HttpRequest &request) {
        return std::optional(request.url.path() == kRefreshPath ? pds(request) : json(401, "{}"));
    });
    for (int n = 0; n < 3; ++n) {
        EXPECT_EQ(runTask(session.send(requestTo(u"/xrpc/a"_s)))->status, 401);
    }
    EXPECT_EQ(http.countOf(kRefreshPath), 1);
}

TEST_F(SessionTest, ARefusedRefreshEndsTheSession)
{
    int ended = 0;
    QObject::connect(&session, &Session::ended, &session, [&ended] { ++ended; });
    pds.refusesRefresh = true;
    expireAccess();
    const auto reply = runTask(session.send(requestTo(u"/xrpc/a"_s)));
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, ErrorKind::Auth);
    waitFor([&ended] { return ended > 0; });
    const auto requests = http.requests().size();
    EXPECT_EQ(runTask(session.send(requestTo(u"/xrpc/a"_s))).error().kind, ErrorKind::Auth);
    EXPECT_EQ(http.requests().size(), requests);
    EXPECT_EQ(ended, 1);
}

TEST_F(SessionTest, ABrokenRefreshKeepsTheSession)
{
    expireAccess();
    const auto good = [this](const HttpRequest &request) {
        return std::optional(headerOf(request, "authorization") == "Bearer access-1" ? json(401, "{}") : pds(request));
    };
    for (const auto &failure : std::vector<ScriptedHttpClient::Outcome>{
             base::fail(ErrorKind::Network), base::fail(ErrorKind::Timeout), json(500, "{}"), json(429, "{}"),
             json(200, "{\"did\":\"did:plc:mira\""),
             json(200, R"({"did":"did:plc:other","handle":"a.b","accessJwt":"a","refreshJwt":"r"})")}) {
        http.setScript([&](const HttpRequest &request) {
            return request.url.path() == kRefreshPath ? std::optional(failure) : good(request);
        });
        const auto reply = runTask(session.send(requestTo(u"/xrpc/a"_s)));
        ASSERT_FALSE(reply);
        EXPECT_NE(reply.error().kind, ErrorKind::Auth);
    }
    http.setScript(good);
    EXPECT_EQ(runTask(session.send(requestTo(u"/xrpc/a"_s)))->status, 200);
}

/// A store that can be looked at while it writes.
class SlowSecretStore final : public SecretStore
{
public:
    base::Task<base::Result<std::optional<base::Secret<QByteArray>>>> read(QString) override
    {
        co_return std::optional<base::Secret<QByteArray>>();
    }
    base::Task<base::Result<void>> write(QString, base::Secret<QByteArray>) override
    {
        base::Suspension<base::Result<void>> done;
        pending = done.resolver();
        co_return co_await done;
    }
    base::Task<base::Result<void>> remove(QString) override { co_return base::Result<void>(); }
    base::Task<bool> isLasting() override { co_return true; }

    std::optional<base::Resolver<base::Result<void>>> pending = {};
};

TEST_F(SessionTest, NewTokensAreKeptBeforeTheyAreUsed)
{
    for (const bool works : {true, false}) {
        FakePds server;
        ScriptedHttpClient client([&](const HttpRequest &request) {
            return std::optional(headerOf(request, "authorization") == "Bearer access-1" ? json(401, "{}")
                                                                                         : server(request));
        });
        SlowSecretStore slow;
        Session careful(client, slow, NetworkConfig{}, tokensOf("1"));
        int status = 0;
        const auto ask = [&]() -> base::Task<void> {
            const auto reply = co_await careful.send(requestTo(u"/xrpc/a"_s));
            status = reply ? reply->status : -1;
        };
        base::TaskScope scope;
        scope.start(ask());
        waitFor([&slow] { return slow.pending.has_value(); });
        EXPECT_EQ(client.requests().size(), 2U); // the refused one and the refresh
        slow.pending->resolve(works ? base::Result<void>() : base::fail(ErrorKind::Storage));
        waitFor([&status] { return status != 0; });
        EXPECT_EQ(status, 200); // a locked keychain does not end what still works
    }
}

TEST_F(SessionTest, SigningOutTellsTheServerAndForgets)
{
    ASSERT_TRUE(runTask(secrets.write(secretKeyOf(kDid), packed(tokensOf("1")))));
    ASSERT_TRUE(runTask(session.signOut()));
    ASSERT_EQ(http.requests().size(), 1U);
    EXPECT_EQ(http.requests().front().url.path(), u"/xrpc/com.atproto.server.deleteSession"_s);
    EXPECT_EQ(headerOf(http.requests().front(), "authorization"), QByteArray("Bearer refresh-1"));
    EXPECT_EQ(keptRefresh(), QByteArray());
    EXPECT_EQ(runTask(session.send(requestTo(u"/xrpc/a"_s))).error().kind, ErrorKind::Auth);
}

TEST_F(SessionTest, SigningOutForgetsAlsoWithoutANetwork)
{
    ASSERT_TRUE(runTask(secrets.write(secretKeyOf(kDid), packed(tokensOf("1")))));
    http.setScript(
        [](const HttpRequest &) { return std::optional<ScriptedHttpClient::Outcome>(base::fail(ErrorKind::Network)); });
    ASSERT_TRUE(runTask(session.signOut()));
    EXPECT_EQ(keptRefresh(), QByteArray());
}

TEST_F(SessionTest, SigningOutDuringARefreshForgetsTheNewTokensToo)
{
    bool hold = true;
    http.setScript([&](const HttpRequest &request) -> std::optional<ScriptedHttpClient::Outcome> {
        if (request.url.path() == kRefreshPath && hold) {
            return std::nullopt;
        }
        return headerOf(request, "authorization") == "Bearer access-1" ? json(401, "{}") : pds(request);
    });
    base::TaskScope scope;
    const auto ask = [&]() -> base::Task<void> { co_await session.send(requestTo(u"/xrpc/a"_s)); };
    bool out = false;
    const auto leave = [&]() -> base::Task<void> {
        co_await session.signOut();
        out = true;
    };
    scope.start(ask());
    waitFor([&] { return http.open() == 1; });
    scope.start(leave());
    hold = false;
    http.release();
    waitFor([&out] { return out; });
    EXPECT_EQ(keptRefresh(), QByteArray());
}

TEST_F(SessionTest, XrpcCallsThroughTheAccountsServer)
{
    const Xrpc xrpc(session);
    ASSERT_TRUE(runTask(xrpc.upload("com.atproto.repo.uploadBlob", "x", "image/png")));
    EXPECT_EQ(http.requests().back().url, QUrl(u"https://pds.example/xrpc/com.atproto.repo.uploadBlob"_s));
    EXPECT_EQ(headerOf(http.requests().back(), "atproto-proxy"), QByteArray());
    EXPECT_EQ(headerOf(http.requests().back(), "authorization"), QByteArray("Bearer access-1"));
}

TEST(SessionTokens, AreKeptWhole)
{
    const auto tokens = tokensOf("1");
    const auto back = unpacked(packed(tokens));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->did, tokens.did);
    EXPECT_EQ(back->handle, tokens.handle);
    EXPECT_EQ(back->pds, tokens.pds);
    EXPECT_EQ(back->access, tokens.access);
    EXPECT_EQ(back->refresh, tokens.refresh);
    EXPECT_FALSE(unpacked(base::Secret<QByteArray>("{}")));
    EXPECT_FALSE(unpacked(base::Secret<QByteArray>("nonsense")));
}

} // namespace
} // namespace rostrum::net
