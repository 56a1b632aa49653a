// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/call.h"
#include "embedded/fmp4.h"
#include "embedded/sample_live.h"

#include <QHash>

namespace rostrum::embedded {

class World;

/// The embedded network's Streamplace node: shows the sample's broadcast as live HLS (place.stream.playback.*):
/// playlists that follow the clock, pictures and sound apart in fMP4, captions in WebVTT. A film of some seconds comes
/// round again and again; its times go on. Whoever does not broadcast is 404 StreamNotLive.
class LiveNode
{
public:
    /// Answers `/xrpc/place.stream.playback.getLivePlaylist` and `getLiveSegment`.
    [[nodiscard]] Answer answer(World &world, const QByteArray &path, const QUrlQuery &query);

    /// What `/api/playback/DID/stream.jpg` shows now, as drawnPicture takes it; nothing when that person is silent.
    [[nodiscard]] static std::optional<QByteArray> still(World &world, const QByteArray &path);

private:
    struct Request;
    [[nodiscard]] Answer playlist(const Request &request);
    [[nodiscard]] Answer segment(const Request &request);
    [[nodiscard]] QByteArray masterPlaylist(const Request &request);
    /// Null when the film has no such track.
    [[nodiscard]] const FragmentedTrack *track(const QByteArray &film, const QByteArray &id);

    QHash<QByteArray, FragmentedTrack> m_tracks; ///< by the name of their file
};

} // namespace rostrum::embedded
