// SPDX-License-Identifier: GPL-3.0-or-later
#include "hls_download.h"

#include "hls_fetch.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rostrum::playback {

namespace {

using base::ErrorKind;
using base::Result;

constexpr int kHeight = 720; ///< pixels; more is not seen in a feed, and it is fetched whole
constexpr auto kPatience = std::chrono::seconds(30);

base::Error refused(const QString &message)
{
    return {.kind = ErrorKind::Refused, .message = message};
}

/// The pieces of a playlist that may be played here.
Result<std::vector<hls::Piece>> piecesOf(const QByteArray &playlist, const QUrl &url)
{
    auto media = hls::readMedia(playlist, url);
    if (!media || media->segments.empty()) {
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
    return hls::filePieces(*media);
}

base::Task<Result<std::vector<hls::Piece>>> findPieces(net::HttpClient &http, QUrl url)
{
    auto playlist = co_await hls::fetchPlaylist(http, url, kPatience);
    if (playlist && hls::isMaster(playlist->bytes)) {
        auto variants = hls::readMaster(playlist->bytes, playlist->url).variants;
        std::erase_if(variants, [](const hls::Variant &variant) { return !variant.soundGroup.isEmpty(); });
        const auto chosen = hls::choose(std::move(variants), kHeight);
        if (!chosen) {
            co_return base::fail(ErrorKind::Malformed, u"no variant with picture and sound in one"_s);
        }
        playlist = co_await hls::fetchPlaylist(http, chosen->url, kPatience);
    }
    if (!playlist) {
        co_return std::unexpected(std::move(playlist.error()));
    }
    co_return piecesOf(playlist->bytes, playlist->url);
}

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
    hls::PieceReader reader(http, kPatience);
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
