// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace rostrum::ui {

/// Tabs on top of a column: text, the chosen one in ink with an accent line at the bottom edge. A tab list to assistive
/// technology. The hairline across the column is its owner's.
class SegmentedTabs final : public QTabBar
{
    Q_OBJECT
public:
    explicit SegmentedTabs(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    bool event(QEvent *event) override;
};

} // namespace rostrum::ui
