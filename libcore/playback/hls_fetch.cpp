// SPDX-License-Identifier: GPL-3.0-or-later
#include "hls_fetch.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace rostrum::playback::hls {

namespace {

using base::ErrorKind;
using base::Result;

constexpr qint64 kMostPlaylistBytes = 1 << 20;
constexpr int kMostRedirects = 5;

ErrorKind kindOf(int status)
{
    switch (status) {
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 408:
        return ErrorKind::Timeout;
    case 429:
        return ErrorKind::RateLimited;
    default:
        return status >= 500 ? ErrorKind::Server : ErrorKind::Refused;
    }
}

/// The answer with its body. The request goes through a sink, because then its time is over only when nothing comes.
base::Task<Result<net::HttpReply>> exchange(net::HttpClient &http, net::HttpRequest request)
{
    QBuffer body;
    body.open(QIODevice::WriteOnly);
    request.sink = &body;
    request.urlSource = net::UrlSource::Record;
    auto reply = co_await http.send(std::move(request));
    if (reply && reply->ok()) {
        reply->body = body.data();
    }
    co_return reply;
}

std::unexpected<base::Error> refusal(const net::HttpReply &reply)
{
    return base::fail(kindOf(reply.status), QString(u"HTTP status "_s + QString::number(reply.status)));
}

/// Where a redirect leads: never away from https.
std::optional<QUrl> targetOf(const net::HttpReply &reply, const QUrl &from)
{
    const QByteArray location = reply.header("location");
    const QUrl target = from.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    const bool isRedirect = reply.status >= 300 && reply.status < 400 && !location.isEmpty();
    return isRedirect && target.isValid() && target.scheme() == from.scheme() ? std::optional(target) : std::nullopt;
}

Result<QByteArray> checked(QByteArray bytes, const Piece &piece)
{
    if (bytes.size() != piece.length) {
        return base::fail(ErrorKind::Malformed, u"a piece is shorter than the playlist says"_s);
    }
    return bytes;
}

} // namespace

base::Task<Result<PlaylistText>> fetchPlaylist(net::HttpClient &http, QUrl url, std::chrono::milliseconds patience)
{
    for (int hops = 0; hops <= kMostRedirects; ++hops) { // by hand: what it names is relative to where it ends
        auto reply = co_await exchange(http, {.url = url, .timeout = patience, .maxBytes = kMostPlaylistBytes});
        if (!reply) {
            co_return std::unexpected(std::move(reply.error()));
        }
        if (reply->ok()) {
            co_return PlaylistText{.url = url, .bytes = std::move(reply->body)};
        }
        const auto target = targetOf(*reply, url);
        if (!target) {
            co_return refusal(*reply);
        }
        url = *target;
    }
    co_return base::fail(ErrorKind::Malformed, u"too many redirects"_s);
}

PieceReader::PieceReader(net::HttpClient &http, std::chrono::milliseconds patience)
    : m_http(http)
    , m_patience(patience)
{
}

base::Task<Result<QByteArray>> PieceReader::read(Piece piece, qint64 mostBytes)
{
    const bool isPart = piece.length > 0;
    if (isPart && piece.url == m_wholeUrl) {
        co_return cut(piece);
    }
    net::HttpRequest request{
        .url = piece.url, .timeout = m_patience, .maxBytes = mostBytes, .redirects = net::Redirects::Follow};
    if (isPart) {
        request.headers.emplace_back("Range", "bytes=" + QByteArray::number(piece.offset) + '-' +
                                                  QByteArray::number(piece.offset + piece.length - 1));
    }
    auto reply = co_await exchange(m_http, std::move(request));
    if (!reply) {
        co_return std::unexpected(std::move(reply.error()));
    }
    if (!reply->ok()) {
        co_return refusal(*reply);
    }
    if (isPart && reply->status == 200) {
        m_wholeUrl = piece.url;
        m_whole = std::move(reply->body);
        co_return cut(piece);
    }
    co_return isPart ? checked(std::move(reply->body), piece) : std::move(reply->body);
}

Result<QByteArray> PieceReader::cut(const Piece &piece) const
{
    return checked(m_whole.mid(piece.offset, piece.length), piece);
}

} // namespace rostrum::playback::hls
