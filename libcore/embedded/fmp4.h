// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace rostrum::embedded {

/// One track of a broadcast (fragmented MP4, ISO/IEC 14496-12): what a player needs first, and the pieces in order.
struct FragmentedTrack
{
    QByteArray init = {};
    std::vector<QByteArray> fragments = {};
    quint32 timescale = 0; ///< ticks a second
};

/// Takes a file apart. Nothing when it is none, or is cut off.
[[nodiscard]] std::optional<FragmentedTrack> readFragments(const QByteArray &file);

/// The fragment as the `number`th of a broadcast (from 0), `ticks` of its track's time later than it was made.
[[nodiscard]] QByteArray movedFragment(QByteArray fragment, quint64 ticks, quint32 number);

} // namespace rostrum::embedded
