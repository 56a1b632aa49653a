// SPDX-License-Identifier: GPL-3.0-or-later
#include "radio_card.h"

#include "focus_ring.h"
#include "paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr int kPadding = 14;
constexpr int kGap = 8;
int iconSide()
{
    return theme().scaled(22);
}
} // namespace

RadioCard::RadioCard(QLatin1StringView iconName, const QString &text, QWidget *parent)
    : QRadioButton(text, parent)
    , m_iconName(iconName)
{
    setTextStyle(this, TextRole::Rail);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    FocusRing::setRadius(this, metrics::kCardRadius);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); });
}

QSize RadioCard::sizeHint() const
{
    const int label = fontMetrics().horizontalAdvance(text());
    const int height = 2 * kPadding + iconSide() + kGap + fontMetrics().height();
    return {label + 2 * kPadding + 20, height};
}

QSize RadioCard::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * kPadding, sizeHint().height()};
}

bool RadioCard::hitButton(const QPoint &pos) const
{
    return rect().contains(pos);
}

void RadioCard::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    const qreal dpr = devicePixelRatio();
    if (isChecked()) {
        paintBox(painter, rect(), metrics::kCardRadius, t.accent);
        paintBox(painter, QRectF(rect()).adjusted(2, 2, -2, -2), metrics::kCardRadius - 2, t.surface);
        paintBox(painter, QRectF(rect()).adjusted(2, 2, -2, -2), metrics::kCardRadius - 2, t.accentSoft);
    } else {
        paintBox(painter, rect(), metrics::kCardRadius, t.surface, underMouse() ? t.muted : t.line);
    }
    const int side = iconSide();
    const QColor ink = isChecked() ? t.accent : t.muted;
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), QRect(kPadding, kPadding, side, side)).topLeft(),
                       theme().icon(m_iconName, ink, side, dpr));
    if (isChecked()) {
        const int mark = theme().scaled(18);
        const QRect place(width() - kPadding - mark, kPadding, mark, mark);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), place).topLeft(),
                           theme().icon("check"_L1, t.accent, mark, dpr));
    }
    painter.setPen(isChecked() ? t.text : t.muted);
    const QRect label(kPadding, kPadding + side + kGap, width() - 2 * kPadding, fontMetrics().height());
    painter.drawText(label, Qt::AlignLeading | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, label.width()));
}

} // namespace rostrum::ui
