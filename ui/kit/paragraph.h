// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QTextLayout;

namespace rostrum::ui {

/// Running text that wraps, with the line height of its role (a QLabel sets its lines too tightly for reading).
class Paragraph final : public QWidget
{
    Q_OBJECT
public:
    explicit Paragraph(TextRole role = TextRole::Body, TokenColor color = &Tokens::text, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    void setColor(TokenColor color);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Breaks the text at `width`; the height it then has.
    qreal layOut(QTextLayout &layout, qreal width) const;

    TextRole m_role;
    TokenColor m_color;
    QString m_text;
};

} // namespace rostrum::ui
