// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace rostrum::ui {

/// The shape of something that is on its way: still, so that waiting is calm. Hidden from assistive technology.
class SkeletonBox final : public QWidget
{
    Q_OBJECT
public:
    SkeletonBox(QSize size, qreal radius, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return m_size; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize m_size;
    qreal m_radius;
};

} // namespace rostrum::ui
