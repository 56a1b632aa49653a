// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_geometry.h"

#include <QSet>

#include <algorithm>
#include <cstdlib>

namespace rostrum::ui {

void FeedGeometry::setViewportHeight(int height)
{
    m_viewportHeight = height;
    settle();
}

void FeedGeometry::setHeaderHeight(int height)
{
    const bool atTop = value() == 0;
    m_headerHeight = height;
    if (atTop)
        m_offset = m_headerHeight + static_cast<int>(m_rows.topOf(std::max(m_anchor, 0)));
    settle();
}

void FeedGeometry::setFooterHeight(int height)
{
    m_footerHeight = height;
    settle();
}

void FeedGeometry::setWidth(int width)
{
    if (width == m_rows.width())
        return;
    const bool atTop = value() == 0;
    m_rows.setWidth(width);
    if (atTop) {
        m_anchor = m_rows.count() > 0 ? 0 : -1;
        m_offset = m_headerHeight;
    }
    settle();
}

void FeedGeometry::setStyle(FeedStylePtr style, int width)
{
    const bool atTop = value() == 0;
    m_rows.setWidth(width);
    m_rows.setStyle(std::move(style));
    if (atTop) {
        m_anchor = m_rows.count() > 0 ? 0 : -1;
        m_offset = m_headerHeight;
    }
    settle();
}

void FeedGeometry::assign(std::vector<FeedRow> rows, const Anchor *anchor)
{
    // Rows that may carry the position over, the one being read first, then those that follow it.
    constexpr int kCandidates = 60;
    std::vector<Anchor> candidates;
    if (anchor != nullptr) {
        candidates.push_back(*anchor);
    } else if (m_anchor >= 0) {
        const int end = std::min(m_rows.count(), m_anchor + kCandidates);
        for (int i = m_anchor, top = m_offset; i < end; top += m_rows.heightOf(i), ++i)
            candidates.push_back({m_rows.row(i).id, top});
    }
    const bool wasEmpty = m_rows.count() == 0;
    const int hint = std::max(m_anchor, 0);
    m_rows.assign(std::move(rows));
    m_anchor = m_rows.count() > 0 ? 0 : -1;
    if (!wasEmpty || anchor != nullptr)
        m_offset = m_headerHeight;
    for (const Anchor &candidate : candidates) {
        if (const int index = m_rows.indexOf(candidate.rowId, hint); index >= 0) {
            m_anchor = index;
            m_offset = candidate.offset;
            break;
        }
    }
    settle();
}

void FeedGeometry::insert(int at, std::vector<FeedRow> rows)
{
    const int added = static_cast<int>(rows.size());
    m_rows.insert(at, std::move(rows));
    if (m_anchor < 0)
        m_anchor = m_rows.count() > 0 ? 0 : -1;
    else if (at <= m_anchor)
        m_anchor += added;
    settle();
}

void FeedGeometry::remove(int first, int count)
{
    m_rows.remove(first, count);
    if (m_anchor >= first + count)
        m_anchor -= count;
    else if (m_anchor >= first)
        m_anchor = first; // the next row takes the place of the one that went
    if (m_anchor >= m_rows.count()) {
        m_anchor = m_rows.count() - 1;
        m_offset = m_anchor < 0 ? m_headerHeight : m_viewportHeight;
    }
    settle();
}

void FeedGeometry::replace(int first, std::vector<FeedRow> rows)
{
    m_rows.replace(first, std::move(rows));
    settle();
}

void FeedGeometry::relayout(int index)
{
    m_rows.drop(index);
    settle();
}

int FeedGeometry::lastVisible() const
{
    if (m_anchor < 0)
        return -1;
    int index = m_anchor;
    for (int top = m_offset; index + 1 < m_rows.count(); ++index) {
        top += m_rows.heightOf(index);
        if (top >= m_viewportHeight)
            break;
    }
    return index;
}

int FeedGeometry::screenTop(int index) const
{
    return m_offset + static_cast<int>(m_rows.topOf(index) - m_rows.topOf(m_anchor));
}

int FeedGeometry::rowAt(int y) const
{
    if (m_anchor < 0)
        return -1;
    for (int i = m_anchor, top = m_offset; i < m_rows.count() && top <= y; top += m_rows.heightOf(i), ++i) {
        if (y < top + m_rows.heightOf(i))
            return i;
    }
    return -1;
}

Anchor FeedGeometry::anchor() const
{
    return m_anchor < 0 ? Anchor() : Anchor{m_rows.row(m_anchor).id, m_offset};
}

void FeedGeometry::restore(const Anchor &anchor)
{
    const int index = m_rows.indexOf(anchor.rowId, std::max(m_anchor, 0));
    if (index < 0)
        return;
    m_anchor = index;
    m_offset = anchor.offset;
    settle();
}

int FeedGeometry::value() const
{
    return m_headerHeight + static_cast<int>(m_rows.topOf(std::max(m_anchor, 0))) - m_offset;
}

int FeedGeometry::maximum() const
{
    return static_cast<int>(std::max<qint64>(0, m_headerHeight + m_rows.total() + m_footerHeight - m_viewportHeight));
}

int FeedGeometry::footerTop() const
{
    return m_headerHeight + static_cast<int>(m_rows.total()) - value();
}

std::optional<int> FeedGeometry::scrollTo(int target)
{
    const int distance = target - this->value();
    const int before = m_anchor;
    const int beforeTop = m_offset;
    if (m_anchor < 0 || std::abs(distance) <= 2 * m_viewportHeight) {
        m_offset -= distance;
    } else {
        m_rows.keepOnly(0, -1);
        m_anchor = m_rows.indexAt(target - m_headerHeight);
        m_offset = m_headerHeight + static_cast<int>(m_rows.topOf(m_anchor)) - target;
    }
    settle();
    if (before < 0)
        return std::nullopt;
    const int moved = screenTop(before) - beforeTop;
    return std::abs(moved) < m_viewportHeight ? std::optional(moved) : std::nullopt;
}

void FeedGeometry::settle()
{
    if (m_anchor < 0) {
        clampToContent();
        return;
    }
    constexpr int kRounds = 5; // heights learned while clamping can ask for another round
    for (int round = 0; round < kRounds; ++round) {
        m_rows.layout(m_anchor);
        while (m_offset > 0 && m_anchor > 0) {
            --m_anchor;
            m_rows.layout(m_anchor);
            m_offset -= m_rows.heightOf(m_anchor);
        }
        while (m_offset + m_rows.heightOf(m_anchor) <= 0 && m_anchor + 1 < m_rows.count()) {
            m_offset += m_rows.heightOf(m_anchor);
            ++m_anchor;
            m_rows.layout(m_anchor);
        }
        for (int i = m_anchor, top = m_offset; i < m_rows.count() && top < m_viewportHeight; ++i) {
            m_rows.layout(i);
            top += m_rows.heightOf(i);
        }
        if (!clampToContent())
            break;
    }
}

bool FeedGeometry::clampToContent()
{
    const int now = value();
    const int clamped = std::clamp(now, 0, maximum());
    m_offset += now - clamped;
    return now != clamped;
}

std::pair<int, int> FeedGeometry::range(int screens) const
{
    if (m_anchor < 0)
        return {0, -1};
    const int reach = screens * m_viewportHeight;
    int first = m_anchor;
    for (int top = m_offset; first > 0 && top > -reach; --first)
        top -= m_rows.heightOf(first - 1);
    int last = m_anchor;
    for (int bottom = m_offset + m_rows.heightOf(last); last + 1 < m_rows.count() && bottom < m_viewportHeight + reach;
         ++last)
        bottom += m_rows.heightOf(last + 1);
    return {first, last};
}

bool FeedGeometry::layOutNearby()
{
    const auto [first, last] = range(kScreensAround);
    m_rows.keepOnly(first, last);
    for (int down = m_anchor, up = m_anchor; down <= last || up >= first; ++down, --up) {
        for (const int index : {down, up}) {
            if (index >= first && index <= last && index >= 0 && m_rows.layoutIfAny(index) == nullptr) {
                m_rows.layout(index);
                return true;
            }
        }
    }
    return false;
}

} // namespace rostrum::ui
