// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_test_server.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>

#include <optional>

using namespace Qt::StringLiterals;

namespace rostrum::tests {

namespace {

/// Takes one whole request off the front of `buffer`, when it is there.
std::optional<ServerRequest> takeRequest(QByteArray &buffer)
{
    const auto headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0) {
        return std::nullopt;
    }
    const auto lines = buffer.first(headEnd).split('\n');
    const auto words = lines.front().trimmed().split(' ');
    ServerRequest request;
    request.method = words.value(0);
    request.target = words.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        request.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
    }
    const auto bodyStart = headEnd + 4;
    const auto length = request.header("content-length").toLongLong();
    if (buffer.size() < bodyStart + length) {
        return std::nullopt;
    }
    request.body = buffer.mid(bodyStart, length);
    request.raw = buffer.first(bodyStart + length);
    buffer.remove(0, bodyStart + length);
    return request;
}

QByteArray inChunks(const QByteArray &body, qsizetype size)
{
    QByteArray out;
    for (qsizetype at = 0; at < body.size(); at += size) {
        const QByteArray chunk = body.mid(at, size);
        out += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    return out;
}

/// Runs `action` after a time, or at once when it is zero.
template <typename Action> void later(std::chrono::milliseconds delay, QObject *context, Action action)
{
    if (delay.count() == 0) {
        action();
    } else {
        QTimer::singleShot(delay, context, std::move(action));
    }
}

} // namespace

struct HttpTestServer::Connection
{
    QTcpSocket *socket;
    int number;
    QByteArray buffer = {};
};

HttpTestServer::HttpTestServer(Handler handler)
    : m_handler(std::move(handler))
{
    if (!m_server.listen(QHostAddress::LocalHost)) {
        qFatal("cannot listen on loopback: %s", qPrintable(m_server.errorString()));
    }
    m_port = m_server.serverPort();
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            accept(socket);
        }
    });
}

HttpTestServer::~HttpTestServer()
{
    stop();
}

QUrl HttpTestServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(port()).arg(path));
}

void HttpTestServer::stop()
{
    m_server.close();
    for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>()) {
        socket->disconnect(this);
        socket->abort();
    }
}

void HttpTestServer::restart()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port)) {
        qFatal("cannot listen again: %s", qPrintable(m_server.errorString()));
    }
}

void HttpTestServer::accept(QTcpSocket *socket)
{
    auto connection = std::make_shared<Connection>(socket, ++m_connections);
    connect(socket, &QTcpSocket::readyRead, this, [this, connection] { receive(*connection); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        ++m_disconnections;
        socket->deleteLater();
    });
}

void HttpTestServer::receive(Connection &connection)
{
    connection.buffer += connection.socket->readAll();
    while (auto request = takeRequest(connection.buffer)) {
        request->connection = connection.number;
        m_requests.push_back(*request);
        act(connection.socket, *request, m_handler(*request));
    }
}

void HttpTestServer::act(QTcpSocket *socket, const ServerRequest &request, const ServerAction &action)
{
    if (const auto *say = std::get_if<Answer>(&action)) {
        later(say->delay, socket,
              [socket, say = *say, isHead = request.method == "HEAD"] { answer(socket, say, isHead); });
    } else if (const auto *pass = std::get_if<Forward>(&action)) {
        later(pass->delay, socket, [socket, pass = *pass, request] { forward(socket, pass, request); });
    } else if (const auto *raw = std::get_if<Raw>(&action)) {
        socket->write(raw->bytes);
        socket->disconnectFromHost();
    } else if (std::holds_alternative<Close>(action)) {
        socket->disconnectFromHost();
    }
}

void HttpTestServer::answer(QTcpSocket *socket, const Answer &answer, bool isHead)
{
    QByteArray out = "HTTP/1.1 " + QByteArray::number(answer.status) + " Status\r\n";
    for (const auto &[name, value] : answer.headers) {
        out += name + ": " + value + "\r\n";
    }
    out += answer.chunked > 0 ? QByteArray("Transfer-Encoding: chunked\r\n\r\n")
                              : "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n";
    const bool cut = answer.truncateAfter >= 0;
    const QByteArray body = cut ? answer.body.left(answer.truncateAfter) : answer.body;
    if (answer.chunked > 0) {
        out += inChunks(body, answer.chunked) + (cut ? QByteArray() : QByteArray("0\r\n\r\n"));
    } else if (!isHead) {
        out += body;
    }
    socket->write(out);
    if (cut) {
        socket->disconnectFromHost();
    }
}

void HttpTestServer::forward(QTcpSocket *socket, const Forward &forward, const ServerRequest &request)
{
    // The far side closes after its answer, and so does this one: no framing has to be understood here.
    QByteArray out = request.method + ' ' + request.target + " HTTP/1.1\r\n";
    for (const auto &[name, value] : request.headers) {
        if (name != "connection") {
            out += name + ": " + value + "\r\n";
        }
    }
    out += "connection: close\r\n\r\n" + request.body;

    auto *upstream = new QTcpSocket(socket);
    auto passed = std::make_shared<qsizetype>(0);
    const auto drain = [socket, upstream, passed, limit = forward.truncateAfter] {
        QByteArray part = upstream->readAll();
        if (limit >= 0) {
            part.truncate(std::max<qsizetype>(0, limit - *passed));
        }
        *passed += part.size();
        socket->write(part);
        if (limit >= 0 && *passed >= limit) {
            socket->disconnectFromHost();
        }
    };
    connect(upstream, &QTcpSocket::connected, socket, [upstream, out] { upstream->write(out); });
    connect(upstream, &QTcpSocket::readyRead, socket, drain);
    connect(upstream, &QTcpSocket::disconnected, socket, [socket, drain] {
        drain();
        socket->disconnectFromHost();
    });
    connect(upstream, &QTcpSocket::errorOccurred, socket, [socket](QAbstractSocket::SocketError error) {
        if (error != QAbstractSocket::RemoteHostClosedError) {
            socket->disconnectFromHost();
        }
    });
    upstream->connectToHost(QHostAddress(QHostAddress::LocalHost), forward.port);
}

} // namespace rostrum::tests
