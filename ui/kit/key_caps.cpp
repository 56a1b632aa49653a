// SPDX-License-Identifier: GPL-3.0-or-later
#include "key_caps.h"

#include "ui/kit/accessible.h"
#include "ui/kit/paint.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace rostrum::ui {

namespace {
constexpr int kPaddingX = 6;
constexpr int kPaddingY = 2;
constexpr int kBetween = 6;
constexpr qreal kRadius = 5;
} // namespace

QSize keyCapSize(const QString &key)
{
    const QFontMetrics metrics(theme().font(TextRole::Meta));
    const int height = metrics.height() + 2 * kPaddingY;
    return {std::max(height, metrics.horizontalAdvance(key) + 2 * kPaddingX), height};
}

void paintKeyCap(QPainter &painter, const QRect &rect, const QString &key)
{
    const Tokens &t = theme().tokens();
    paintBox(painter, rect, kRadius, t.raised, t.line);
    painter.setFont(theme().font(TextRole::Meta));
    painter.setPen(t.muted);
    painter.drawText(rect, Qt::AlignCenter, key);
}

KeyCaps::KeyCaps(QStringList keys, QWidget *parent)
    : QWidget(parent)
    , m_keys(std::move(keys))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::Whitespace);
    connect(&theme(), &Theme::changed, this, &QWidget::updateGeometry);
}

QSize KeyCaps::sizeHint() const
{
    QSize all;
    for (const QString &key : m_keys) {
        const QSize cap = keyCapSize(key);
        all = {all.width() + cap.width() + (all.isEmpty() ? 0 : kBetween), cap.height()};
    }
    return all;
}

void KeyCaps::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    int x = 0;
    for (const QString &key : m_keys) {
        const QSize cap = keyCapSize(key);
        const QRect at({x, (height() - cap.height()) / 2}, cap);
        paintKeyCap(painter, QStyle::visualRect(layoutDirection(), rect(), at), key);
        x += cap.width() + kBetween;
    }
}

} // namespace rostrum::ui
