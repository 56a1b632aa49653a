// SPDX-License-Identifier: GPL-3.0-or-later
#include "rostrum_style.h"

#include "button.h"
#include "focus_ring.h"
#include "paint.h"
#include "style_controls.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFrame>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSlider>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kScrollExtent = 10;
constexpr int kFieldPaddingX = 12;
constexpr int kFieldPaddingY = 8;

bool isComboPopup(const QWidget *widget)
{
    return widget != nullptr && widget->inherits("QComboBoxPrivateContainer");
}

int fieldHeight()
{
    return static_cast<int>(std::lround(theme().lineHeight(TextRole::Button))) + 2 * kFieldPaddingY;
}

} // namespace

RostrumStyle::RostrumStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void RostrumStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) != nullptr || qobject_cast<QScrollBar *>(widget) != nullptr ||
        qobject_cast<QComboBox *>(widget) != nullptr || qobject_cast<QLineEdit *>(widget) != nullptr ||
        qobject_cast<QSlider *>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QScrollBar *>(widget) != nullptr)
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false); // what it lies over shows through
    // Round corners of what floats need a window that can be seen through.
    if (qobject_cast<QMenu *>(widget) != nullptr || widget->inherits("QTipLabel") || isComboPopup(widget))
        widget->setAttribute(Qt::WA_TranslucentBackground);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget); view != nullptr && isComboPopup(view->parentWidget()))
        view->viewport()->setAutoFillBackground(false); // the popup's own box shows through
}

void RostrumStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    const Tokens &t = theme().tokens();
    switch (element) {
    case PE_FrameFocusRect:
        return; // the FocusRing is drawn instead
    case PE_FrameLineEdit:
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame == nullptr || frame->lineWidth <= 0)
            return;
        style_controls::paintField(*painter, *option);
        return;
    }
    case PE_IndicatorCheckBox:
        style_controls::paintCheckBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        style_controls::paintRadioButton(*painter, *option);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowRight:
        style_controls::paintArrow(*painter, option->rect, option->state, element);
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        style_controls::paintFloating(*painter, *option, element == PE_PanelTipLabel);
        return;
    case PE_FrameMenu:
        return;
    case PE_PanelItemViewItem:
        if (option->state.testAnyFlags(State_Selected | State_MouseOver))
            paintBox(*painter, QRectF(option->rect).adjusted(4, 1, -4, -1), 6,
                     option->state.testFlag(State_Selected) ? t.accentSoft : t.hover);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_Frame:
        if (isComboPopup(widget)) {
            style_controls::paintFloating(*painter, *option, false);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void RostrumStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel: {
        const ButtonColors colors = buttonColors({.kind = ButtonKind::Outlined,
                                                  .enabled = option->state.testFlag(State_Enabled),
                                                  .hovered = option->state.testFlag(State_MouseOver),
                                                  .pressed = option->state.testFlag(State_Sunken)});
        paintBox(*painter, option->rect, metrics::kControlRadius, colors.fill, colors.border);
        return;
    }
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            style_controls::paintMenuItem(*painter, *item);
            return;
        }
        break;
    case CE_MenuEmptyArea:
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem copy(*item);
            copy.palette.setColor(QPalette::HighlightedText, theme().tokens().text);
            copy.state.setFlag(State_HasFocus, false);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            const QRect field = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            painter->setPen(theme().tokens().text);
            painter->drawText(field, Qt::AlignVCenter | Qt::AlignLeading,
                              combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, field.width()));
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void RostrumStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        style_controls::paintField(*painter, *option);
        style_controls::paintArrow(*painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget),
                                   option->state, PE_IndicatorArrowDown);
        return;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            style_controls::paintScrollBar(*painter, *bar, subControlRect(control, bar, SC_ScrollBarSlider, widget));
            return;
        }
        break;
    case CC_Slider:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            style_controls::paintSlider(*painter, *slider, subControlRect(control, slider, SC_SliderHandle, widget));
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect RostrumStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                   const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return style_controls::scrollBarPart(*bar, part);
    }
    if (control == CC_ComboBox) {
        const QRect r = option->rect;
        const int arrow = theme().scaled(18);
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, r, r.adjusted(kFieldPaddingX, 0, -arrow - kFieldPaddingX - 4, 0));
        if (part == SC_ComboBoxArrow)
            return visualRect(
                option->direction, r,
                QRect(r.right() - arrow - kFieldPaddingX + 3, r.center().y() - arrow / 2 + 1, arrow, arrow));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize RostrumStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                     const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        return {contents.width() + 32, std::max(contents.height(), fieldHeight() - 2)};
    case CT_LineEdit:
        return {contents.width() + 2 * kFieldPaddingX, fieldHeight()};
    case CT_ComboBox:
        return {contents.width() + 2 * kFieldPaddingX + theme().scaled(18) + 8, fieldHeight()};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return style_controls::menuItemSize(*item, contents);
        break;
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width() + 16, std::max(size.height(), fieldHeight() - 4)};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int RostrumStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
    case PM_ScrollView_ScrollBarOverlap: // it lies over the right padding; hairlines and covers run on under it
        return kScrollExtent;
    case PM_ScrollBarSliderMin:
        return 36;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_MenuHMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_MenuVMargin:
        return 6;
    case PM_MenuPanelWidth:
        return 1;
    case PM_ToolTipLabelFrameWidth:
        return 8;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return theme().scaled(18);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 10;
    case PM_SliderLength:
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return style_controls::kSliderHandle;
    case PM_DefaultFrameWidth:
        return isComboPopup(widget) ? 5 : 1;
    case PM_FocusFrameHMargin:
        return 10; // inside the items of a list
    case PM_FocusFrameVMargin:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int RostrumStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_PopupFrameStyle:
        return static_cast<int>(QFrame::StyledPanel) | static_cast<int>(QFrame::Plain);
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_ContextMenu:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_Slider_AbsoluteSetButtons:
        return hint == SH_Slider_AbsoluteSetButtons ? static_cast<int>(Qt::LeftButton) : 0;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_Menu_Scrollable:
        return 1;
    case SH_Widget_Animation_Duration:
        return theme().motion(metrics::kMotionMs);
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void installStyle(QApplication &app)
{
    QApplication::setStyle(new RostrumStyle); // the application owns it
    (void)theme();
    FocusRing::install(app);
}

} // namespace rostrum::ui
