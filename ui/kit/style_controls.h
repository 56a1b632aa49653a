// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionMenuItem;
class QStyleOptionSlider;

/// The parts of RostrumStyle that draw one control each.
namespace rostrum::ui::style_controls {

inline constexpr int kSliderHandle = 20;

enum class FieldState { Plain, Faulty };
/// A faulty field is bordered in the colour of its error.
void mark(QWidget *field, FieldState state);

void paintField(QPainter &painter, const QStyleOption &option);
void paintCheckBox(QPainter &painter, const QStyleOption &option);
void paintRadioButton(QPainter &painter, const QStyleOption &option);
void paintArrow(QPainter &painter, const QRect &rect, QStyle::State state, QStyle::PrimitiveElement arrow);
/// Menus and tool tips; the latter are inverted.
void paintFloating(QPainter &painter, const QStyleOption &option, bool isToolTip);
void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &item);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem &item, const QSize &contents);
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &bar, const QRect &handle);
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part);
void paintSlider(QPainter &painter, const QStyleOptionSlider &slider, const QRect &handle);

} // namespace rostrum::ui::style_controls
