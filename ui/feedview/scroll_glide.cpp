// SPDX-License-Identifier: GPL-3.0-or-later
#include "scroll_glide.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QScrollBar>

#include <utility>

namespace rostrum::ui {

ScrollGlide::ScrollGlide(QScrollBar *bar)
    : m_bar(bar)
{
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    QObject::connect(&m_animation, &QVariantAnimation::valueChanged, bar, [this](const QVariant &value) {
        // By differences: heights learned on the way move the scroll bar and not the eye.
        const int done = value.toInt();
        m_bar->setValue(m_bar->value() + done - std::exchange(m_done, done));
    });
}

void ScrollGlide::by(int distance)
{
    m_animation.stop();
    const int duration = m_bar->isVisible() ? theme().motion(metrics::kMotionMs) : 0;
    if (duration == 0) {
        m_bar->setValue(m_bar->value() + distance);
        return;
    }
    m_done = 0;
    m_animation.setDuration(duration);
    m_animation.setStartValue(0);
    m_animation.setEndValue(distance);
    m_animation.start();
}

} // namespace rostrum::ui
