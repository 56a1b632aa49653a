// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hls_fetch.h"
#include "live_chunk.h"
#include "live_patience.h"

#include <functional>
#include <optional>

namespace rostrum::playback {

/// Follows one media playlist of a broadcast (RFC 8216, 6.3): loads it again and again and fetches what is new in it,
/// in order. Where it fell behind it goes on near the newest. Main thread.
class LiveTrack
{
public:
    struct Events
    {
        std::function<void(LiveChunk)> chunkCame; ///< must not destroy the track
        std::function<bool()> hasRoom;            ///< whether a further chunk is wanted now
    };

    /// Begins `holdBack` segments before the newest, or with the first one where the broadcast is over. The other two
    /// outlive the track.
    LiveTrack(net::HttpClient &http, QUrl playlist, int holdBack, LivePatience &patience, Events events);

    /// Ends with the broadcast, with `patience`, or early, without an outcome, when the server does not know the
    /// playlist any more: the master may name another one. Destroying the task is how to end it before.
    base::Task<std::optional<LiveOutcome>> follow();
    /// The initialisation section may have changed behind its address.
    void distrustInit() { m_initPiece.reset(); }

private:
    base::Task<base::Result<void>> reload();
    base::Task<base::Result<void>> fetchListed();
    base::Task<base::Result<LiveChunk>> fetch(hls::Segment segment);
    base::Result<void> take(hls::MediaPlaylist playlist);
    [[nodiscard]] const hls::Segment *next();
    void skipUnfetchable(const base::Error &error);
    [[nodiscard]] std::chrono::milliseconds reloadPause(std::chrono::steady_clock::time_point began) const;
    [[nodiscard]] qint64 startNumber() const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> listedAfter(qint64 number) const;

    net::HttpClient &m_http;
    QUrl m_url;
    int m_holdBack;
    LivePatience &m_patience;
    Events m_events;
    hls::PieceReader m_pieces;
    hls::MediaPlaylist m_playlist = {};
    bool m_isChanged = false;          ///< by the newest load
    std::optional<qint64> m_next = {}; ///< the number of the segment to be fetched next
    bool m_isAfterGap = false;
    int m_failures = 0; ///< of that segment
    std::optional<hls::Piece> m_initPiece = {};
    QByteArray m_init = {}; ///< of m_initPiece
};

} // namespace rostrum::playback
