// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rostrum::playback {

/// How a picture gets into a place of another shape.
enum class PictureFit {
    Inside,  ///< all of it is seen
    Filling, ///< as large as the place, the middle of it
};

} // namespace rostrum::playback
