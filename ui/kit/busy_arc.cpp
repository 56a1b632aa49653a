// SPDX-License-Identifier: GPL-3.0-or-later
#include "busy_arc.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace rostrum::ui {

namespace {
constexpr int kSide = 16;
constexpr int kRoundMs = 1100;
constexpr int kOpenDegrees = 110;
constexpr qreal kStroke = 2;
} // namespace

BusyArc::BusyArc(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_turn.setStartValue(0);
    m_turn.setEndValue(360);
    m_turn.setLoopCount(-1);
    connect(&m_turn, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&theme(), &Theme::changed, this, &QWidget::updateGeometry);
}

QSize BusyArc::sizeHint() const
{
    return {theme().scaled(kSide), theme().scaled(kSide)};
}

void BusyArc::showEvent(QShowEvent *event)
{
    if (const int round = theme().motion(kRoundMs); round > 0) {
        m_turn.setDuration(round);
        m_turn.start();
    }
    QWidget::showEvent(event);
}

void BusyArc::hideEvent(QHideEvent *event)
{
    m_turn.stop();
    QWidget::hideEvent(event);
}

void BusyArc::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal inset = theme().scaled(kStroke) / 2.0 + 0.5;
    const QRectF circle = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    const auto pen = [](const QColor &color) {
        return QPen(color, theme().scaled(kStroke), Qt::SolidLine, Qt::RoundCap);
    };
    painter.setPen(pen(theme().tokens().line));
    painter.drawEllipse(circle);
    painter.setPen(pen(theme().tokens().accent));
    constexpr int kSixteenth = 16;
    const int turned = m_turn.state() == QAbstractAnimation::Running ? m_turn.currentValue().toInt() : 0;
    painter.drawArc(circle, (90 - turned) * kSixteenth, -(360 - kOpenDegrees) * kSixteenth);
}

} // namespace rostrum::ui
