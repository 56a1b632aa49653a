// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

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

TEST(QtHttpClientFailures, CutAnswersAreMalformed)
{
    const QByteArray body(100'000, 'x');
    EXPECT_EQ(failureOf(Answer{.body = body, .truncateAfter = 99'999}), ErrorKind::Malformed);
    EXPECT_EQ(failureOf(Answer{.body = body, .truncateAfter = 0}), ErrorKind::Malformed);
    EXPECT_EQ(failureOf(Answer{.body = body, .chunked = 1000}), std::nullopt);
    EXPECT_EQ(failureOf(Answer{.status = 500, .body = body, .truncateAfter = 10}), ErrorKind::Malformed);
    EXPECT_NE(failureOf(tests::Raw{.bytes = "this is not HTTP\r\n\r\n"}), std::nullopt);

    const HttpRequest once{.repeat = Repeat::Never};
    EXPECT_EQ(failureOf(Answer{.body = body}, once), std::nullopt);
    EXPECT_EQ(failureOf(Answer{.body = body, .truncateAfter = 99'999}, once), ErrorKind::Malformed);
    EXPECT_EQ(failureOf(Answer{.body = body, .truncateAfter = 50'000, .chunked = 1000}, once), ErrorKind::Malformed);
    EXPECT_EQ(failureOf(Answer{.body = body, .chunked = 1000}, once), std::nullopt);
    EXPECT_EQ(failureOf(tests::Raw{.bytes = "this is not HTTP\r\n\r\n"}, once), ErrorKind::Malformed);
}

TEST(QtHttpClientFailures, AnAnswerCutOnAKeptConnectionIsMalformedToo)
{
    const QByteArray body(100'000, 'x');
    for (const qsizetype kept : {0, 1, 50'000, 99'999}) {
        bool isFirst = true;
        const HttpTestServer server([&](const ServerRequest &) {
            return Answer{.body = body, .truncateAfter = std::exchange(isFirst, false) ? -1 : kept};
        });
        QtHttpClient client(kLoopback);
        ASSERT_TRUE(runTask(client.send({.url = server.url()})));
        const auto reply = runTask(client.send({.url = server.url()}));
        ASSERT_FALSE(reply) << kept;
        EXPECT_EQ(reply.error().kind, ErrorKind::Malformed) << kept;
    }
}

TEST(QtHttpClientFailures, AServerThatIsNotThereIsANetworkError)
{
    QtHttpClient client(kLoopback);
    QUrl gone;
    {
        const HttpTestServer server(always(Answer{}));
        gone = server.url();
    }
    const auto reply = runTask(client.send({.url = gone}));
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, ErrorKind::Network);
    EXPECT_EQ(reply.error().code, kNotReached);
    EXPECT_FALSE(reply.error().message.isEmpty());
    EXPECT_EQ(failureOf(tests::Close{}), ErrorKind::Network);
    const auto again = runTask(client.send({.url = gone, .repeat = Repeat::Never}));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, ErrorKind::Network);
    EXPECT_EQ(again.error().code, kNotReached);
}

TEST(QtHttpClientFailures, ACertificateThatNobodyTrustsIsATlsError)
{
    const QString folder = QStringLiteral(ROSTRUM_SOURCE_DIR "/tests/data/tls/");
    QFile keyFile(folder + u"key.pem");
    ASSERT_TRUE(keyFile.open(QIODevice::ReadOnly));
    QSslConfiguration tls;
    tls.setLocalCertificate(QSslCertificate::fromPath(folder + u"certificate.pem").value(0));
    tls.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    QSslServer server;
    server.setSslConfiguration(tls);
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
    QtHttpClient client(NetworkConfig{});
    for (const Repeat repeat : {Repeat::Safe, Repeat::Never}) {
        const auto reply =
            runTask(client.send({.url = QUrl(u"https://127.0.0.1:%1/"_s.arg(server.serverPort())), .repeat = repeat}));
        ASSERT_FALSE(reply);
        EXPECT_EQ(reply.error().kind, ErrorKind::Tls) << reply.error().detail.toStdString();
    }
}

TEST(QtHttpClientFailures, TheWholeExchangeHasATimeOut)
{
    EXPECT_EQ(failureOf(tests::Hang{}, {.timeout = 50ms}), ErrorKind::Timeout);
    EXPECT_EQ(failureOf(Answer{.delay = 60s}, {.timeout = 50ms}), ErrorKind::Timeout);
    EXPECT_EQ(failureOf(tests::Hang{}, {.timeout = 50ms, .repeat = Repeat::Never}), ErrorKind::Timeout);
    EXPECT_EQ(failureOf(Answer{}, {.timeout = 0ms}), ErrorKind::Timeout);
}

TEST(QtHttpClientFailures, TheSizeIsBounded)
{
    const QByteArray body(5000, 'x');
    EXPECT_EQ(failureOf(Answer{.body = body}, {.maxBytes = 5000}), std::nullopt);
    EXPECT_EQ(failureOf(Answer{.body = body}, {.maxBytes = 4999}), ErrorKind::Malformed);
    EXPECT_EQ(failureOf(Answer{.body = body, .chunked = 10}, {.maxBytes = 4999}), ErrorKind::Malformed);
    EXPECT_EQ(failureOf(Answer{}, {.maxBytes = 0}), std::nullopt);
}

/// A stream without end is broken off at the limit, not read to memory's end.
TEST(QtHttpClientFailures, AnEndlessAnswerIsBrokenOff)
{
    QTcpServer server;
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
    bool closed = false;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        const auto pour = [socket] { socket->write(QByteArray(1 << 16, 'x')); };
        QObject::connect(socket, &QTcpSocket::bytesWritten, socket, pour);
        QObject::connect(socket, &QTcpSocket::disconnected, &server, [&closed] { closed = true; });
        socket->write("HTTP/1.1 200 OK\r\n\r\n");
    });
    QtHttpClient client(kLoopback);
    const auto reply =
        runTask(client.send({.url = QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort())), .maxBytes = 1 << 20}));
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, ErrorKind::Malformed);
    waitFor([&closed] { return closed; });
}

TEST(QtHttpClientFailures, DestroyingTheTaskAbortsTheRequest)
{
    const HttpTestServer server(always(tests::Hang{}));
    QtHttpClient client(kLoopback);
    for (const Repeat repeat : {Repeat::Safe, Repeat::Never}) {
        base::TaskScope scope;
        const auto never = [&]() -> base::Task<void> {
            co_await client.send({.method = Method::Post, .url = server.url(), .body = "x", .repeat = repeat});
            ADD_FAILURE() << "ran after its owner died";
        };
        const auto before = server.requests().size();
        scope.start(never());
        waitFor([&] { return server.requests().size() > before; });
        scope.cancelAll();
        const int gone = repeat == Repeat::Safe ? 1 : 2;
        waitFor([&] { return server.disconnections() == gone; });
    }
}

TEST(QtHttpClientFailures, ATaskThatWasNeverAwaitedSendsNothing)
{
    const HttpTestServer server(always(Answer{}));
    QtHttpClient client(kLoopback);
    {
        const auto unused = client.send({.url = server.url(u"/unused"_s)});
    }
    ASSERT_TRUE(runTask(client.send({.url = server.url(u"/used"_s)})));
    ASSERT_EQ(server.requests().size(), 1U);
    EXPECT_EQ(server.requests().front().target, QByteArray("/used"));
}

/// Qt repeats a POST by itself when the server closes before it answers, on a kept connection and on a fresh one.
TEST(QtHttpClientFailures, WhatMayNotBeRepeatedIsSentOnce)
{
    const HttpTestServer server([](const ServerRequest &request) -> tests::ServerAction {
        if (request.method == "GET") {
            return Answer{.body = "warm"};
        }
        return tests::Close{};
    });
    QtHttpClient client(kLoopback);
    ASSERT_TRUE(runTask(client.send({.url = server.url()}))); // leaves a kept connection
    const auto reply =
        runTask(client.send({.method = Method::Post, .url = server.url(), .body = "once", .repeat = Repeat::Never}));
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, ErrorKind::Network);
    ASSERT_TRUE(runTask(client.send({.url = server.url()})));
    EXPECT_EQ(std::ranges::count(server.requests(), QByteArray("POST"), &ServerRequest::method), 1);
}

TEST(QtHttpClientFailures, ConnectsOnlyWhereTheConfigurationAllows)
{
    const HttpTestServer server(always(Answer{}));
    QtHttpClient client(NetworkConfig{});
    const auto reply = runTask(client.send({.url = server.url()}));
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, ErrorKind::Invalid);
    EXPECT_TRUE(server.requests().empty());
}

} // namespace
} // namespace rostrum::net
