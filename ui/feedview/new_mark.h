// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block.h"

namespace rostrum::ui {

/// The word "New" in a small pill, for what was not read yet: a word, because a colour alone says nothing.
class NewMark final : public Block
{
public:
    /// Ends at `right`; centred on a line that begins at `top`.
    NewMark(const FeedStyle &style, int right, int top, qreal lineHeight);

    void paint(QPainter &painter, const PaintContext &context) const override;

    /// The word, for speech.
    [[nodiscard]] static QString word();

private:
    TextFlow m_word;
    QPoint m_at = {}; ///< of the word
};

} // namespace rostrum::ui
