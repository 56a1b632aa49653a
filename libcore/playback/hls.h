// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <optional>
#include <vector>

/// HTTP Live Streaming playlists (RFC 8216), as far as a finished video needs them. Pure; whatever a server wrote
/// leads to a value or to nothing.
namespace rostrum::playback::hls {

inline constexpr std::size_t kMostSegments = 2000;

/// One of the sizes of the same video.
struct Variant
{
    QUrl url = {};
    int height = 0; ///< pixels; 0 when the playlist does not say
    qint64 bandwidth = 0;
    bool isWhole = true; ///< the sound is in the same segments

    bool operator==(const Variant &) const = default;
};

/// A piece of a file, or all of it.
struct Piece
{
    QUrl url = {};
    qint64 offset = 0;
    qint64 length = -1; ///< −1: all of the file

    bool operator==(const Piece &) const = default;
};

struct MediaPlaylist
{
    std::vector<Piece> pieces = {}; ///< in order, each initialisation section before the segments that need it
    bool isComplete = false;        ///< nothing will be added: not a live broadcast
    bool isEncrypted = false;

    bool operator==(const MediaPlaylist &) const = default;
};

[[nodiscard]] bool isMaster(const QByteArray &playlist);
/// Variants without an address are left out.
[[nodiscard]] std::vector<Variant> readMaster(const QByteArray &playlist, const QUrl &base);
/// Nothing when it is no playlist, a piece of it has no address, or it has more than kMostSegments.
[[nodiscard]] std::optional<MediaPlaylist> readMedia(const QByteArray &playlist, const QUrl &base);
/// The largest that is not higher than `height`, else the smallest. Nothing when there is none.
[[nodiscard]] std::optional<Variant> choose(std::vector<Variant> variants, int height);

} // namespace rostrum::playback::hls
