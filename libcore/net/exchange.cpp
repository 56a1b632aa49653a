// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"

#include "net/proxy.h"

using namespace Qt::StringLiterals;

namespace rostrum::net {

namespace {

using base::ErrorKind;

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// Qt also reports a status of 400 and above as an error, in these two ranges or as the one kind; for us it is an
/// answer.
bool isStatusError(QNetworkReply::NetworkError error)
{
    return (error > 200 && error < 300) || (error > 400 && error < 500) ||
           error == QNetworkReply::ProtocolInvalidOperationError;
}

/// Qt does not say so when the answer was an error of the server's.
bool isCutShort(const QNetworkReply &reply, qint64 bytes)
{
    return reply.operation() != QNetworkAccessManager::HeadOperation && !reply.hasRawHeader("content-encoding") &&
           bytes < reply.rawHeader("content-length").toLongLong();
}

ErrorKind kindOf(const QNetworkReply &reply)
{
    switch (reply.error()) {
    case QNetworkReply::TimeoutError:
        return ErrorKind::Timeout;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::Tls;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return ErrorKind::Malformed;
    default:
        return statusOf(reply) > 0 ? ErrorKind::Malformed : ErrorKind::Network; // an answer that ended too early
    }
}

std::optional<ProxyFailure> proxyFailureOf(const QNetworkReply &reply)
{
    switch (reply.error()) {
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return ProxyFailure::WantsPassword;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return ProxyFailure::Unreachable;
    default:
        return std::nullopt;
    }
}

HttpReply answerOf(const QNetworkReply &reply, QByteArray body)
{
    HttpReply answer{.status = statusOf(reply), .headers = {}, .body = std::move(body)};
    for (const auto &[name, value] : reply.rawHeaderPairs()) {
        answer.headers.emplace_back(name.toLower(), value);
    }
    return answer;
}

} // namespace

Exchange::Exchange(QNetworkReply *reply, const HttpRequest &request, std::chrono::milliseconds timeout,
                   base::Resolver<Outcome> resolver)
    : PendingReply(reply->url().host(), timeout, std::move(resolver))
    , m_reply(reply)
    , m_maxBytes(request.maxBytes)
    , m_sink(request.sink)
{
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::readMore);
    connect(reply, &QNetworkReply::finished, this, &Exchange::readEnd);
    if (reply->isFinished()) { // from the disk cache, or refused before it began
        readEnd();
    }
}

Exchange::~Exchange()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void Exchange::readMore()
{
    if (isFinished()) {
        return;
    }
    const int status = statusOf(*m_reply);
    if (m_sink && status >= 200 && status < 300) {
        readIntoSink();
    } else {
        m_body += m_reply->read(m_maxBytes - m_body.size() + 1);
        m_received = m_body.size();
    }
    if (!isFinished() && m_received > m_maxBytes) {
        finish(base::fail(ErrorKind::Malformed,
                          u"more than %1 bytes from %2"_s.arg(m_maxBytes).arg(m_reply->url().host())));
    }
}

void Exchange::readIntoSink()
{
    restartTime(); // what is large takes its time, as long as it comes
    constexpr qint64 kPiece = 256 * 1024;
    while (m_reply->bytesAvailable() > 0 && m_received <= m_maxBytes) {
        const QByteArray piece = m_reply->read(kPiece);
        m_received += piece.size();
        if (piece.isEmpty() || m_sink->write(piece) != piece.size()) {
            finish(base::fail(ErrorKind::Storage, m_sink->errorString()));
            return;
        }
    }
}

void Exchange::readEnd()
{
    readMore();
    if (isFinished()) {
        return;
    }
    const int status = statusOf(*m_reply);
    const auto error = m_reply->error();
    if (status > 0 && !isCutShort(*m_reply, m_received) &&
        (error == QNetworkReply::NoError || (status >= 400 && isStatusError(error)))) {
        finish(answerOf(*m_reply, std::move(m_body)));
        return;
    }
    const QString detail = u"%1: %2"_s.arg(m_reply->url().host(), m_reply->errorString());
    const auto proxy = proxyFailureOf(*m_reply);
    const bool isReached = error != QNetworkReply::ConnectionRefusedError && error != QNetworkReply::HostNotFoundError;
    finish(proxy ? std::unexpected(proxyError(*proxy, detail))
                 : base::fail(kindOf(*m_reply), detail, isReached ? QString() : QString(kNotReached)));
}

} // namespace rostrum::net
