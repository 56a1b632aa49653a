// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_style.h"

#include <cmath>

namespace rostrum::ui {

namespace {

TextFace faceOf(const Theme &theme, TextRole role)
{
    return {theme.font(role), theme.lineHeight(role)};
}

/// A role of the theme in another size: the focused post, titles of cards.
TextFace resized(const Theme &theme, TextRole role, qreal factor)
{
    QFont font = theme.font(role);
    font.setPointSizeF(font.pointSizeF() * factor);
    return {font, std::round(theme.lineHeight(role) * factor)};
}

} // namespace

TextFace::TextFace(const QFont &face, qreal distance)
    : font(face)
    , metrics(face)
    , lineHeight(distance)
    , baseline((distance - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent())
    , averageWidth(metrics.averageCharWidth())
{
}

FeedStyle::FeedStyle(const Theme &source, qreal pixelRatio)
    : theme(source)
    , generation(source.generation())
    , dpr(pixelRatio)
    , dark(source.isDark())
    , colors(source.tokens())
    , body(faceOf(source, TextRole::Body))
    , focusBody(resized(source, TextRole::Body, 17.0 / 15.0))
    , name(faceOf(source, TextRole::Name))
    , headline(faceOf(source, TextRole::Headline))
    , meta(faceOf(source, TextRole::Meta))
    , metaStrong(faceOf(source, TextRole::MetaStrong))
    , code(faceOf(source, TextRole::Code))
    , cardTitle(resized(source, TextRole::Name, 15.5 / 15.0))
    , small(faceOf(source, TextRole::Small))
    , sectionTitle(faceOf(source, TextRole::SectionTitle))
    , button(faceOf(source, TextRole::Button))
{
}

QPixmap FeedStyle::icon(QLatin1StringView file, const QColor &color, int size) const
{
    return theme.icon(file, color, size, dpr);
}

} // namespace rostrum::ui
