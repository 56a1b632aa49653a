// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

namespace rostrum::ui {

/// Where in a video one is, in milliseconds; a click goes there.
class SeekBar final : public QSlider
{
    Q_OBJECT
public:
    explicit SeekBar(QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRectF track() const;
    void goTo(qreal x);
};

} // namespace rostrum::ui
