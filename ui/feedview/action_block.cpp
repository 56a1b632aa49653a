// SPDX-License-Identifier: GPL-3.0-or-later
#include "action_block.h"

#include "relative_time.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <ranges>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kIcon = 18;
constexpr int kIconMargin = 2; ///< empty edge within the drawing: strokes line up with text
constexpr int kIconToCount = 7;
constexpr int kColumn = 84;
constexpr int kLeastGap = 6;
constexpr int kLooseGap = 16;

} // namespace

ActionBlock::ActionBlock(const model::Post &post, const FeedStyle &style, QPoint at, int width)
    : Block(QRect(at, QSize(width, std::max(std::max(kIcon, style.scaled(kIcon)) + 4,
                                            static_cast<int>(std::ceil(style.meta.lineHeight))))))
{
    m_icon = std::max(kIcon, style.scaled(kIcon));
    const auto add = [&](QLatin1StringView icon, TokenColor color, qint64 count) {
        Item item{.icon = icon, .color = color};
        if (count > 0)
            item.count = std::make_unique<TextFlow>(countText(count), style.meta, width);
        m_items.push_back(std::move(item));
    };
    add("reply"_L1, &Tokens::muted, post.counts.replies);
    add("repost"_L1, post.reposted ? &Tokens::accent : &Tokens::muted, post.counts.reposts + post.counts.quotes);
    add(post.liked ? "like-filled"_L1 : "like"_L1, post.liked ? &Tokens::creatorFill : &Tokens::muted,
        post.counts.likes);
    add("bookmark"_L1, post.bookmarked ? &Tokens::accent : &Tokens::muted, 0);
    place(at.x() - kIconMargin, width + kIconMargin, style.scaled(kColumn));
}

void ActionBlock::place(int left, int width, int column)
{
    const auto widthOf = [this](const Item &item) {
        return m_icon + (item.count ? kIconToCount + static_cast<int>(std::ceil(item.count->naturalWidth())) : 0);
    };
    const auto sumOf = [&] {
        return std::accumulate(m_items.begin(), m_items.end(), 0,
                               [&](int sum, const Item &item) { return sum + widthOf(item); });
    };
    const int gaps = static_cast<int>(m_items.size()) - 1;
    if (width - sumOf() < gaps * kLooseGap)
        m_icon = kIcon; // the numbers need the room
    const int widest = std::ranges::max(m_items | std::views::transform(widthOf));
    const int even = std::min(column, (width - m_icon) / gaps);
    // Columns line up from post to post; where they are too narrow for the numbers, the numbers come first.
    const bool inColumns = widest + kLeastGap <= even;
    const int gap = std::max(2, (width - sumOf()) / gaps);
    for (Item &item : m_items) {
        item.left = left;
        left += inColumns ? even : widthOf(item) + gap;
    }
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
