// SPDX-License-Identifier: GPL-3.0-or-later
#include "hls_download.h"

#include "hls.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rostrum::playback {

namespace {

using base::ErrorKind;
using base::Result;

constexpr qint64 kMostPlaylistBytes = 1 << 20;
constexpr int kHeight = 720; ///< pixels; more is not seen in a feed, and it is fetched whole

base::Error refused(const QString &message)
{
    return {.kind = ErrorKind::Refused, .message = message};
}

net::HttpRequest requestFor(const QUrl &url)
{
    return {.url = url, .redirects = net::Redirects::Follow, .urlSource = net::UrlSource::Record};
}

base::Error errorOf(const net::HttpReply &reply)
{
    const ErrorKind kind = reply.status == 404 || reply.status == 410 ? ErrorKind::NotFound
                           : reply.status >= 500                      ? ErrorKind::Server
                                                                      : ErrorKind::Refused;
    return {.kind = kind,
            .message = base::describe(kind),
            .detail = QString(u"HTTP status "_s + QString::number(reply.status))};
}

/// An answer that is no success is an error.
base::Task<Result<net::HttpReply>> exchange(net::HttpClient &http, net::HttpRequest request)
{
    auto reply = co_await http.send(std::move(request));
    if (reply && !reply->ok()) {
        co_return std::unexpected(errorOf(*reply));
    }
    co_return reply;
}

base::Task<Result<QByteArray>> fetchPlaylist(net::HttpClient &http, QUrl url)
{
    net::HttpRequest request = requestFor(url);
    request.maxBytes = kMostPlaylistBytes;
    auto reply = co_await exchange(http, std::move(request));
    if (!reply) {
        co_return std::unexpected(std::move(reply.error()));
    }
    co_return std::move(reply->body);
}

/// The pieces of a playlist that may be played here.
Result<std::vector<hls::Piece>> piecesOf(const QByteArray &playlist, const QUrl &url)
{
    auto media = hls::readMedia(playlist, url);
    if (!media || media->pieces.empty()) {
        return base::fail(ErrorKind::Malformed, u"no playlist"_s);
    }
    if (!media->isComplete) {
        return std::unexpected(refused(
            QCoreApplication::translate("rostrum::playback", "This is a live broadcast; it cannot be played here.")));
    }
    if (media->isEncrypted) {
        return std::unexpected(refused(
            QCoreApplication::translate("rostrum::playback", "This video is encrypted; it cannot be played here.")));
    }
    return std::move(media->pieces);
}

base::Task<Result<std::vector<hls::Piece>>> findPieces(net::HttpClient &http, QUrl url)
{
    auto playlist = co_await fetchPlaylist(http, url);
    if (playlist && hls::isMaster(*playlist)) {
        auto variants = hls::readMaster(*playlist, url);
        std::erase_if(variants, [](const hls::Variant &variant) { return !variant.isWhole; });
        const auto chosen = hls::choose(std::move(variants), kHeight);
        if (!chosen) {
            co_return base::fail(ErrorKind::Malformed, u"no variant with picture and sound in one"_s);
        }
        url = chosen->url;
        playlist = co_await fetchPlaylist(http, url);
    }
    if (!playlist) {
        co_return std::unexpected(std::move(playlist.error()));
    }
    co_return piecesOf(*playlist, url);
}

/// Fetches pieces one after the other. Where a server answers a range with the whole file, the pieces of that file are
/// cut from what came.
class PieceReader
{
public:
    explicit PieceReader(net::HttpClient &http)
        : m_http(http)
    {
    }

    base::Task<Result<QByteArray>> read(hls::Piece piece, qint64 mostBytes)
    {
        const bool isPart = piece.length > 0;
        if (isPart && piece.url == m_wholeUrl) {
            co_return cut(piece);
        }
        net::HttpRequest request = requestFor(piece.url);
        request.maxBytes = mostBytes;
        if (isPart) {
            request.headers.emplace_back("Range", "bytes=" + QByteArray::number(piece.offset) + '-' +
                                                      QByteArray::number(piece.offset + piece.length - 1));
        }
        auto reply = co_await exchange(m_http, std::move(request));
        if (!reply) {
            co_return std::unexpected(std::move(reply.error()));
        }
        if (isPart && reply->status == 200) {
            m_wholeUrl = piece.url;
            m_whole = std::move(reply->body);
            co_return cut(piece);
        }
        co_return isPart ? checked(std::move(reply->body), piece) : std::move(reply->body);
    }

private:
    static Result<QByteArray> checked(QByteArray bytes, const hls::Piece &piece)
    {
        if (bytes.size() != piece.length) {
            return base::fail(ErrorKind::Malformed, u"a piece is shorter than the playlist says"_s);
        }
        return bytes;
    }
    [[nodiscard]] Result<QByteArray> cut(const hls::Piece &piece) const
    {
        return checked(m_whole.mid(piece.offset, piece.length), piece);
    }

    net::HttpClient &m_http;
    QUrl m_wholeUrl = {};
    QByteArray m_whole = {};
};

} // namespace

base::Error tooLargeError()
{
    return refused(QCoreApplication::translate("rostrum::playback", "This video is too large to be played here."));
}

base::Task<Result<void>> downloadHls(net::HttpClient &http, QUrl playlist, QIODevice &sink, qint64 mostBytes,
                                     std::function<void(qint64 done, qint64 of)> progress)
{
    const auto pieces = co_await findPieces(http, playlist);
    if (!pieces) {
        co_return std::unexpected(pieces.error());
    }
    PieceReader reader(http);
    qint64 left = mostBytes;
    qint64 done = 0;
    for (const hls::Piece &piece : *pieces) {
        const auto bytes = co_await reader.read(piece, mostBytes);
        if (!bytes) {
            co_return std::unexpected(bytes.error());
        }
        left -= bytes->size();
        if (left < 0) {
            co_return std::unexpected(tooLargeError());
        }
        if (sink.write(*bytes) != bytes->size()) {
            co_return base::fail(ErrorKind::Storage, sink.errorString());
        }
        progress(++done, static_cast<qint64>(pieces->size()));
    }
    co_return Result<void>();
}

} // namespace rostrum::playback
