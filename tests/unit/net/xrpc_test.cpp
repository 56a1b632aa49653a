// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon/com_atproto_identity_resolveHandle.h"
#include "lexicon/com_atproto_server_createSession.h"
#include "lexicon/com_atproto_server_deleteSession.h"
#include "lexicon/com_atproto_server_describeServer.h"
#include "net/xrpc.h"
#include "net/xrpc_error.h"
#include "support/run_task.h"
#include "support/scripted_http_client.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QElapsedTimer>
#include <QRegularExpression>

namespace rostrum::net {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::ErrorKind;
using lexicon::ResolveHandle;
using tests::json;
using tests::runTask;
using tests::ScriptedHttpClient;

const QUrl kService(u"https://pds.example"_s);
const Backoff kAtOnce{.first = 0ms};

const base::Handle kMira = *base::Handle::parse("mira.example.com");

/// Answers with the outcomes in turn; the last one stays.
ScriptedHttpClient::Script inTurn(std::vector<ScriptedHttpClient::Outcome> outcomes)
{
    return [outcomes = std::move(outcomes), at = std::size_t{0}](const HttpRequest &) mutable {
        return outcomes[std::min(at++, outcomes.size() - 1)];
    };
}

/// What a read gives with these outcomes, and how many requests it took.
std::pair<base::Result<ResolveHandle::Output>, std::size_t> readWith(std::vector<ScriptedHttpClient::Outcome> outcomes,
                                                                     Backoff backoff = kAtOnce)
{
    ScriptedHttpClient http(inTurn(std::move(outcomes)));
    const Xrpc xrpc(http, kService, backoff);
    auto result = runTask(xrpc.query<ResolveHandle>({.handle = kMira}));
    return {std::move(result), http.requests().size()};
}

const auto kGood = json(200, R"({"did":"did:plc:abc"})");

TEST(Xrpc, AsksAndDecodes)
{
    ScriptedHttpClient http(inTurn({kGood}));
    const Xrpc xrpc(http, kService);
    const auto output = runTask(xrpc.query<ResolveHandle>({.handle = kMira}));
    ASSERT_TRUE(output) << output.error().detail.toStdString();
    EXPECT_EQ(output->did.str(), "did:plc:abc");
    const HttpRequest &request = http.requests().front();
    EXPECT_EQ(request.method, Method::Get);
    EXPECT_EQ(request.url,
              QUrl(u"https://pds.example/xrpc/com.atproto.identity.resolveHandle?handle=mira.example.com"_s));
    EXPECT_EQ(tests::headerOf(request, "accept"), QByteArray("application/json"));
    EXPECT_EQ(tests::headerOf(request, "atproto-proxy"), QByteArray());
    EXPECT_EQ(request.redirects, Redirects::Refuse);
}

TEST(Xrpc, GivesTheBytesAsTheyCame)
{
    ScriptedHttpClient http(inTurn({json(200, " {\"any\" : [thing]} ")}));
    EXPECT_EQ(runTask(Xrpc(http, kService).queryRaw<ResolveHandle>({.handle = kMira})),
              QByteArray(" {\"any\" : [thing]} "));
}

TEST(Xrpc, WritesWithABodyOrWithout)
{
    ScriptedHttpClient http(
        inTurn({json(200, R"({"accessJwt":"a","refreshJwt":"r","did":"did:plc:abc","handle":"a.b"})")}));
    const Xrpc xrpc(http, kService);
    ASSERT_TRUE(runTask(xrpc.procedure<lexicon::CreateSession>({.identifier = "mira", .password = "pw"})));
    ASSERT_TRUE(runTask(xrpc.procedure<lexicon::DeleteSession>({})));
    ASSERT_TRUE(runTask(xrpc.upload("com.atproto.repo.uploadBlob", "PNG", "image/png")));
    const auto &requests = http.requests();
    EXPECT_EQ(requests[0].method, Method::Post);
    EXPECT_EQ(tests::headerOf(requests[0], "content-type"), QByteArray("application/json"));
    EXPECT_EQ(requests[0].body, QByteArray(R"({"identifier":"mira","password":"pw"})"));
    EXPECT_EQ(tests::headerOf(requests[1], "content-type"), QByteArray());
    EXPECT_EQ(requests[1].body, QByteArray());
    EXPECT_EQ(tests::headerOf(requests[2], "content-type"), QByteArray("image/png"));
    EXPECT_EQ(requests[2].url.path(), u"/xrpc/com.atproto.repo.uploadBlob"_s);
    EXPECT_EQ(requests[2].body, QByteArray("PNG"));
}

TEST(Xrpc, ChoosesTheServiceByNamespace)
{
    static_assert(viaOf("app.bsky.feed.getTimeline") == Via::AppView);
    static_assert(viaOf("com.atproto.repo.getRecord") == Via::Pds);
    static_assert(viaOf("app.bskyish.x.y") == Via::Pds);
}

TEST(Xrpc, RepeatsAReadWhenThatMayHelp)
{
    for (const auto &failure :
         std::vector<ScriptedHttpClient::Outcome>{base::fail(ErrorKind::Network), base::fail(ErrorKind::Timeout),
                                                  json(500, "{}"), json(502, "<html>"), json(503, "{}")}) {
        EXPECT_EQ(readWith({failure, failure, kGood}).second, 3U);
        const auto [result, requests] = readWith({failure});
        EXPECT_FALSE(result);
        EXPECT_EQ(requests, 3U);
    }
}

TEST(Xrpc, DoesNotRepeatWhatStaysWrong)
{
    for (const auto &failure : std::vector<ScriptedHttpClient::Outcome>{
             base::fail(ErrorKind::Tls), base::fail(ErrorKind::Malformed), base::fail(ErrorKind::Invalid),
             json(400, "{}"), json(401, "{}"), json(404, "{}"), json(501, "{}"), json(200, "{\"did\":"),
             json(200, "{}")}) {
        const auto [result, requests] = readWith({failure});
        EXPECT_FALSE(result);
        EXPECT_EQ(requests, 1U);
    }
}

TEST(Xrpc, NeverRepeatsAWriteThatMayHaveHappened)
{
    for (const auto &failure : std::vector<ScriptedHttpClient::Outcome>{
             base::fail(ErrorKind::Network), base::fail(ErrorKind::Timeout), json(500, "{}")}) {
        ScriptedHttpClient http(inTurn({failure}));
        EXPECT_FALSE(runTask(Xrpc(http, kService, kAtOnce).procedure<lexicon::DeleteSession>({})));
        EXPECT_EQ(http.requests().size(), 1U);
    }
}

TEST(Xrpc, WaitsForANearResetAlsoWithAWrite)
{
    const auto soon = json(429, R"({"error":"RateLimitExceeded"})", {{"retry-after", "0"}});
    EXPECT_TRUE(readWith({soon, kGood}).first);
    ScriptedHttpClient http(inTurn({soon, json(200, "")}));
    EXPECT_TRUE(runTask(Xrpc(http, kService, kAtOnce).procedure<lexicon::DeleteSession>({})));
    EXPECT_EQ(http.requests().size(), 2U);
}

TEST(Xrpc, GivesAFarResetBack)
{
    const auto later = json(429, R"({"error":"RateLimitExceeded","message":"slow"})",
                            {{"date", "Sat, 14 Mar 2026 12:00:00 GMT"}, {"ratelimit-reset", "1773490200"}});
    const auto [result, requests] = readWith({later});
    ASSERT_FALSE(result);
    EXPECT_EQ(requests, 1U);
    EXPECT_EQ(result.error().kind, ErrorKind::RateLimited);
    EXPECT_EQ(result.error().code, u"RateLimitExceeded"_s);
    EXPECT_EQ(result.error().retryAfter, 600s);
    EXPECT_TRUE(result.error().message.contains(u"after"_s));
}

TEST(Xrpc, BacksOffLongerEachTime)
{
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(readWith({base::fail(ErrorKind::Network)}, {.first = 40ms}).second, 3U);
    EXPECT_GE(timer.elapsed(), 50); // half of 40 and of 80 at least, less what coarse timers may
}

TEST(Xrpc, CancelledWithItsOwner)
{
    ScriptedHttpClient http([](const HttpRequest &) { return std::nullopt; });
    const Xrpc xrpc(http, kService);
    {
        base::TaskScope scope;
        const auto never = [&]() -> base::Task<void> {
            co_await xrpc.query<ResolveHandle>({.handle = kMira});
            ADD_FAILURE() << "ran after its owner died";
        };
        scope.start(never());
        EXPECT_EQ(http.open(), 1U);
    }
    EXPECT_EQ(http.cancelled(), 1);
    http.setScript(inTurn({kGood}));
    http.release();
}

TEST(XrpcError, TellsTheKindsApart)
{
    const auto kind = [](int status, QByteArray body = "{}") {
        return errorOf({.status = status, .body = std::move(body)}).kind;
    };
    EXPECT_EQ(kind(400), ErrorKind::Refused);
    EXPECT_EQ(kind(403), ErrorKind::Refused);
    EXPECT_EQ(kind(413), ErrorKind::Refused);
    EXPECT_EQ(kind(501), ErrorKind::Refused);
    EXPECT_EQ(kind(401), ErrorKind::Auth);
    EXPECT_EQ(kind(400, R"({"error":"ExpiredToken"})"), ErrorKind::Auth);
    EXPECT_EQ(kind(400, R"({"error":"InvalidToken"})"), ErrorKind::Auth);
    EXPECT_EQ(kind(404), ErrorKind::NotFound);
    EXPECT_EQ(kind(400, R"({"error":"NotFound"})"), ErrorKind::NotFound);
    EXPECT_EQ(kind(400, R"({"error":"RecordNotFound"})"), ErrorKind::NotFound);
    EXPECT_EQ(kind(429), ErrorKind::RateLimited);
    EXPECT_EQ(kind(500), ErrorKind::Server);
    EXPECT_EQ(kind(504), ErrorKind::Server);
    EXPECT_EQ(kind(302), ErrorKind::Malformed);
}

TEST(XrpcError, KeepsTheServersWords)
{
    const auto error = errorOf({.status = 400, .body = R"({"error":"InvalidRequest","message":"No such feed"})"});
    EXPECT_EQ(error.code, u"InvalidRequest"_s);
    EXPECT_TRUE(error.detail.contains(u"No such feed"_s));
    EXPECT_EQ(error.message, base::describe(ErrorKind::Refused));
    EXPECT_EQ(errorOf({.status = 502, .body = "<html>"}).code, u"HTTP 502"_s);
}

TEST(XrpcError, ReadsEveryFormOfWaiting)
{
    const auto wait = [](Headers headers) {
        headers.emplace_back("date", "Sat, 14 Mar 2026 12:00:00 GMT");
        return waitOf({.status = 429, .headers = std::move(headers)});
    };
    EXPECT_EQ(wait({}), std::nullopt);
    EXPECT_EQ(wait({{"retry-after", "7"}}), 7s);
    EXPECT_EQ(wait({{"retry-after", "Sat, 14 Mar 2026 12:01:00 GMT"}}), 60s);
    EXPECT_EQ(wait({{"retry-after", "-7"}}), 0s);
    EXPECT_EQ(wait({{"ratelimit-reset", "1773489605"}}), 5s);
    EXPECT_EQ(wait({{"ratelimit-reset", "1773480000"}}), 0s);
    EXPECT_EQ(wait({{"ratelimit-reset", "9223372036854775807"}}), 168h);
    EXPECT_EQ(wait({{"retry-after", "3"}, {"ratelimit-reset", "1773489605"}}), 3s);
    EXPECT_EQ(wait({{"retry-after", "soon"}}), std::nullopt);
    const auto withoutDate =
        waitOf({.status = 429,
                .headers = {{"ratelimit-reset", QByteArray::number(QDateTime::currentSecsSinceEpoch() + 100)}}});
    ASSERT_TRUE(withoutDate);
    EXPECT_LE(*withoutDate, 100s);
    EXPECT_GT(*withoutDate, 30s);
}

TEST(XrpcError, SaysWhenToComeBack)
{
    EXPECT_EQ(slowDownMessage(std::nullopt), base::describe(ErrorKind::RateLimited));
    EXPECT_NE(slowDownMessage(5min), slowDownMessage(65min));
    EXPECT_TRUE(slowDownMessage(5min).contains(QRegularExpression(u"[0-9]"_s)));
}

} // namespace
} // namespace rostrum::net
