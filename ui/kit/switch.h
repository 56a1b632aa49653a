// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

class QVariantAnimation;

namespace rostrum::ui {

/// An on/off setting that takes effect at once. A check box to assistive technology; label left, switch right.
class Switch final : public QCheckBox
{
    Q_OBJECT
public:
    explicit Switch(const QString &text = {}, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// A long label is broken into lines.
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &pos) const override;

private:
    QVariantAnimation *m_animation;
    qreal m_position = 0; ///< of the knob, 0 off to 1 on
};

} // namespace rostrum::ui
