// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hls.h"

#include "base/result.h"
#include "base/task.h"
#include "net/http_client.h"

#include <chrono>

/// Fetches what HLS playlists name. Addresses come from other people's records, so none leads into a private network.
/// An answer that is no success is an error: NotFound, RateLimited, Timeout, Server, or Refused for the other ones.
namespace rostrum::playback::hls {

struct PlaylistText
{
    QUrl url = {}; ///< where it was in the end; what it names is relative to that
    QByteArray bytes = {};
};

/// `patience` is the time without a byte.
base::Task<base::Result<PlaylistText>> fetchPlaylist(net::HttpClient &http, QUrl url,
                                                     std::chrono::milliseconds patience);

/// Fetches pieces one after the other. Where a server answers a range with the whole file, the pieces of that file are
/// cut from what came. Outlives its tasks.
class PieceReader
{
public:
    PieceReader(net::HttpClient &http, std::chrono::milliseconds patience);

    base::Task<base::Result<QByteArray>> read(Piece piece, qint64 mostBytes);

private:
    [[nodiscard]] base::Result<QByteArray> cut(const Piece &piece) const;

    net::HttpClient &m_http;
    std::chrono::milliseconds m_patience;
    QUrl m_wholeUrl = {};
    QByteArray m_whole = {};
};

} // namespace rostrum::playback::hls
