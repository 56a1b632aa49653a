// SPDX-License-Identifier: GPL-3.0-or-later
#include "rail_button.h"

#include "ui/kit/paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QFontInfo>
#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kPadding = 12;
constexpr int kLabelEnd = 16; ///< after the label or its badge
constexpr int kIconGap = 14;
constexpr int kBadgePadding = 7;
constexpr int kNarrowBadgePadding = 4;
constexpr int kNarrowBadgeText = 12;

QString badgeText(int count)
{
    return count > 99 ? u"99+"_s : QLocale().toString(count);
}

} // namespace

RailButton::RailButton(QLatin1StringView iconName, QLatin1StringView currentIconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
    , m_currentIconName(currentIconName)
{
    setTextStyle(this, TextRole::Rail);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus); // after a click the page has the keyboard
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailButton::setLabel(const QString &label)
{
    setText(label);
    describe();
}

void RailButton::setCount(int count)
{
    m_count = count;
    describe();
    update();
}

void RailButton::setCurrent(bool current)
{
    m_current = current;
    describe();
    update();
}

void RailButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    describe();
    updateGeometry();
    update();
}

void RailButton::describe()
{
    setAccessibleName(m_count > 0 ? text() + u", "_s + QLocale().toString(m_count) : text());
    setAccessibleDescription(m_current ? tr("Current page") : QString());
    setToolTip(m_narrow ? accessibleName() : QString());
}

int RailButton::iconSide() const
{
    return std::min(theme().scaled(20), m_narrow ? 28 : 40);
}

int RailButton::wideWidth() const
{
    // The current entry is bolder; a width rounded down would cut its last letters.
    const QFontMetricsF metrics(theme().font(TextRole::Name));
    const auto advance = [&metrics](const QString &text) {
        return static_cast<int>(std::ceil(metrics.horizontalAdvance(text)));
    };
    const int badge = m_count > 0 ? advance(badgeText(m_count)) + 2 * kBadgePadding + kPadding : 0;
    return kPadding + iconSide() + kIconGap + advance(text()) + badge + kLabelEnd;
}

QSize RailButton::sizeHint() const
{
    const int height = std::max(iconSide(), static_cast<int>(std::lround(theme().lineHeight(TextRole::Rail)))) + 21;
    return {m_narrow ? 40 : wideWidth(), height};
}

void RailButton::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    if (m_current)
        paintBox(painter, rect(), metrics::kControlRadius, t.accentSoft);
    else if (isDown() || underMouse())
        paintBox(painter, rect(), metrics::kControlRadius, isDown() ? t.pressed : t.hover);
    const QColor ink = m_current ? t.accent : underMouse() ? t.text : t.muted;
    const int side = iconSide();
    const int x = m_narrow ? (width() - side) / 2 : kPadding;
    const auto placed = [this](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    painter.drawPixmap(placed(QRect(x, (height() - side) / 2, side, side)).topLeft(),
                       theme().icon(m_current ? m_currentIconName : m_iconName, ink, side, devicePixelRatio()));
    if (m_count > 0)
        paintBadge(painter);
    if (m_narrow)
        return;
    painter.setFont(theme().font(m_current ? TextRole::Name : TextRole::Rail));
    painter.setPen(ink);
    const int left = kPadding + side + kIconGap;
    // Never cut: the rail is as wide as wideWidth() asks.
    painter.drawText(placed(QRect(left, 0, width() - left, height())), Qt::AlignVCenter | Qt::AlignLeading, text());
}

void RailButton::paintBadge(QPainter &painter) const
{
    const Tokens &t = theme().tokens();
    QFont font = theme().font(TextRole::Small);
    font.setWeight(QFont::DemiBold);
    if (m_narrow) // it lies on the icon: large text must not hide that
        font.setPixelSize(std::min(QFontInfo(font).pixelSize(), kNarrowBadgeText));
    painter.setFont(font);
    const QString text = badgeText(m_count);
    const int height = painter.fontMetrics().height() + (m_narrow ? 1 : 4);
    const int width = std::max(height, painter.fontMetrics().horizontalAdvance(text) +
                                           2 * (m_narrow ? kNarrowBadgePadding : kBadgePadding));
    QRect badge(this->width() - kPadding - width, (this->height() - height) / 2, width, height);
    if (m_narrow)
        badge.moveTopRight(QPoint(this->width() - 1, 2));
    badge = QStyle::visualRect(layoutDirection(), rect(), badge);
    paintBox(painter, badge, height / 2.0, t.accent);
    painter.setPen(t.onAccent);
    painter.drawText(badge, Qt::AlignCenter, text);
}

} // namespace rostrum::ui
