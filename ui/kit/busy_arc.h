// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantAnimation>
#include <QWidget>

namespace rostrum::ui {

/// An arc that goes round while something is waited for; it stands still where no motion is wanted. Decorative: the
/// words beside it are what is read out.
class BusyArc final : public QWidget
{
    Q_OBJECT
public:
    explicit BusyArc(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QVariantAnimation m_turn; ///< degrees
};

} // namespace rostrum::ui
