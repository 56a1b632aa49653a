// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_store.h"

#include "plain_rows.h"

#include <algorithm>
#include <ranges>

namespace rostrum::ui {

void RowStore::setStyle(FeedStylePtr style)
{
    keepOnly(0, -1);
    m_style = std::move(style);
    for (Slot &slot : m_slots)
        slot.height = estimateRowHeight(slot.row, m_width, *m_style);
    rebuildHeights();
}

void RowStore::setWidth(int width)
{
    // Heights of the old width are the best estimates there are while a window is being resized.
    keepOnly(0, -1);
    m_width = width;
}

RowStore::Slot RowStore::makeSlot(FeedRow row) const
{
    const int height = estimateRowHeight(row, m_width, *m_style);
    return {.row = std::move(row), .height = height};
}

void RowStore::rebuildHeights()
{
    std::vector<int> heights(m_slots.size());
    std::ranges::transform(m_slots, heights.begin(), &Slot::height);
    m_heights.assign(heights);
}

void RowStore::assign(std::vector<FeedRow> rows)
{
    QHash<QString, Slot *> old;
    forEachLayout([&](int index, RowLayout &) { old.insert(slot(index).row.id, &slot(index)); });
    std::vector<Slot> slots_;
    slots_.reserve(rows.size());
    int first = 0;
    int last = -1;
    for (FeedRow &row : rows) {
        Slot *same = old.isEmpty() ? nullptr : old.value(row.id);
        if (same == nullptr || !same->layout || !(same->row == row)) {
            slots_.push_back(makeSlot(std::move(row)));
            continue;
        }
        const int index = static_cast<int>(slots_.size());
        first = last < 0 ? index : first;
        last = index;
        slots_.push_back({.row = std::move(row),
                          .height = same->height,
                          .layout = std::move(same->layout),
                          .isState = same->isState});
    }
    m_slots = std::move(slots_);
    m_first = first;
    m_last = last;
    rebuildHeights();
}

void RowStore::insert(int at, std::vector<FeedRow> rows)
{
    const int added = static_cast<int>(rows.size());
    std::vector<Slot> slots_;
    slots_.reserve(rows.size());
    for (FeedRow &row : rows)
        slots_.push_back(makeSlot(std::move(row)));
    m_slots.insert(m_slots.begin() + at, std::make_move_iterator(slots_.begin()),
                   std::make_move_iterator(slots_.end()));
    if (at <= m_first)
        m_first += added;
    if (at <= m_last)
        m_last += added;
    rebuildHeights();
}

void RowStore::remove(int first, int count)
{
    m_slots.erase(m_slots.begin() + first, m_slots.begin() + first + count);
    const auto shifted = [&](int index) { return index < first ? index : std::max(first, index - count); };
    m_first = shifted(m_first);
    m_last = m_last < first ? m_last : std::max(first - 1, m_last - count);
    rebuildHeights();
}

void RowStore::replace(int first, std::vector<FeedRow> rows)
{
    for (int index = first; FeedRow & row : rows) {
        Slot &old = slot(index);
        if (!(old.row == row)) {
            // What is shown keeps its height until it is laid out again.
            const int height = old.layout ? old.height : estimateRowHeight(row, m_width, *m_style);
            m_heights.add(index, height - old.height);
            old = {.row = std::move(row), .height = height};
        }
        ++index;
    }
}

int RowStore::indexOf(const QString &id, int hint) const
{
    const auto matches = [&](int index) { return slot(index).row.id == id; };
    const int from = std::clamp(hint, 0, std::max(0, count() - 1));
    for (int i = from; i < count(); ++i) {
        if (matches(i))
            return i;
    }
    for (int i = from - 1; i >= 0; --i) {
        if (matches(i))
            return i;
    }
    return -1;
}

RowLayout &RowStore::layout(int index)
{
    Slot &row = slot(index);
    const auto *notice = std::get_if<NoticeRow>(&row.row.what);
    const bool isState = notice != nullptr && count() == 1;
    if (!row.layout || row.isState != isState) {
        row.isState = isState;
        row.layout = isState ? layOutState(*notice, m_width, *m_style)
                             : layOutRow(row.row, m_states.value(row.row.id), m_width, *m_style, m_now);
        if (const int height = row.layout->height(); height != row.height) {
            m_heights.add(index, height - row.height);
            row.height = height;
        }
        m_first = m_last < m_first ? index : std::min(m_first, index);
        m_last = std::max(m_last, index);
    }
    return *row.layout;
}

RowLayout *RowStore::layoutIfAny(int index) const
{
    return slot(index).layout.get();
}

void RowStore::keepOnly(int first, int last)
{
    for (int i = std::max(m_first, 0); i <= m_last && i < count(); ++i) {
        if (i < first || i > last)
            slot(i).layout.reset();
    }
    m_first = std::max(m_first, first);
    m_last = std::min(m_last, last);
    if (m_last < m_first) {
        m_first = 0;
        m_last = -1;
    }
}

} // namespace rostrum::ui
