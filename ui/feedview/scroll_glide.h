// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantAnimation>

class QScrollBar;

namespace rostrum::ui {

/// Moves a scroll bar smoothly by a distance; at once with reduced motion.
class ScrollGlide
{
public:
    explicit ScrollGlide(QScrollBar *bar);

    void by(int distance);
    void stop() { m_animation.stop(); }

private:
    QScrollBar *m_bar;
    QVariantAnimation m_animation;
    int m_done = 0;
};

} // namespace rostrum::ui
