// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block.h"
#include "feed_row.h"

namespace rostrum::ui {

/// A notice that has the whole feed to itself, because there is nothing to show or it did not come: a picture, what is
/// so, what to expect, and the one thing to do. Each line stands in the middle of the column.
class StateBlock final : public Block
{
public:
    StateBlock(const NoticeRow &notice, const FeedStyle &style, int width);

    void paint(QPainter &painter, const PaintContext &context) const override;
    void addParts(std::vector<Part> *parts) const override;

private:
    using Lines = std::vector<std::unique_ptr<TextFlow>>;

    void drawLines(QPainter &painter, const Lines &lines, const TextFace &face, int top, const QColor &color) const;

    QLatin1StringView m_icon;
    Lines m_title = {};
    Lines m_text = {};
    int m_titleTop = 0;
    int m_textTop = 0;
    QString m_action;
    QFont m_actionFont;
    QRect m_button = {};
};

} // namespace rostrum::ui
