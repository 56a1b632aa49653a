// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>
#include <vector>

/// HTTP Live Streaming playlists (RFC 8216), as far as a finished video and a live broadcast need them. Pure; whatever
/// a server wrote leads to a value or to nothing.
namespace rostrum::playback::hls {

inline constexpr std::size_t kMostSegments = 10'000;

/// One of the sizes of the same video.
struct Variant
{
    QUrl url = {};
    int height = 0; ///< pixels; 0 when the playlist does not say
    qint64 bandwidth = 0;
    QString codecs = {};        ///< RFC 6381; or empty
    QString soundGroup = {};    ///< of the renditions its sound is in; empty: in the same segments
    QString captionsGroup = {}; ///< of the renditions with its captions; or empty

    bool operator==(const Variant &) const = default;
};

/// Sound or captions that lie beside the picture.
struct Rendition
{
    enum class Kind { Sound, Captions };
    Kind kind = Kind::Sound;
    QString group = {};
    QString language = {}; ///< RFC 5646; or empty
    bool isDefault = false;
    QUrl url = {}; ///< of its media playlist

    bool operator==(const Rendition &) const = default;
};

struct Master
{
    std::vector<Variant> variants = {};
    std::vector<Rendition> renditions = {};

    bool operator==(const Master &) const = default;
};

/// A piece of a file, or all of it.
struct Piece
{
    QUrl url = {};
    qint64 offset = 0;
    qint64 length = -1; ///< −1: all of the file

    bool operator==(const Piece &) const = default;
};

struct Segment
{
    Piece piece = {};
    std::optional<Piece> init = {}; ///< the initialisation section it needs; MPEG-TS has none
    qint64 number = 0;              ///< its media sequence number
    std::chrono::milliseconds duration = {};
    bool isDiscontinuous = false; ///< encoded anew: timestamps and format may be others than before it
    bool isMissing = false;       ///< EXT-X-GAP: there is nothing to fetch

    bool operator==(const Segment &) const = default;
};

struct MediaPlaylist
{
    std::vector<Segment> segments = {};                         ///< in order
    std::chrono::milliseconds target = std::chrono::seconds(2); ///< no segment is longer; from half a second to 60
    bool isComplete = false;                                    ///< nothing will be added: not a live broadcast
    bool isEncrypted = false;

    bool operator==(const MediaPlaylist &) const = default;
};

[[nodiscard]] bool isMaster(const QByteArray &playlist);
/// Variants and renditions without an address are left out.
[[nodiscard]] Master readMaster(const QByteArray &playlist, const QUrl &base);
/// Nothing when it is no playlist, a piece of it has no address, or it has more than kMostSegments.
[[nodiscard]] std::optional<MediaPlaylist> readMedia(const QByteArray &playlist, const QUrl &base);
/// What put together makes one file: each initialisation section before the segments that need it.
[[nodiscard]] std::vector<Piece> filePieces(const MediaPlaylist &playlist);
/// The largest that is not higher than `height`, else the smallest. Nothing when there is none.
[[nodiscard]] std::optional<Variant> choose(std::vector<Variant> variants, int height);
/// The rendition of that group that a person is given who chose none; null when there is none.
[[nodiscard]] const Rendition *choose(const std::vector<Rendition> &renditions, Rendition::Kind kind,
                                      const QString &group);

} // namespace rostrum::playback::hls
