// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/art/easel.h"

namespace rostrum::embedded::art {

/// A moment of a film, in the coordinates of its scene.
struct Moment
{
    double second = 0;
    double share = 0; ///< of the film that is over, 0 … 1
    QRectF seen;      ///< by the camera
};

/// 0 before the first, 1 after the last, slow at both ends.
[[nodiscard]] double eased(double from, double to, double x);
/// Between −1 and 1, once in so many seconds.
[[nodiscard]] double swing(double second, double period, double phase = 0);

// film_coast.cpp
[[nodiscard]] QRectF seenCoast(double share);
void shootCoast(Easel &easel, const Moment &now);
// film_turbines.cpp
[[nodiscard]] QRectF seenTurbines(double share);
void shootTurbines(Easel &easel, const Moment &now);
// film_garden.cpp
[[nodiscard]] QRectF seenGarden(double share);
void shootGarden(Easel &easel, const Moment &now);
// film_studio.cpp
[[nodiscard]] QRectF seenStudio(double share);
void shootStudio(Easel &easel, const Moment &now);

} // namespace rostrum::embedded::art
