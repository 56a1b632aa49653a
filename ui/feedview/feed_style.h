// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFont>
#include <QFontMetricsF>

#include <memory>

namespace rostrum::ui {

/// A font with what laying out a line of it needs.
struct TextFace
{
    TextFace(const QFont &face, qreal distance);

    QFont font;
    QFontMetricsF metrics;
    qreal lineHeight;   ///< distance of two baselines
    qreal baseline;     ///< from the top of a line box of that height
    qreal averageWidth; ///< of a letter, for estimates
};

/// Everything a row takes from outside itself, frozen: rows laid out with one style are drawn with it. A new theme,
/// text size or device pixel ratio makes a new style.
struct FeedStyle
{
    FeedStyle(const Theme &source, qreal pixelRatio);

    [[nodiscard]] QPixmap icon(QLatin1StringView name, const QColor &color, int size) const;
    /// A length that belongs to text and grows with it.
    [[nodiscard]] int scaled(qreal length) const { return theme.scaled(length); }

    /// So large that what stands side by side at normal size goes below one another, and portraits grow too.
    [[nodiscard]] bool hasLargeText() const { return theme.textScale() >= kLargeText; }

    static constexpr int kLargeText = 150; ///< percent

    const Theme &theme;
    quint32 generation;
    qreal dpr;
    bool dark;
    Tokens colors;

    TextFace body;
    TextFace focusBody; ///< the post a page is about
    TextFace name;
    TextFace headline;
    TextFace meta;
    TextFace metaStrong;
    TextFace code;
    TextFace cardTitle;
    TextFace small;
    TextFace sectionTitle;
    TextFace button;
};

using FeedStylePtr = std::shared_ptr<const FeedStyle>;

} // namespace rostrum::ui
