// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block.h"

#include "model/post.h"

namespace rostrum::ui {

/// Replies, reposts, likes and the bookmark of a post, as information: icon and count in columns.
class ActionBlock final : public Block
{
public:
    ActionBlock(const model::Post &post, const FeedStyle &style, QPoint at, int width);

    void paint(QPainter &painter, const PaintContext &context) const override;

private:
    struct Item
    {
        QLatin1StringView icon = {};
        TokenColor color = &Tokens::muted;
        int left = 0;
        std::unique_ptr<TextFlow> count = {}; ///< null for none
    };
    int m_icon = 0; ///< grows with the text
    void place(int left, int width, int column);

    std::vector<Item> m_items = {};
};

} // namespace rostrum::ui
