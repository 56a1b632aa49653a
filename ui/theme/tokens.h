// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace rostrum::ui {

/// Every colour the program draws with, by its job. Text tokens reach 4.5:1 and icons 3:1 on bg, surface and raised in
/// both themes (a test computes it); `faint` is for placeholders and decoration alone.
struct Tokens
{
    QColor bg;            ///< window, rail, right column
    QColor surface;       ///< reading column, cards
    QColor raised;        ///< embeds inside a post
    QColor text;          ///< body
    QColor muted;         ///< headline, counts, time, icons
    QColor faint;         ///< placeholders only: below 4.5:1
    QColor line;          ///< hairlines and borders, 1 px at every scale
    QColor accent;        ///< actions, links, selection, unread counts, speaking ring
    QColor accentHover;   ///< a filled accent button under the pointer
    QColor accentPressed; ///< the same, held down
    QColor onAccent;      ///< text and icons on accent
    QColor accentSoft;    ///< selected entry, chips
    QColor creator;       ///< the ring of creator mode
    QColor creatorFill;   ///< Follow in the follow layout, one's own like
    QColor onCreator;     ///< text on creatorFill
    QColor creatorSoft;   ///< ground of topics
    QColor creatorInk;    ///< text of topics
    QColor live;          ///< live and recording only
    QColor danger;        ///< error text and actions that destroy
    QColor hover;         ///< ground of a quiet thing under the pointer, on bg, surface or raised
    QColor pressed;       ///< the same, held down
    QColor code;          ///< ground of code blocks
    QColor shadow;        ///< below what floats; with its alpha
    QColor scrim;         ///< over the window behind a sheet; with its alpha
};

namespace detail {
constexpr QColor rgb(unsigned value, int alpha = 255)
{
    return QColor(static_cast<int>(value >> 16U & 0xFFU), static_cast<int>(value >> 8U & 0xFFU),
                  static_cast<int>(value & 0xFFU), alpha);
}
} // namespace detail

inline constexpr Tokens kLightTokens{
    .bg = detail::rgb(0xF5F4F0),
    .surface = detail::rgb(0xFFFFFF),
    .raised = detail::rgb(0xFBFAF7),
    .text = detail::rgb(0x1C1B19),
    .muted = detail::rgb(0x6A6862),
    .faint = detail::rgb(0x96938B),
    .line = detail::rgb(0xE5E2DA),
    .accent = detail::rgb(0x0B6B66),
    .accentHover = detail::rgb(0x095C58),
    .accentPressed = detail::rgb(0x074D49),
    .onAccent = detail::rgb(0xFFFFFF),
    .accentSoft = detail::rgb(0xE3F0EE),
    .creator = detail::rgb(0xE8590C),
    .creatorFill = detail::rgb(0xC2410C),
    .onCreator = detail::rgb(0xFFFFFF),
    .creatorSoft = detail::rgb(0xFDEBDF),
    .creatorInk = detail::rgb(0xA63C08),
    .live = detail::rgb(0xC92A3B),
    .danger = detail::rgb(0xB3261E),
    .hover = detail::rgb(0x1C1B19, 12),
    .pressed = detail::rgb(0x1C1B19, 24),
    .code = detail::rgb(0xF2F1EC),
    .shadow = detail::rgb(0x1C1B19, 46),
    .scrim = detail::rgb(0x1C1B19, 128),
};

inline constexpr Tokens kDarkTokens{
    .bg = detail::rgb(0x121315),
    .surface = detail::rgb(0x1A1C1F),
    .raised = detail::rgb(0x202327),
    .text = detail::rgb(0xECEAE6),
    .muted = detail::rgb(0xA09D96),
    .faint = detail::rgb(0x77746E),
    .line = detail::rgb(0x2B2E33),
    .accent = detail::rgb(0x5CC2B8),
    .accentHover = detail::rgb(0x70CEC5),
    .accentPressed = detail::rgb(0x4DB0A6),
    .onAccent = detail::rgb(0x0A1F1D),
    .accentSoft = detail::rgb(0x17302F),
    .creator = detail::rgb(0xFF8A4C),
    .creatorFill = detail::rgb(0xFF8A4C),
    .onCreator = detail::rgb(0x1C1206),
    .creatorSoft = detail::rgb(0x3A241A),
    .creatorInk = detail::rgb(0xFFB084),
    .live = detail::rgb(0xFF6B78),
    .danger = detail::rgb(0xFF8F85),
    .hover = detail::rgb(0xECEAE6, 14),
    .pressed = detail::rgb(0xECEAE6, 28),
    .code = detail::rgb(0x151619),
    .shadow = detail::rgb(0x000000, 140),
    .scrim = detail::rgb(0x000000, 150),
};

/// Names a token, for things that pick a colour once and follow the theme.
using TokenColor = QColor Tokens::*;

} // namespace rostrum::ui
