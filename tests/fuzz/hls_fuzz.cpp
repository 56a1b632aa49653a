// SPDX-License-Identifier: GPL-3.0-or-later
// Playlists of any bytes: what is to be fetched is bounded, has an address, and its ranges lie in files.
#include "playback/hls.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace {

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace rostrum::playback;
    const QByteArray playlist(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)); // NOLINT
    const QUrl base(QStringLiteral("https://video.example/a/playlist.m3u8"));
    const auto variants = hls::readMaster(playlist, base);
    for (const hls::Variant &variant : variants) {
        require(variant.url.isValid() && !variant.url.isRelative());
    }
    const auto chosen = hls::choose(variants, 720);
    require(chosen.has_value() == !variants.empty());
    require(!chosen || std::ranges::contains(variants, *chosen));
    if (const auto media = hls::readMedia(playlist, base)) {
        require(media->pieces.size() <= 2 * hls::kMostSegments);
        for (const hls::Piece &piece : media->pieces) {
            require(piece.url.isValid() && !piece.url.isRelative());
            require(piece.length == -1 || (piece.length > 0 && piece.offset >= 0));
        }
    }
    return 0;
}
