// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QTextLayout>
#include <QWidget>

#include <memory>
#include <vector>

namespace rostrum::ui {

/// A text of a stack: wraps, and ends with an ellipsis where it would be longer than `mostLines`.
struct StackedText
{
    QString text = {};
    TextRole role = TextRole::Body;
    TokenColor color = &Tokens::text;
    int gap = 0;       ///< above, in logical pixels at 100 % text
    int mostLines = 0; ///< 0: as many as it takes

    bool operator==(const StackedText &) const = default;
};

/// Texts of several roles below each other in one widget: a name, a headline, a date, a paragraph. Laid out once for
/// each width. Assistive technology reads all of it as one text, whole also where an ellipsis is seen.
class TextStack final : public QWidget
{
    Q_OBJECT
public:
    explicit TextStack(QWidget *parent = nullptr);
    ~TextStack() override;

    /// Empty ones take no room.
    void setTexts(std::vector<StackedText> texts);
    /// At the present width something was left out.
    [[nodiscard]] bool isElided() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    /// isElided() may answer otherwise.
    void laidOut();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Block
    {
        std::unique_ptr<QTextLayout> layout;
        TokenColor color;
        qreal y = 0;
        int lines = 0;         ///< that are drawn
        QString lastLine = {}; ///< instead of the layout's, with the ellipsis; empty: nothing is left out
    };

    void layOut(int width) const;
    [[nodiscard]] Block layOutText(const StackedText &text, int width, qreal &y) const;
    void forget();

    std::vector<StackedText> m_texts;
    // What the texts are at a width: made when it is asked for.
    mutable std::vector<Block> m_blocks;
    mutable int m_width = -1;
    mutable int m_height = 0;
};

} // namespace rostrum::ui
