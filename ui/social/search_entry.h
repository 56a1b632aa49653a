// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace rostrum::ui {

/// Looks like a field and opens the palette, where one types; shows the key that does the same.
class SearchEntry final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SearchEntry(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace rostrum::ui
