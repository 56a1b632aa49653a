// SPDX-License-Identifier: GPL-3.0-or-later
// WebVTT files of any bytes: cues are in order, have words, and are shown when they say.
#include "playback/captions.h"

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
    const auto cues = readWebVtt(QByteArrayView(data, static_cast<qsizetype>(size)));
    require(std::ranges::is_sorted(cues, {}, &Cue::start));
    for (const Cue &cue : cues) {
        require(cue.start.count() >= 0 && cue.start < cue.end && !cue.text.isEmpty());
        require(textAt(cues, cue.start).contains(cue.text));
    }
    return 0;
}
