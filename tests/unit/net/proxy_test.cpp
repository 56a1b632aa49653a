// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/proxy.h"
#include "net/qt_http_client.h"
#include "support/http_test_server.h"
#include "support/run_task.h"
#include "unit/net/loopback.h"

#include <gtest/gtest.h>

#include <QTcpServer>

namespace rostrum::net {
namespace {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using tests::Answer;
using tests::HttpTestServer;
using tests::runTask;
using tests::ServerRequest;
using Mode = ProxySettings::Mode;

const QUrl kFar(u"https://far.example.com/a"_s);

ProxySettings manual(quint16 port, const QString &user = {})
{
    return {.mode = Mode::Manual, .host = u"127.0.0.1"_s, .port = port, .user = user};
}

/// A port that nobody listens on.
quint16 deadPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

struct ProxyTest : testing::TestWithParam<Repeat>
{
    base::Error failureOf(const QUrl &url)
    {
        const auto reply = runTask(client.send({.url = url, .repeat = GetParam()}));
        EXPECT_FALSE(reply);
        return reply ? base::Error{} : reply.error();
    }

    QtHttpClient client{kLoopback};
};

TEST_P(ProxyTest, RequestsGoThroughIt)
{
    const HttpTestServer proxy([](const ServerRequest &) { return Answer{.status = 502}; });
    client.setProxy(manual(proxy.port()), {});
    EXPECT_EQ(failureOf(kFar).kind, ErrorKind::Network);
    ASSERT_FALSE(proxy.requests().empty());
    EXPECT_EQ(proxy.requests().front().method, QByteArray("CONNECT"));
    EXPECT_EQ(proxy.requests().front().target, QByteArray("far.example.com:443"));
}

TEST_P(ProxyTest, ItIsToldTheUserAndThePassword)
{
    const HttpTestServer proxy([](const ServerRequest &request) {
        return request.header("proxy-authorization").isEmpty()
                   ? Answer{.status = 407, .headers = {{"Proxy-Authenticate", "Basic realm=\"p\""}}}
                   : Answer{.status = 502};
    });
    client.setProxy(manual(proxy.port(), u"elin"_s), base::Secret(u"pässword"_s));
    (void)failureOf(kFar);
    ASSERT_FALSE(proxy.requests().empty());
    const QByteArray said = proxy.requests().back().header("proxy-authorization");
    ASSERT_TRUE(said.startsWith("Basic ")) << said.toStdString();
    EXPECT_TRUE(QByteArray::fromBase64(said.sliced(6)).startsWith("elin:"));
}

TEST_P(ProxyTest, OneThatRefusesThePasswordIsNotADeadNetwork)
{
    const HttpTestServer proxy([](const ServerRequest &) {
        return Answer{.status = 407, .headers = {{"Proxy-Authenticate", "Basic realm=\"p\""}}};
    });
    client.setProxy(manual(proxy.port(), u"elin"_s), base::Secret(u"wrong"_s));
    const base::Error error = failureOf(kFar);
    EXPECT_EQ(error.code, kProxyFailed);
    EXPECT_EQ(error.message, u"The proxy wants another user or password."_s) << error.detail.toStdString();
}

TEST_P(ProxyTest, ADeadOneIsNamed)
{
    for (const auto kind : {ProxySettings::Kind::Http, ProxySettings::Kind::Socks5}) {
        ProxySettings dead = manual(deadPort());
        dead.kind = kind;
        client.setProxy(dead, {});
        const base::Error error = failureOf(kFar);
        EXPECT_EQ(error.kind, ErrorKind::Network) << "what waits is sent later";
        EXPECT_EQ(error.code, kProxyFailed) << error.detail.toStdString();
        EXPECT_EQ(error.message, u"The proxy cannot be reached."_s);
    }
}

TEST_P(ProxyTest, LoopbackIsReachedDirectly)
{
    const HttpTestServer server([](const ServerRequest &) { return Answer{.body = "here"}; });
    client.setProxy(manual(deadPort()), {});
    const auto reply = runTask(client.send({.url = server.url(), .repeat = GetParam()}));
    ASSERT_TRUE(reply) << reply.error().detail.toStdString();
    EXPECT_EQ(reply->body, QByteArray("here"));
}

TEST_P(ProxyTest, AnotherOneTakesEffectForTheNextRequest)
{
    const auto refuse = [](const ServerRequest &) { return Answer{.status = 502}; };
    const HttpTestServer first(refuse);
    const HttpTestServer second(refuse);
    client.setProxy(manual(first.port()), {});
    (void)failureOf(kFar);
    const std::size_t before = first.requests().size();
    client.setProxy(manual(second.port()), {});
    (void)failureOf(kFar);
    EXPECT_EQ(first.requests().size(), before);
    EXPECT_FALSE(second.requests().empty());
}

TEST_P(ProxyTest, RequestsWaitWhileItsPasswordIsRead)
{
    const HttpTestServer server([](const ServerRequest &) { return Answer{.body = "here"}; });
    client.awaitProxy();
    base::TaskScope tasks;
    std::optional<base::Result<HttpReply>> outcome;
    const auto ask = [&]() -> base::Task<void> {
        outcome.emplace(co_await client.send({.url = server.url(), .repeat = GetParam()}));
    };
    tasks.start(ask());
    for (int i = 0; i < 20; ++i) {
        QCoreApplication::processEvents();
    }
    EXPECT_FALSE(outcome);
    EXPECT_EQ(server.connections(), 0);
    client.setProxy({.mode = Mode::None}, {});
    tests::waitFor([&] { return outcome.has_value(); });
    EXPECT_TRUE(*outcome);
}

INSTANTIATE_TEST_SUITE_P(Requests, ProxyTest, testing::Values(Repeat::Safe, Repeat::Never));

TEST(ProxyHost, IsANameOrAnAddressAlone)
{
    for (const QString &good : {u"proxy"_s, u"proxy.example.com"_s, u"10.0.0.1"_s, u"::1"_s, u"prøxy.example"_s}) {
        EXPECT_TRUE(isProxyHost(good)) << good.toStdString();
    }
    for (const QString &bad : {u""_s, u"http://proxy"_s, u"proxy:80"_s, u"a b"_s, u"proxy/x"_s, u"me@proxy"_s}) {
        EXPECT_FALSE(isProxyHost(bad)) << bad.toStdString();
    }
}

} // namespace
} // namespace rostrum::net
