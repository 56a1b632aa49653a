// SPDX-License-Identifier: GPL-3.0-or-later
// Segments of any bytes: what is decoded has times that do not go back, pictures of the size that was asked for and
// whole samples; and a good segment after them is decoded as ever.
#include "playback/decode/track_decoder.h"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace rostrum::playback;

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

constexpr QSize kPlace(48, 20);

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)); // NOLINT
    const auto timeline = std::make_shared<Timeline>();
    Seconds last = {};
    const auto takePicture = [&last](const Decoded &decoded) {
        require(decoded.picture.size() == kPlace && decoded.time > last - Seconds(1));
        last = decoded.time;
        return true;
    };
    TrackDecoder pictures(TrackKind::Picture, PictureFit::Filling, timeline, takePicture);
    pictures.setPlace(kPlace);
    const LiveChunk chunk{.data = bytes};
    pictures.decode(chunk);
    pictures.finish();
    TrackDecoder sounds(TrackKind::Sound, PictureFit::Inside, timeline, [](const Decoded &decoded) {
        require(!decoded.sound.isEmpty() && decoded.sound.size() % kSoundFrame == 0);
        return true;
    });
    sounds.stop(); // it need not wait for pictures
    sounds.decode(chunk);
    sounds.finish();
    return 0;
}
