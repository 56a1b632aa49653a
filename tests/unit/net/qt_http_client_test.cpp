// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/version.h"
#include "loopback.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace rostrum::net {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::ErrorKind;
using tests::Answer;
using tests::HttpTestServer;
using tests::runTask;
using tests::ServerRequest;
using tests::waitFor;

TEST(QtHttpClient, GivesStatusHeadersAndBody)
{
    const HttpTestServer server(always(Answer{.headers = {{"X-Word", "Yes"}}, .body = "hello"}));
    QtHttpClient client(kLoopback);
    const auto reply =
        runTask(client.send({.url = server.url(u"/a?b=c%20d"_s), .headers = {{"Accept", "text/plain"}}}));

    ASSERT_TRUE(reply) << reply.error().detail.toStdString();
    EXPECT_EQ(reply->status, 200);
    EXPECT_EQ(reply->header("x-word"), QByteArray("Yes"));
    EXPECT_EQ(reply->header("absent"), QByteArray());
    EXPECT_EQ(reply->body, QByteArray("hello"));

    ASSERT_EQ(server.requests().size(), 1U);
    const auto &request = server.requests().front();
    EXPECT_EQ(request.method, QByteArray("GET"));
    EXPECT_EQ(request.target, QByteArray("/a?b=c%20d"));
    EXPECT_EQ(request.header("user-agent"), "Rostrum/" + QString(base::kVersion).toLatin1());
    EXPECT_EQ(request.header("accept"), QByteArray("text/plain"));
    EXPECT_TRUE(request.header("accept-encoding").contains("gzip"));
}

TEST(QtHttpClient, SendsABodyAsItIs)
{
    const HttpTestServer server(always(Answer{}));
    QtHttpClient client(kLoopback);
    for (const QByteArray &body : {QByteArray(), QByteArray("{\"a\":1}")}) {
        const Headers headers = body.isEmpty() ? Headers{} : Headers{{"Content-Type", "application/json"}};
        ASSERT_TRUE(
            runTask(client.send({.method = Method::Post, .url = server.url(), .headers = headers, .body = body})));
        const auto &request = server.requests().back();
        EXPECT_EQ(request.method, QByteArray("POST"));
        EXPECT_EQ(request.body, body);
        EXPECT_EQ(request.header("content-type"), body.isEmpty() ? QByteArray() : QByteArray("application/json"));
        EXPECT_EQ(request.header("content-length"), QByteArray::number(body.size()));
    }
}

TEST(QtHttpClient, HeadHasNoBody)
{
    const HttpTestServer server(always(Answer{.body = "hello"}));
    QtHttpClient client(kLoopback);
    const auto reply = runTask(client.send({.method = Method::Head, .url = server.url()}));
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->body, QByteArray());
    EXPECT_EQ(reply->header("content-length"), QByteArray("5"));
}

TEST(QtHttpClient, EveryStatusIsAnAnswer)
{
    QtHttpClient client(kLoopback);
    for (const int status : {201, 302, 400, 401, 403, 404, 405, 409, 413, 418, 429, 500, 501, 502, 503, 504}) {
        const HttpTestServer server(always(Answer{.status = status, .body = "{\"error\":\"E\"}"}));
        for (const Method method : {Method::Get, Method::Post}) {
            const auto reply = runTask(client.send({.method = method, .url = server.url()}));
            ASSERT_TRUE(reply) << status << reply.error().detail.toStdString();
            EXPECT_EQ(reply->status, status);
            EXPECT_EQ(reply->body, QByteArray("{\"error\":\"E\"}")) << status;
        }
    }
}

TEST(QtHttpClient, ARefusalWithAChallengeKeepsItsBody)
{
    QtHttpClient client(kLoopback);
    for (const QByteArray &challenge : {QByteArray("DPoP error=\"use_dpop_nonce\""), QByteArray("Bearer realm=\"x\""),
                                        QByteArray("Basic realm=\"x\"")}) {
        const HttpTestServer server(
            always(Answer{.status = 401, .headers = {{"WWW-Authenticate", challenge}}, .body = "{\"error\":\"E\"}"}));
        const auto reply = runTask(client.send({.url = server.url()}));
        ASSERT_TRUE(reply) << challenge.toStdString();
        EXPECT_EQ(reply->status, 401);
        EXPECT_EQ(reply->body, QByteArray("{\"error\":\"E\"}")) << challenge.toStdString();
    }
}

TEST(QtHttpClient, KeepsTheConnection)
{
    const HttpTestServer server(always(Answer{.body = "x"}));
    QtHttpClient client(kLoopback);
    for (int i = 0; i < 5; ++i) {
        ASSERT_TRUE(runTask(client.send({.url = server.url()})));
    }
    EXPECT_EQ(server.connections(), 1);
}

TEST(QtHttpClient, SendsNoCookies)
{
    const HttpTestServer server(always(Answer{.headers = {{"Set-Cookie", "a=b; Path=/"}}}));
    QtHttpClient client(kLoopback);
    ASSERT_TRUE(runTask(client.send({.url = server.url()})));
    ASSERT_TRUE(runTask(client.send({.url = server.url()})));
    EXPECT_EQ(server.requests().back().header("cookie"), QByteArray());
}

TEST(QtHttpClient, UnpacksGzip)
{
    const QByteArray hello = QByteArray::fromHex("1f8b08000000000002ffcb48cdc9c9070086a6103605000000");
    const HttpTestServer server(always(Answer{.headers = {{"Content-Encoding", "gzip"}}, .body = hello}));
    QtHttpClient client(kLoopback);
    const auto reply = runTask(client.send({.url = server.url()}));
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->body, QByteArray("hello"));
    EXPECT_EQ(failureOf(Answer{.headers = {{"Content-Encoding", "gzip"}}, .body = "this is no gzip"}),
              ErrorKind::Malformed);
}

TEST(QtHttpClient, WhatMayNotBeRepeatedIsAnExchangeLikeTheOthers)
{
    const HttpTestServer server(always(Answer{.status = 400, .headers = {{"X-Word", "Yes"}}, .body = "no"}));
    QtHttpClient client(kLoopback);
    const auto reply = runTask(client.send({.method = Method::Post,
                                            .url = QUrl(u"http://localhost:%1/a%20b?c=d%26e"_s.arg(server.port())),
                                            .headers = {{"Content-Type", "text/plain"}},
                                            .body = "sent",
                                            .repeat = Repeat::Never}));
    ASSERT_TRUE(reply) << reply.error().detail.toStdString();
    EXPECT_EQ(reply->status, 400);
    EXPECT_EQ(reply->header("x-word"), QByteArray("Yes"));
    EXPECT_EQ(reply->body, QByteArray("no"));
    const auto &request = server.requests().front();
    EXPECT_EQ(request.method, QByteArray("POST"));
    EXPECT_EQ(request.target, QByteArray("/a%20b?c=d%26e"));
    EXPECT_EQ(request.header("host"), "localhost:" + QByteArray::number(server.port()));
    EXPECT_EQ(request.header("content-type"), QByteArray("text/plain"));
    EXPECT_EQ(request.header("user-agent"), userAgent());
    EXPECT_EQ(request.body, QByteArray("sent"));
    const auto broken =
        runTask(client.send({.url = server.url(), .headers = {{"X", "a\r\nInjected: b"}}, .repeat = Repeat::Never}));
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().kind, ErrorKind::Invalid);
    EXPECT_EQ(server.requests().size(), 1U);
}

TEST(QtHttpClient, RedirectsAreFollowedOnlyWhereAsked)
{
    HttpTestServer other(always(Answer{.body = "there"}));
    const QByteArray there = other.url(u"/there"_s).toEncoded();
    const HttpTestServer server([there](const ServerRequest &request) -> tests::ServerAction {
        const QByteArray path = request.path();
        if (path == "/loop") {
            return Answer{.status = 302, .headers = {{"Location", "/loop"}}};
        }
        const QByteArray to = path == "/evil" ? "file:///etc/passwd" : path == "/ten" ? "http://10.0.0.1/" : there;
        return Answer{.status = 307, .headers = {{"Location", to}}};
    });
    QtHttpClient client(kLoopback);
    const auto status = [&](const QString &path, Redirects redirects, Method method = Method::Get) {
        const auto reply = runTask(client.send({.method = method,
                                                .url = server.url(path),
                                                .headers = {{"Authorization", "Bearer secret"}},
                                                .redirects = redirects}));
        return reply ? reply->status : -static_cast<int>(reply.error().kind);
    };
    EXPECT_EQ(status(u"/a"_s, Redirects::Refuse), 307);
    EXPECT_TRUE(other.requests().empty());
    EXPECT_EQ(status(u"/a"_s, Redirects::Follow), 200);
    ASSERT_EQ(other.requests().size(), 1U);
    EXPECT_EQ(other.requests().front().header("authorization"), QByteArray());
    EXPECT_EQ(status(u"/a"_s, Redirects::Follow, Method::Post), 307);
    EXPECT_EQ(status(u"/evil"_s, Redirects::Follow), 307);
    EXPECT_EQ(status(u"/ten"_s, Redirects::Follow), -static_cast<int>(ErrorKind::Invalid));
    EXPECT_EQ(status(u"/loop"_s, Redirects::Follow), -static_cast<int>(ErrorKind::Malformed));
    EXPECT_EQ(other.requests().size(), 1U);
}

TEST(QtHttpClient, LocalhostIsFoundOnIpv4)
{
    const HttpTestServer server(always(Answer{.body = "x"})); // listens on 127.0.0.1 only
    QtHttpClient client(kLoopback);
    const auto reply = runTask(client.send({.url = QUrl(u"http://localhost:%1/"_s.arg(server.port()))}));
    ASSERT_TRUE(reply) << reply.error().detail.toStdString();
    EXPECT_EQ(server.requests().front().header("host"), "localhost:" + QByteArray::number(server.port()));
}

TEST(QtHttpClient, KeepsOnDiskOnlyWhatIsAsked)
{
    const QTemporaryDir folder;
    const HttpTestServer server(always(Answer{.headers = {{"Cache-Control", "max-age=3600"}}, .body = "picture"}));
    for (int run = 0; run < 2; ++run) {
        QtHttpClient client(kLoopback, folder.path());
        for (const DiskCache cache : {DiskCache::Prefer, DiskCache::No}) {
            const QString path = cache == DiskCache::No ? u"/not"_s : u"/kept"_s;
            const auto reply = runTask(client.send({.url = server.url(path), .diskCache = cache}));
            ASSERT_TRUE(reply);
            EXPECT_EQ(reply->body, QByteArray("picture"));
            EXPECT_EQ(reply->status, 200);
        }
    }
    EXPECT_EQ(std::ranges::count(server.requests(), QByteArray("/kept"), &ServerRequest::target), 1);
    EXPECT_EQ(std::ranges::count(server.requests(), QByteArray("/not"), &ServerRequest::target), 2);
}

TEST(QtHttpClient, AClearedDiskCacheKeepsWhatComesAfter)
{
    const QTemporaryDir folder;
    const HttpTestServer server(always(Answer{.headers = {{"Cache-Control", "max-age=3600"}}, .body = "picture"}));
    const auto ask = [&server](QtHttpClient &client) {
        ASSERT_TRUE(runTask(client.send({.url = server.url(u"/kept"_s), .diskCache = DiskCache::Prefer})));
    };
    {
        QtHttpClient before(kLoopback, folder.path());
        EXPECT_EQ(runTask(before.diskCacheSize()), 0);
        ask(before);
        EXPECT_GT(runTask(before.diskCacheSize()), 0);
    }
    QtHttpClient client(kLoopback, folder.path());
    EXPECT_GT(runTask(client.diskCacheSize()), 0) << "of an earlier run";
    client.clearDiskCache();
    EXPECT_EQ(runTask(client.diskCacheSize()), 0);
    ask(client);
    EXPECT_EQ(server.requests().size(), 2U);
    client.clearDiskCache();
    for (int i = 0; i < 3; ++i) {
        ask(client);
    }
    EXPECT_EQ(server.requests().size(), 3U);
    EXPECT_GT(runTask(client.diskCacheSize()), 0);
    QtHttpClient(kLoopback).clearDiskCache(); // has none
    EXPECT_EQ(runTask(QtHttpClient(kLoopback).diskCacheSize()), 0);
}

TEST(QtHttpClient, ManyAtOnce)
{
    const HttpTestServer server(
        [](const ServerRequest &request) -> tests::ServerAction { return Answer{.body = request.target}; });
    QtHttpClient client(kLoopback);
    base::TaskScope scope;
    int right = 0;
    const auto ask = [&](int n) -> base::Task<void> {
        const QString path = u"/%1"_s.arg(n);
        const auto reply = co_await client.send({.url = server.url(path), .timeout = 1h});
        right += reply && reply->body == path.toLatin1() ? 1 : 0;
    };
    for (int n = 0; n < 100; ++n) {
        scope.start(ask(n));
    }
    waitFor([&scope] { return scope.isIdle(); });
    EXPECT_EQ(right, 100);
    EXPECT_LE(server.connections(), 6);
}

TEST(HttpTestServer, ForwardsAndBreaks)
{
    const HttpTestServer real(always(Answer{.headers = {{"X-Real", "1"}}, .body = "the real answer"}));
    HttpTestServer proxy(always(tests::Forward{.port = real.port()}));
    QtHttpClient client(kLoopback);
    const HttpRequest request{.method = Method::Post, .url = proxy.url(u"/x"_s), .body = "sent"};
    const auto whole = runTask(client.send(request));
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->body, QByteArray("the real answer"));
    EXPECT_EQ(whole->header("x-real"), QByteArray("1"));
    EXPECT_EQ(real.requests().front().body, QByteArray("sent"));
    proxy.setHandler(always(tests::Forward{.port = real.port(), .truncateAfter = 60}));
    const auto cut = runTask(client.send(request));
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.error().kind, ErrorKind::Malformed);
}

} // namespace
} // namespace rostrum::net
