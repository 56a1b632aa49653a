// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/art/portrait_traits.h"

#include <QImage>

namespace rostrum::embedded::art {

// A square bust portrait, sidePx × sidePx, opaque; the caller rounds it. The same traits give the same picture.
// Thread-safe, needs no QGuiApplication.
[[nodiscard]] QImage drawPortrait(const PortraitTraits &traits, int sidePx);

} // namespace rostrum::embedded::art
