// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_layout.h"

#include "activity_row.h"
#include "found_person.h"
#include "list_row.h"
#include "plain_rows.h"
#include "post_row_layout.h"

#include "ui/theme/metrics.h"

#include <algorithm>
#include <limits>

namespace rostrum::ui {

namespace {

void paintHover(QPainter &painter, const Part &part, const Tokens &colors)
{
    if (part.look == Part::Look::Plain)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const bool isLink = part.kind == Part::Kind::Link || part.kind == Part::Kind::Unfold;
    painter.setBrush(part.look == Part::Look::Ground ? colors.hover : isLink ? colors.accent : colors.muted);
    for (const QRect &rect : part.rects) {
        if (part.look == Part::Look::Ground)
            painter.drawRoundedRect(rect, metrics::kControlRadius, metrics::kControlRadius);
        else
            painter.drawRect(QRect(rect.left(), rect.top() + rect.height() * 21 / 25, rect.width(), 1));
    }
    painter.restore();
}

} // namespace

RowLayout::RowLayout(std::vector<std::unique_ptr<Block>> blocks, QSize size, Threads threads, bool hasHairline)
    : m_blocks(std::move(blocks))
    , m_size(size)
    , m_threads(threads)
    , m_hasHairline(hasHairline)
{
    gather();
}

void RowLayout::gather()
{
    m_parts.clear();
    m_texts.clear();
    m_images.clear();
    for (const auto &block : m_blocks) {
        block->setFirstText(static_cast<int>(m_texts.size()));
        block->addParts(&m_parts);
        block->addTexts(&m_texts);
        block->addImages(&m_images);
    }
}

void RowLayout::paint(QPainter &painter, const PaintContext &context) const
{
    const Tokens &colors = context.style.colors;
    if (m_threads.x >= 0) {
        constexpr int kThreadWidth = 2;
        if (m_threads.aboveTo > 0)
            painter.fillRect(m_threads.x - 1, 0, kThreadWidth, m_threads.aboveTo, colors.line);
        if (m_threads.belowFrom > 0)
            painter.fillRect(m_threads.x - 1, m_threads.belowFrom, kThreadWidth, height() - m_threads.belowFrom,
                             colors.line);
    }
    for (const auto &block : m_blocks) {
        if (block->rect().intersects(context.exposed))
            block->paint(painter, context);
    }
    if (context.hoveredPart >= 0 && context.hoveredPart < static_cast<int>(m_parts.size()))
        paintHover(painter, m_parts[static_cast<std::size_t>(context.hoveredPart)], colors);
    if (m_hasHairline)
        painter.fillRect(QRect(0, height() - 1, width(), 1), colors.line);
}

int RowLayout::partAt(QPoint point) const
{
    const auto found = std::ranges::find_if(m_parts, [point](const Part &part) { return part.contains(point); });
    return found == m_parts.end() ? -1 : static_cast<int>(found - m_parts.begin());
}

int RowLayout::textAt(QPoint point) const
{
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        const TextSpot &spot = m_texts[i];
        if (spot.rect.contains(point) && spot.flow->contains(spot.toFlow(point)))
            return static_cast<int>(i);
    }
    return -1;
}

int RowLayout::nearestText(QPoint point) const
{
    int nearest = -1;
    int least = std::numeric_limits<int>::max();
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        const QRect &rect = m_texts[i].rect;
        const int distance = std::max({rect.top() - point.y(), point.y() - rect.bottom(), 0});
        if (distance < least) {
            least = distance;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

bool RowLayout::shows(const ImageKey &key) const
{
    return std::ranges::find(m_images, key) != m_images.end();
}

bool RowLayout::setNow(base::Time now)
{
    bool changed = false;
    for (const auto &block : m_blocks)
        changed |= block->setNow(now);
    if (changed)
        gather();
    return changed;
}

bool RowLayout::takeColors()
{
    bool changed = false;
    for (const auto &block : m_blocks)
        changed |= block->takeColors();
    if (changed)
        gather();
    return changed;
}

bool RowLayout::scrollAt(QPoint point, int dx)
{
    for (const auto &block : m_blocks) {
        if (block->rect().contains(point) && block->scrollBy(dx)) {
            gather();
            return true;
        }
    }
    return false;
}

std::unique_ptr<RowLayout> layOutRow(const FeedRow &row, const RowState &state, int width, const FeedStyle &style,
                                     base::Time now)
{
    if (const auto *post = std::get_if<PostRow>(&row.what))
        return layOutPost(*post, state, width, style, now);
    if (const auto *gap = std::get_if<GapRow>(&row.what))
        return layOutGap(*gap, width, style);
    if (const auto *notice = std::get_if<NoticeRow>(&row.what))
        return layOutNotice(*notice, width, style);
    if (const auto *activity = std::get_if<ActivityRow>(&row.what))
        return layOutActivity(*activity, width, style, now);
    if (const auto *person = std::get_if<FoundPersonRow>(&row.what))
        return layOutPerson(*person, width, style);
    if (const auto *list = std::get_if<ListRow>(&row.what))
        return layOutList(*list, width, style);
    return layOutSkeleton(lastingHash(row.id), width, style);
}

int estimateRowHeight(const FeedRow &row, int width, const FeedStyle &style)
{
    if (const auto *post = std::get_if<PostRow>(&row.what))
        return estimatePostHeight(*post, width, style);
    if (const auto *activity = std::get_if<ActivityRow>(&row.what))
        return estimateActivityHeight(*activity, width, style);
    return style.scaled(std::holds_alternative<SkeletonRow>(row.what) ? 150 : 64);
}

} // namespace rostrum::ui
