// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <map>
#include <utility>
#include <variant>
#include <vector>

class QTcpSocket;

namespace rostrum::tests {

/// What a client sent.
struct ServerRequest
{
    QByteArray method = {};
    QByteArray target = {};                        ///< path and query as sent
    std::map<QByteArray, QByteArray> headers = {}; ///< names in lower case
    QByteArray body = {};
    QByteArray raw = {}; ///< all of it
    int connection = 0;  ///< counts connections from 1

    [[nodiscard]] QByteArray path() const { return target.split('?').front(); }
    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? QByteArray() : found->second;
    }
};

/// Answers.
struct Answer
{
    int status = 200;
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    /// Sends only so many bytes of the body and closes, while Content-Length says more; -1: all.
    qsizetype truncateAfter = -1;
    /// Sends the body as chunks of this size instead of with a Content-Length; 0: no chunks.
    qsizetype chunked = 0;
    std::chrono::milliseconds delay = {};
};
/// Closes the connection without a word.
struct Close
{
};
/// Never answers.
struct Hang
{
};
/// Sends these bytes and closes: for answers that are not HTTP.
struct Raw
{
    QByteArray bytes = {};
};
/// Passes the request on to a server on loopback and its answer back.
struct Forward
{
    quint16 port = 0;
    qsizetype truncateAfter = -1; ///< of the whole answer with its head
    std::chrono::milliseconds delay = {};
};

using ServerAction = std::variant<Answer, Close, Hang, Raw, Forward>;

/// An HTTP/1.1 server on 127.0.0.1 whose handler decides for each request: a scripted server, or with Forward a proxy
/// between the program and a real server that injects faults. Keeps what it was asked. Lives on one thread with an
/// event loop.
class HttpTestServer final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<ServerAction(const ServerRequest &)>;

    /// Listens at once on a free port.
    explicit HttpTestServer(Handler handler);
    ~HttpTestServer() override;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// http://127.0.0.1:PORT plus `path`.
    [[nodiscard]] QUrl url(const QString &path = {}) const;

    [[nodiscard]] const std::vector<ServerRequest> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// Connections that the other side has closed or broken off.
    [[nodiscard]] int disconnections() const { return m_disconnections; }

    void setHandler(Handler handler) { m_handler = std::move(handler); }
    /// Refuses connections from now on and drops those that are open.
    void stop();
    /// Listens again, where it listened before.
    void restart();

private:
    struct Connection;
    void accept(QTcpSocket *socket);
    void receive(Connection &connection);
    void act(QTcpSocket *socket, const ServerRequest &request, const ServerAction &action);
    static void answer(QTcpSocket *socket, const Answer &answer, bool isHead);
    static void forward(QTcpSocket *socket, const Forward &forward, const ServerRequest &request);

    QTcpServer m_server;
    quint16 m_port = 0;
    Handler m_handler;
    std::vector<ServerRequest> m_requests = {};
    int m_connections = 0;
    int m_disconnections = 0;
};

} // namespace rostrum::tests
