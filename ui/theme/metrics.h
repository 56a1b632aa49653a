// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Lengths in logical pixels that several screens share. Text grows with the person's text size; these do not.
namespace rostrum::ui::metrics {

inline constexpr int kGrid = 4;
inline constexpr int kColumnPadding = 24; ///< left and right inside the reading column
inline constexpr int kPhotoToText = 14;
inline constexpr int kPostTop = 18;
inline constexpr int kPostBottom = 12;
inline constexpr int kFeedPhoto = 44;
inline constexpr int kRowPhoto = 36;
inline constexpr int kProfilePhoto = 124;

inline constexpr int kRailWidth = 236; ///< holds a name, a handle and the menu beside them
inline constexpr int kRailNarrowWidth = 56;
inline constexpr int kReadingWidth = 664;
inline constexpr int kSideMaximum = 440;
inline constexpr int kRailNarrowBelow = 1000; ///< window width under which the rail shows icons alone
inline constexpr int kSideHiddenBelow = 1200; ///< window width under which the right column is not shown

inline constexpr int kControlRadius = 8; ///< buttons and fields
inline constexpr int kCodeRadius = 9;
inline constexpr int kCardRadius = 11;
inline constexpr int kFocusWidth = 2;
inline constexpr int kFocusOffset = 2;

inline constexpr int kMotionMs = 150;

} // namespace rostrum::ui::metrics
