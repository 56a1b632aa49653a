// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

#include <vector>

namespace rostrum::ui {

/// How much of something is used, and by what: coloured parts of one bar. Give it an accessible name that says the
/// same in words.
class UsageBar final : public QWidget
{
    Q_OBJECT
public:
    struct Part
    {
        qint64 amount = 0;
        TokenColor color = &Tokens::accent;
    };
    explicit UsageBar(QWidget *parent);

    void setParts(std::vector<Part> parts, qint64 whole);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Part> m_parts = {};
    qint64 m_whole = 1;
};

} // namespace rostrum::ui
