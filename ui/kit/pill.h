// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace rostrum::ui {

/// "↑ 12 new posts": floats above the feed, at its top edge. The owner places it and keeps it out of the text.
class Pill final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Pill(QWidget *parent = nullptr);

    /// Number of new posts; 0 hides the pill.
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    int m_count = 0;
};

} // namespace rostrum::ui
