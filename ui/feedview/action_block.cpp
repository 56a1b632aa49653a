// SPDX-License-Identifier: GPL-3.0-or-later
#include "action_block.h"

#include "relative_time.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kIcon = 18;
constexpr int kIconMargin = 2; ///< empty edge within the drawing: strokes line up with text
constexpr int kIconToCount = 7;
constexpr int kColumn = 84;

} // namespace

ActionBlock::ActionBlock(const model::Post &post, const FeedStyle &style, QPoint at, int width)
    : Block(QRect(at, QSize(width, std::max(std::max(kIcon, style.scaled(kIcon)) + 4, static_cast<int>(std::ceil(style.meta.lineHeight))))))
{
    m_icon = std::max(kIcon, style.scaled(kIcon));
    const int column = std::min(style.scaled(kColumn), (width - m_icon) / 3);
    const auto add = [&](QLatin1StringView icon, TokenColor color, qint64 count) {
        const int left = at.x() - kIconMargin + column * static_cast<int>(m_items.size());
        Item item{.icon = icon, .color = color, .left = left};
        if (count > 0)
            item.count = std::make_unique<TextFlow>(countText(count), style.meta, column - m_icon - kIconToCount);
        m_items.push_back(std::move(item));
    };
    add("reply"_L1, &Tokens::muted, post.counts.replies);
    add("repost"_L1, post.reposted ? &Tokens::accent : &Tokens::muted, post.counts.reposts + post.counts.quotes);
    add(post.liked ? "like-filled"_L1 : "like"_L1, post.liked ? &Tokens::creatorFill : &Tokens::muted,
        post.counts.likes);
    add("bookmark"_L1, post.bookmarked ? &Tokens::accent : &Tokens::muted, 0);
}

void ActionBlock::paint(QPainter &painter, const PaintContext &context) const
{
    const int middle = rect().top() + rect().height() / 2;
    for (const Item &item : m_items) {
        const QColor color = context.style.colors.*item.color;
        painter.drawPixmap(QPoint(item.left, middle - m_icon / 2), context.style.icon(item.icon, color, m_icon));
        if (item.count)
            item.count->draw(painter, QPointF(item.left + m_icon + kIconToCount, middle - item.count->height() / 2),
                             color);
    }
}

} // namespace rostrum::ui
