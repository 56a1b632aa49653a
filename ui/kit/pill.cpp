// SPDX-License-Identifier: GPL-3.0-or-later
#include "pill.h"

#include "focus_ring.h"
#include "paint.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr int kShadow = 6; ///< room around the pill for its shadow
constexpr int kPaddingX = 14;
constexpr int kGap = 6;
} // namespace

Pill::Pill(QWidget *parent)
    : QAbstractButton(parent)
{
    setTextStyle(this, TextRole::MetaStrong);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    FocusRing::setRadius(this, 20);
    hide();
    connect(&theme(), &Theme::changed, this, [this] { resize(sizeHint()); });
}

void Pill::setCount(int count)
{
    m_count = count;
    retranslate();
    setVisible(count > 0);
}

void Pill::retranslate()
{
    setText(tr("%n new post(s)", nullptr, m_count));
    setAccessibleName(text());
    resize(sizeHint());
    updateGeometry();
}

QSize Pill::sizeHint() const
{
    const int height = static_cast<int>(std::lround(theme().lineHeight(TextRole::MetaStrong))) + 12;
    return {fontMetrics().horizontalAdvance(text()) + theme().scaled(16) + kGap + 2 * kPaddingX + 2 * kShadow,
            height + 2 * kShadow};
}

void Pill::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    paintShadow(painter, body, body.height() / 2, kShadow);
    const QColor ground = isDown() ? t.accentPressed : underMouse() ? t.accentHover : t.accent;
    paintBox(painter, body, body.height() / 2, ground);
    const int side = theme().scaled(16);
    const QRect icon(static_cast<int>(body.left()) + kPaddingX, (height() - side) / 2, side, side);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), icon).topLeft(),
                       theme().icon("arrow-up"_L1, t.onAccent, side, devicePixelRatio()));
    painter.setPen(t.onAccent);
    const QRect label(icon.right() + 1 + kGap, 0, width() - icon.right() - kGap - kPaddingX - kShadow, height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), label), Qt::AlignVCenter | Qt::AlignLeading, text());
}

void Pill::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

} // namespace rostrum::ui
