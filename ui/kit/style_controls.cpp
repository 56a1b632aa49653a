// SPDX-License-Identifier: GPL-3.0-or-later
#include "style_controls.h"

#include "paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui::style_controls {

namespace {

constexpr char kFaulty[] = "rostrumFaulty";
constexpr int kMenuPaddingX = 14;
constexpr int kMenuIconSpace = 30; ///< an icon or check mark and the gap after it

QRectF centredSquare(const QRect &rect)
{
    const int side = std::min(rect.width(), rect.height());
    return QRectF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
}

void paintIcon(QPainter &painter, const QRectF &rect, QLatin1StringView name, const QColor &color)
{
    const int side = static_cast<int>(std::lround(rect.width()));
    painter.drawPixmap(rect.topLeft().toPoint(), theme().icon(name, color, side, painter.device()->devicePixelRatio()));
}

bool isEnabled(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Enabled);
}

bool isHovered(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_MouseOver);
}

} // namespace

void mark(QWidget *field, FieldState state)
{
    field->setProperty(kFaulty, state == FieldState::Faulty);
    field->update();
}

void paintField(QPainter &painter, const QStyleOption &option)
{
    const Tokens &t = theme().tokens();
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool faulty = option.styleObject != nullptr && option.styleObject->property(kFaulty).toBool();
    const QColor border = !isEnabled(option)  ? t.line
                          : faulty            ? t.danger
                          : focused           ? t.accent
                          : isHovered(option) ? t.muted
                                              : t.faint;
    paintBox(painter, option.rect, metrics::kControlRadius, isEnabled(option) ? t.surface : t.bg, border);
}

void paintCheckBox(QPainter &painter, const QStyleOption &option)
{
    const Tokens &t = theme().tokens();
    const QRectF box = centredSquare(option.rect);
    if (option.state.testFlag(QStyle::State_On)) {
        paintBox(painter, box, 5, isEnabled(option) ? t.accent : t.faint);
        paintIcon(painter, box.adjusted(2, 2, -2, -2), "check"_L1, t.onAccent);
        return;
    }
    paintBox(painter, box, 5, t.surface, isHovered(option) ? t.accent : t.muted);
    if (option.state.testFlag(QStyle::State_NoChange))
        painter.fillRect(QRectF(box.left() + 4, box.center().y() - 1, box.width() - 8, 2), t.accent);
}

void paintRadioButton(QPainter &painter, const QStyleOption &option)
{
    const Tokens &t = theme().tokens();
    const QRectF box = centredSquare(option.rect);
    const bool on = option.state.testFlag(QStyle::State_On);
    paintBox(painter, box, box.width() / 2, on ? t.accent : t.surface,
             on                  ? t.accent
             : isHovered(option) ? t.accent
                                 : t.muted);
    if (on) {
        const qreal inset = box.width() * 0.31;
        paintBox(painter, box.adjusted(inset, inset, -inset, -inset), box.width(), t.onAccent);
    }
}

void paintArrow(QPainter &painter, const QRect &rect, QStyle::State state, QStyle::PrimitiveElement arrow)
{
    const Tokens &t = theme().tokens();
    const QRectF box = centredSquare(rect);
    const QLatin1StringView name = arrow == QStyle::PE_IndicatorArrowRight ? "chevron-right"_L1
                                   : arrow == QStyle::PE_IndicatorArrowUp  ? "arrow-up"_L1
                                                                           : "chevron-down"_L1;
    paintIcon(painter, box, name, state.testFlag(QStyle::State_Enabled) ? t.muted : t.faint);
}

void paintFloating(QPainter &painter, const QStyleOption &option, bool isToolTip)
{
    const Tokens &t = theme().tokens();
    if (isToolTip)
        paintBox(painter, option.rect, 6, t.text);
    else
        paintBox(painter, option.rect, 10, t.surface, t.line);
}

void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &item)
{
    const Tokens &t = theme().tokens();
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        const int y = item.rect.center().y();
        paintHairline(painter, QRect(item.rect.left() + 1, y, item.rect.width() - 2, 1), Qt::TopEdge);
        return;
    }
    const bool selected = item.state.testFlag(QStyle::State_Selected) && isEnabled(item);
    if (selected)
        paintBox(painter, QRectF(item.rect).adjusted(5, 0, -5, 0), 6, t.hover);
    const auto placed = [&item](const QRect &rect) { return QStyle::visualRect(item.direction, item.rect, rect); };
    const QRect inner = item.rect.adjusted(kMenuPaddingX, 0, -kMenuPaddingX, 0);
    const bool hasLeading = item.menuHasCheckableItems || item.maxIconWidth > 0;
    const int side = theme().scaled(18);
    const QRect leading(inner.left(), inner.center().y() - side / 2 + 1, side, side);
    if (item.checked)
        paintIcon(painter, placed(leading), "check"_L1, t.accent);
    else if (!item.icon.isNull())
        item.icon.paint(&painter, placed(leading), Qt::AlignCenter, isEnabled(item) ? QIcon::Normal : QIcon::Disabled);

    painter.setPen(isEnabled(item) ? t.text : t.faint);
    painter.setFont(item.font);
    const QStringList parts = item.text.split(u'\t');
    const QRect label = inner.adjusted(hasLeading ? theme().scaled(kMenuIconSpace) : 0, 0, 0, 0);
    painter.drawText(placed(label), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic | Qt::TextSingleLine,
                     parts.first());
    if (parts.size() > 1) {
        painter.setPen(t.muted);
        painter.drawText(placed(inner), Qt::AlignVCenter | Qt::AlignTrailing | Qt::TextSingleLine, parts.at(1));
    }
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, placed(QRect(inner.right() - side + 4, leading.top(), side, side)), "chevron-right"_L1,
                  t.muted);
}

QSize menuItemSize(const QStyleOptionMenuItem &item, const QSize &contents)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), 11};
    const bool hasLeading = item.menuHasCheckableItems || item.maxIconWidth > 0;
    int width = item.fontMetrics.horizontalAdvance(QString(item.text).remove(u'&')) + 2 * kMenuPaddingX + 12;
    width += hasLeading ? theme().scaled(kMenuIconSpace) : 0;
    width += item.menuItemType == QStyleOptionMenuItem::SubMenu ? theme().scaled(24) : 0;
    width += item.text.contains(u'\t') ? 24 : 0;
    return {std::max(width, 160), static_cast<int>(std::lround(theme().lineHeight(TextRole::Button))) + 14};
}

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const bool horizontal = bar.orientation == Qt::Horizontal;
    const int length = horizontal ? bar.rect.width() : bar.rect.height();
    const auto span = [&](int start, int size) {
        return horizontal ? QRect(bar.rect.left() + start, bar.rect.top(), size, bar.rect.height())
                          : QRect(bar.rect.left(), bar.rect.top() + start, bar.rect.width(), size);
    };
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int handle = length;
    if (range > 0)
        handle = static_cast<int>(
            std::clamp<qint64>(qint64(bar.pageStep) * length / (range + bar.pageStep), std::min(36, length), length));
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return span(start, handle);
    case QStyle::SC_ScrollBarSubPage:
        return span(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return span(start + handle, length - start - handle);
    case QStyle::SC_ScrollBarGroove:
        return span(0, length);
    default:
        return {}; // no arrow buttons
    }
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &bar, const QRect &handle)
{
    const Tokens &t = theme().tokens();
    if (bar.maximum <= bar.minimum)
        return;
    const bool active = isHovered(bar) || bar.state.testFlag(QStyle::State_Sunken);
    const qreal inset = active ? 2 : 3;
    const bool horizontal = bar.orientation == Qt::Horizontal;
    const QRectF thumb =
        horizontal ? QRectF(handle).adjusted(3, inset, -3, -inset) : QRectF(handle).adjusted(inset, 3, -inset, -3);
    QColor color = t.muted;
    color.setAlphaF(active ? 0.75F : 0.55F);
    const qreal radius = std::min(thumb.width(), thumb.height()) / 2;
    // What it lies over may be as pale as itself: the edge parts them, and is not seen on the surface.
    QColor edge = t.surface;
    edge.setAlphaF(0.4F);
    paintBox(painter, thumb.adjusted(-1, -1, 1, 1), radius + 1, {}, edge);
    paintBox(painter, thumb, radius, color);
}

void paintSlider(QPainter &painter, const QStyleOptionSlider &slider, const QRect &handle)
{
    const Tokens &t = theme().tokens();
    const bool horizontal = slider.orientation == Qt::Horizontal;
    constexpr qreal kGroove = 4;
    QRectF groove(slider.rect);
    QRectF done;
    const QPointF middle = QRectF(handle).center();
    if (horizontal) {
        groove = QRectF(groove.left() + 2, groove.center().y() - kGroove / 2, groove.width() - 4, kGroove);
        done = groove;
        if (slider.upsideDown)
            done.setLeft(middle.x());
        else
            done.setRight(middle.x());
    } else {
        groove = QRectF(groove.center().x() - kGroove / 2, groove.top() + 2, kGroove, groove.height() - 4);
        done = groove;
        if (slider.upsideDown)
            done.setTop(middle.y());
        else
            done.setBottom(middle.y());
    }
    paintBox(painter, groove, kGroove / 2, t.line);
    paintBox(painter, done, kGroove / 2, isEnabled(slider) ? t.accent : t.faint);
    const bool active = isHovered(slider) || slider.state.testFlag(QStyle::State_Sunken);
    paintBox(painter, QRectF(handle).adjusted(1, 1, -1, -1), kSliderHandle / 2.0, t.surface,
             active ? t.accent : t.muted);
    paintBox(painter, QRectF(handle).adjusted(6, 6, -6, -6), kSliderHandle / 2.0,
             isEnabled(slider) ? t.accent : t.faint);
}

} // namespace rostrum::ui::style_controls
