// SPDX-License-Identifier: GPL-3.0-or-later
// Playlists of any bytes: what is to be fetched is bounded, has an address, and its ranges lie in files.
#include "playback/hls.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <limits>

namespace {

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

bool isAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace rostrum::playback;
    const QByteArray playlist(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)); // NOLINT
    const QUrl base(QStringLiteral("https://video.example/a/playlist.m3u8"));
    const auto [variants, renditions] = hls::readMaster(playlist, base);
    for (const hls::Variant &variant : variants) {
        require(isAddress(variant.url));
    }
    for (const hls::Rendition &rendition : renditions) {
        require(isAddress(rendition.url));
        require(hls::choose(renditions, rendition.kind, rendition.group) != nullptr);
    }
    const auto chosen = hls::choose(variants, 720);
    require(chosen.has_value() == !variants.empty());
    require(!chosen || std::ranges::contains(variants, *chosen));
    if (const auto media = hls::readMedia(playlist, base)) {
        using namespace std::chrono_literals;
        require(media->segments.size() <= hls::kMostSegments && media->target >= 500ms && media->target <= 60s);
        qint64 number = media->segments.empty() ? 0 : media->segments.front().number;
        for (const hls::Segment &segment : media->segments) {
            require(segment.number == number++ && segment.number >= 0 && segment.duration >= 0ms);
        }
        for (const hls::Piece &piece : hls::filePieces(*media)) {
            require(isAddress(piece.url));
            require(piece.length == -1 || (piece.length > 0 && piece.offset >= 0 &&
                                           piece.offset <= std::numeric_limits<qint64>::max() - piece.length));
        }
    }
    return 0;
}
