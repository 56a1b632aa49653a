// SPDX-License-Identifier: GPL-3.0-or-later
#include "single_exchange.h"

#include "net/proxy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::net {

namespace {

using base::ErrorKind;

QByteArray hostHeader(const QUrl &url)
{
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    const QByteArray name = host.contains(':') ? QByteArray('[' + host + ']') : host; // IPv6
    return url.port() < 0 ? name : QByteArray(name + ':' + QByteArray::number(url.port()));
}

QByteArray methodName(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Head:
        return "HEAD";
    case Method::Post:
        return "POST";
    }
    Q_UNREACHABLE_RETURN({});
}

QByteArray encode(const HttpRequest &request)
{
    const QByteArray path = request.url.path(QUrl::FullyEncoded).toLatin1();
    const QByteArray query = request.url.query(QUrl::FullyEncoded).toLatin1();
    QByteArray out = methodName(request.method) + ' ' + (path.isEmpty() ? QByteArray("/") : path) +
                     (query.isEmpty() ? QByteArray() : QByteArray('?' + query)) + " HTTP/1.1\r\n";
    out += "Host: " + hostHeader(request.url) + "\r\nUser-Agent: " + userAgent() + "\r\nConnection: close\r\n";
    for (const auto &[name, value] : request.headers) {
        out += name + ": " + value + "\r\n";
    }
    if (request.method == Method::Post) {
        out += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    }
    return out + "\r\n" + request.body;
}

/// A line break would let a header's value write headers of its own.
bool hasLineBreak(const Headers &headers)
{
    const auto breaks = [](const QByteArray &text) { return text.contains('\r') || text.contains('\n'); };
    return std::ranges::any_of(headers,
                               [&](const auto &header) { return breaks(header.first) || breaks(header.second); });
}

ErrorKind kindOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return ErrorKind::Tls;
    case QAbstractSocket::SocketTimeoutError:
        return ErrorKind::Timeout;
    default:
        return ErrorKind::Network;
    }
}

std::optional<ProxyFailure> proxyFailureOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return ProxyFailure::WantsPassword;
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return ProxyFailure::Unreachable;
    default:
        return std::nullopt;
    }
}

} // namespace

SingleExchange::SingleExchange(HttpRequest request, const QNetworkProxy &proxy, std::chrono::milliseconds timeout,
                               base::Resolver<Outcome> resolver)
    : PendingReply(request.url.host(), timeout, std::move(resolver))
    , m_request(std::move(request))
    , m_reader(m_request.maxBytes)
{
    if (hasLineBreak(m_request.headers)) {
        finish(base::fail(ErrorKind::Invalid, u"a header holds a line break"_s));
        return;
    }
    connect(&m_socket, &QSslSocket::readyRead, this, &SingleExchange::readMore);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &SingleExchange::readEnd);
    m_socket.setProxy(proxy);
    const QString host = m_request.url.host(QUrl::FullyEncoded);
    if (m_request.url.scheme() == "https"_L1) {
        connect(&m_socket, &QSslSocket::encrypted, this, &SingleExchange::write);
        m_socket.connectToHostEncrypted(host, static_cast<quint16>(m_request.url.port(443)));
    } else {
        connect(&m_socket, &QSslSocket::connected, this, &SingleExchange::write);
        m_socket.connectToHost(host, static_cast<quint16>(m_request.url.port(80)));
    }
}

SingleExchange::~SingleExchange()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void SingleExchange::write()
{
    m_socket.write(encode(m_request));
}

void SingleExchange::readMore()
{
    if (isFinished()) {
        return;
    }
    if (auto read = m_reader.feed(m_socket.readAll()); !read) {
        finish(std::unexpected(std::move(read.error())));
    } else if (m_reader.isDone()) {
        finish(m_reader.takeReply());
    }
}

void SingleExchange::readEnd(QAbstractSocket::SocketError error)
{
    readMore();
    if (isFinished()) {
        return;
    }
    if (const auto proxy = proxyFailureOf(error)) {
        finish(std::unexpected(proxyError(*proxy, m_request.url.host() + u": "_s + m_socket.errorString())));
    } else if (error != QAbstractSocket::RemoteHostClosedError) {
        const bool isReached =
            error != QAbstractSocket::ConnectionRefusedError && error != QAbstractSocket::HostNotFoundError;
        finish(base::fail(kindOf(error), m_request.url.host() + u": "_s + m_socket.errorString(),
                          isReached ? QString() : QString(kNotReached)));
    } else if (auto ended = m_reader.end(); !ended) {
        finish(std::unexpected(std::move(ended.error())));
    } else {
        finish(m_reader.takeReply());
    }
}

} // namespace rostrum::net
