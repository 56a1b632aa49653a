// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block.h"
#include "post_act.h"

#include "model/post.h"

#include <optional>

namespace rostrum::ui {

/// What can be done with a post: reply, repost, like, bookmark, more, with their counts in columns.
class ActionBlock final : public Block
{
public:
    ActionBlock(const model::Post &post, const FeedStyle &style, QPoint at, int width);

    void paint(QPainter &painter, const PaintContext &context) const override;
    void addParts(std::vector<Part> *parts) const override;

private:
    struct Item
    {
        PostAct act = PostAct::Reply;
        QString name = {};
        QLatin1StringView icon = {};
        TokenColor color = &Tokens::muted;
        int left = 0;
        std::unique_ptr<TextFlow> count = {}; ///< null for none
    };
    void place(int left, int width, int column);
    [[nodiscard]] int widthOf(const Item &item) const;
    [[nodiscard]] QRect areaOf(const Item &item) const;
    [[nodiscard]] QRect areaOfMore() const;

    int m_icon = 0; ///< grows with the text
    std::vector<Item> m_items = {};
    QString m_moreName = {};
};

} // namespace rostrum::ui
