// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace rostrum::ui {

/// A scroll area that would rather be as high as what it holds, at the width it has.
class TallPage final : public QScrollArea
{
    Q_OBJECT
public:
    explicit TallPage(QWidget *page, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace rostrum::ui
