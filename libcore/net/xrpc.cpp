// SPDX-License-Identifier: GPL-3.0-or-later
#include "xrpc.h"

#include "base/offload.h"
#include "net/session.h"
#include "net/xrpc_error.h"

#include <QIODevice>
#include <QRandomGenerator>

#include <limits>

using namespace Qt::StringLiterals;

namespace rostrum::net {

namespace {

using base::ErrorKind;
using std::chrono::milliseconds;

base::Result<HttpReply> successOf(base::Result<HttpReply> reply)
{
    if (reply && !reply->ok()) {
        return std::unexpected(errorOf(*reply));
    }
    return reply;
}

/// From half to one and a half of the time, so that many programs that lost the same server do not come back at once.
milliseconds jittered(milliseconds time)
{
    return milliseconds(
        QRandomGenerator::global()->bounded(qint64{time.count() / 2}, qint64{time.count() * 3 / 2 + 1}));
}

/// How long to wait before the call is tried again after `tries` tries; nothing: give up.
std::optional<milliseconds> pauseAfter(const base::Error &error, int tries, const Backoff &backoff, bool isRead)
{
    if (tries >= backoff.tries) {
        return std::nullopt;
    }
    const milliseconds pause = jittered(backoff.first * (1 << (tries - 1)));
    switch (error.kind) {
    case ErrorKind::RateLimited:
        return error.retryAfter && *error.retryAfter <= backoff.longestWait
                   ? std::optional(*error.retryAfter + jittered(backoff.first))
                   : std::nullopt;
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Server:
        return isRead ? std::optional(pause) : std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace

Xrpc::Xrpc(Session &session, Backoff backoff)
    : m_send([&session](HttpRequest request) { return session.send(std::move(request)); })
    , m_service(session.pds())
    , m_proxy([&session] { return session.config().appViewProxy(); })
    , m_backoff(backoff)
{
}

Xrpc::Xrpc(HttpClient &http, QUrl service, Backoff backoff, Trust trust)
    : m_send([&http](HttpRequest request) { return http.send(std::move(request)); })
    , m_service(std::move(service))
    , m_backoff(backoff)
    , m_trust(trust)
{
}

Xrpc Xrpc::with(const QByteArray &appViewProxy) const
{
    Xrpc other = *this;
    other.m_proxy = [appViewProxy] { return appViewProxy; };
    return other;
}

HttpRequest Xrpc::makeRequest(QByteArrayView nsid, Via via) const
{
    HttpRequest request{.url = m_service,
                        .headers = {{"Accept", "application/json"}},
                        .maxBytes = m_trust.maxBytes,
                        .urlSource = m_trust.urlSource};
    request.url.setPath(u"/xrpc/"_s + QString::fromLatin1(nsid));
    if (via == Via::AppView && m_proxy) {
        request.headers.emplace_back("atproto-proxy", m_proxy());
    }
    return request;
}

base::Task<base::Result<QByteArray>> Xrpc::get(QByteArrayView nsid, const QByteArray &queryString, Via via) const
{
    HttpRequest request = makeRequest(nsid, via);
    if (!queryString.isEmpty()) {
        request.url.setQuery(QString::fromLatin1(queryString), QUrl::StrictMode);
    }
    return call(m_send, std::move(request), m_backoff);
}

base::Task<base::Result<QByteArray>> Xrpc::post(QByteArrayView nsid, QByteArray json, Via via, Repeat repeat) const
{
    HttpRequest request = makeRequest(nsid, via);
    request.repeat = repeat;
    request.method = Method::Post;
    if (!json.isEmpty()) { // a procedure without input has no body at all
        request.headers.emplace_back("Content-Type", "application/json");
    }
    request.body = std::move(json);
    return call(m_send, std::move(request), m_backoff);
}

base::Task<base::Result<QByteArray>> Xrpc::upload(QByteArray nsid, QByteArray body, QByteArray mimeType) const
{
    constexpr auto kTimeout = std::chrono::minutes(10);
    HttpRequest request = makeRequest(nsid, Via::Pds);
    request.method = Method::Post;
    request.headers.emplace_back("Content-Type", std::move(mimeType));
    request.body = std::move(body);
    request.timeout = kTimeout;
    return call(m_send, std::move(request), m_backoff);
}

base::Task<base::Result<QByteArray>> Xrpc::getInto(QByteArrayView nsid, const QByteArray &queryString,
                                                   QIODevice &sink) const
{
    constexpr qint64 kAnySize = std::numeric_limits<qint64>::max() - 1;
    HttpRequest request = makeRequest(nsid, Via::Pds);
    request.url.setQuery(QString::fromLatin1(queryString), QUrl::StrictMode);
    request.headers = {{"Accept", "*/*"}};
    request.maxBytes = kAnySize;
    request.sink = &sink;
    auto reply = co_await exchange(m_send, std::move(request), m_backoff);
    if (!reply) {
        co_return std::unexpected(std::move(reply.error()));
    }
    co_return reply->header("content-type");
}

base::Task<base::Result<HttpReply>> Xrpc::exchange(Send send, HttpRequest request, Backoff backoff)
{
    for (int tries = 1;; ++tries) {
        auto reply = successOf(co_await send(request));
        if (reply) {
            co_return reply;
        }
        const bool canRepeat = request.method == Method::Get && !(request.sink && request.sink->pos() > 0);
        const auto pause = pauseAfter(reply.error(), tries, backoff, canRepeat);
        if (!pause) {
            co_return reply;
        }
        co_await base::sleepFor(*pause);
    }
}

base::Task<base::Result<QByteArray>> Xrpc::call(Send send, HttpRequest request, Backoff backoff)
{
    auto reply = co_await exchange(std::move(send), std::move(request), backoff);
    if (!reply) {
        co_return std::unexpected(std::move(reply.error()));
    }
    co_return std::move(reply->body);
}

} // namespace rostrum::net
