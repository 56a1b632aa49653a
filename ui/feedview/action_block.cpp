// SPDX-License-Identifier: GPL-3.0-or-later
#include "action_block.h"

#include "relative_time.h"

#include <QCoreApplication>

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
constexpr int kReach = 5; ///< a button reaches so far beyond what is drawn

} // namespace

ActionBlock::ActionBlock(const model::Post &post, const FeedStyle &style, QPoint at, int width)
    : Block(QRect(at, QSize(width, std::max(std::max(kIcon, style.scaled(kIcon)) + 4,
                                            static_cast<int>(std::ceil(style.meta.lineHeight))))))
{
    m_icon = std::max(kIcon, style.scaled(kIcon));
    const auto add = [&](PostAct act, QLatin1StringView icon, TokenColor color, qint64 count) {
        const QString refusal = whyNot(act, post);
        Item item{.act = act,
                  .name = refusal.isEmpty() ? actName(act, post) : refusal,
                  .icon = icon,
                  .color = refusal.isEmpty() ? color : &Tokens::faint};
        if (count > 0)
            item.count = std::make_unique<TextFlow>(countText(count), style.meta, width);
        m_items.push_back(std::move(item));
    };
    add(PostAct::Reply, "reply"_L1, &Tokens::muted, post.counts.replies);
    add(PostAct::Repost, "repost"_L1, post.reposted ? &Tokens::accent : &Tokens::muted,
        post.counts.reposts + post.counts.quotes);
    add(PostAct::Like, post.liked ? "like-filled"_L1 : "like"_L1, post.liked ? &Tokens::creatorFill : &Tokens::muted,
        post.counts.likes);
    add(PostAct::Bookmark, post.bookmarked ? "bookmark-filled"_L1 : "bookmark"_L1,
        post.bookmarked ? &Tokens::accent : &Tokens::muted, 0);
    m_moreName = QCoreApplication::translate("rostrum::ui::FeedRow", "More");
    place(at.x() - kIconMargin, width + kIconMargin - m_icon - kLooseGap, style.scaled(kColumn));
}

int ActionBlock::widthOf(const Item &item) const
{
    return m_icon + (item.count ? kIconToCount + static_cast<int>(std::ceil(item.count->naturalWidth())) : 0);
}

/// Large enough to hit, and never over the neighbour's.
QRect ActionBlock::areaOf(const Item &item) const
{
    return {item.left - kReach, rect().top() - kReach / 2, widthOf(item) + 2 * kReach, rect().height() + kReach};
}

QRect ActionBlock::areaOfMore() const
{
    const int left = rect().right() + 1 - m_icon + kIconMargin;
    return {left - kReach, rect().top() - kReach / 2, m_icon + 2 * kReach, rect().height() + kReach};
}

void ActionBlock::addParts(std::vector<Part> *parts) const
{
    for (const Item &item : m_items) {
        parts->push_back({.kind = Part::Kind::Act,
                          .index = static_cast<int>(item.act),
                          .tip = item.name,
                          .rects = {areaOf(item)},
                          .look = Part::Look::Ground});
    }
    parts->push_back(
        {.kind = Part::Kind::More, .tip = m_moreName, .rects = {areaOfMore()}, .look = Part::Look::Ground});
}

void ActionBlock::place(int left, int width, int column)
{
    const auto sumOf = [&] {
        return std::accumulate(m_items.begin(), m_items.end(), 0,
                               [this](int sum, const Item &item) { return sum + widthOf(item); });
    };
    const int gaps = static_cast<int>(m_items.size()) - 1;
    if (width - sumOf() < gaps * kLooseGap)
        m_icon = kIcon; // the numbers need the room
    const int widest =
        std::ranges::max(m_items | std::views::transform([this](const Item &item) { return widthOf(item); }));
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
    const QRect more = areaOfMore();
    painter.drawPixmap(QPoint(more.left() + kReach, middle - m_icon / 2),
                       context.style.icon("more"_L1, context.style.colors.muted, m_icon));
}

} // namespace rostrum::ui
