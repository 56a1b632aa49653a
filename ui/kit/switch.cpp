// SPDX-License-Identifier: GPL-3.0-or-later
#include "switch.h"

#include "paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>
#include <QVariantAnimation>

#include <algorithm>

namespace rostrum::ui {

namespace {
constexpr int kGap = 16;

/// Even, so that the knob sits in the middle of whole pixels.
int trackHeight()
{
    return theme().scaled(11) * 2;
}

int trackWidth()
{
    return theme().scaled(38);
}
} // namespace

Switch::Switch(const QString &text, QWidget *parent)
    : QCheckBox(text, parent)
    , m_animation(new QVariantAnimation(this))
{
    setTextStyle(this, TextRole::Body);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_animation->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_position = value.toReal();
        update();
    });
    connect(this, &QCheckBox::toggled, this, [this](bool on) {
        const qreal target = on ? 1 : 0;
        m_animation->stop();
        const int duration = isVisible() ? theme().motion(metrics::kMotionMs) : 0;
        if (duration == 0) {
            m_position = target;
            update();
            return;
        }
        m_animation->setStartValue(m_position);
        m_animation->setEndValue(target);
        m_animation->setDuration(duration);
        m_animation->start();
    });
}

QSize Switch::sizeHint() const
{
    const int label = text().isEmpty() ? 0 : fontMetrics().horizontalAdvance(text()) + kGap;
    return {label + trackWidth(), std::max(trackHeight() + 2, fontMetrics().height())};
}

QSize Switch::minimumSizeHint() const
{
    int widest = 0;
    for (const QString &word : text().split(u' '))
        widest = std::max(widest, fontMetrics().horizontalAdvance(word));
    return {widest + kGap + trackWidth(), sizeHint().height()};
}

int Switch::heightForWidth(int width) const
{
    const QRect label(0, 0, std::max(1, width - trackWidth() - kGap), 0);
    const int lines = fontMetrics().boundingRect(label, Qt::TextWordWrap, text()).height();
    return std::max(sizeHint().height(), lines);
}

bool Switch::hitButton(const QPoint &pos) const
{
    return rect().contains(pos);
}

void Switch::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    const auto placed = [this](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    const QRectF track =
        placed(QRect(width() - trackWidth(), (height() - trackHeight()) / 2, trackWidth(), trackHeight()));
    const bool on = isChecked();
    const QColor ground = !isEnabled() ? t.line : on ? (underMouse() ? t.accentHover : t.accent) : t.surface;
    const QColor border = on || !isEnabled() ? QColor() : underMouse() ? t.text : t.muted;
    paintBox(painter, track, trackHeight() / 2.0, ground, border);
    const qreal side = trackHeight() - 8;
    const qreal travel = trackWidth() - side - 8;
    const qreal position = layoutDirection() == Qt::RightToLeft ? 1 - m_position : m_position;
    const QRectF knob(track.left() + 4 + travel * position, track.top() + 4, side, side);
    paintBox(painter, knob, side / 2, on ? t.onAccent : isEnabled() ? t.muted : t.faint);
    if (text().isEmpty())
        return;
    painter.setPen(isEnabled() ? t.text : t.muted);
    const QRect label = placed(QRect(0, 0, width() - trackWidth() - kGap, height()));
    painter.drawText(label, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextWordWrap, text());
}

} // namespace rostrum::ui
