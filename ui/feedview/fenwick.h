// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <vector>

namespace rostrum::ui {

/// Heights of many rows: the sum above a row, the row at a position, and a change of one height are all O(log n).
class FenwickTree
{
public:
    void assign(const std::vector<int> &values)
    {
        m_tree.assign(values.size() + 1, 0);
        for (std::size_t i = 1; i < m_tree.size(); ++i) {
            m_tree[i] += values[i - 1];
            if (const std::size_t parent = i + (i & (~i + 1)); parent < m_tree.size())
                m_tree[parent] += m_tree[i];
        }
    }

    [[nodiscard]] int count() const { return m_tree.empty() ? 0 : static_cast<int>(m_tree.size()) - 1; }

    void add(int index, int delta)
    {
        for (std::size_t i = static_cast<std::size_t>(index) + 1; i < m_tree.size(); i += i & (~i + 1))
            m_tree[i] += delta;
    }

    /// The sum of the first `count` values.
    [[nodiscard]] qint64 sumOf(int count) const
    {
        qint64 sum = 0;
        for (auto i = static_cast<std::size_t>(count); i > 0; i -= i & (~i + 1))
            sum += m_tree[i];
        return sum;
    }

    [[nodiscard]] qint64 total() const { return sumOf(count()); }

    /// The value that position `y` falls into: the first and last for positions outside; -1 when empty.
    [[nodiscard]] int indexAt(qint64 y) const
    {
        if (count() == 0)
            return -1;
        std::size_t at = 0;
        for (std::size_t step = std::bit_floor(m_tree.size() - 1); step > 0; step /= 2) {
            if (at + step < m_tree.size() && m_tree[at + step] <= y) {
                at += step;
                y -= m_tree[at];
            }
        }
        return static_cast<int>(std::min(at, m_tree.size() - 2));
    }

private:
    std::vector<qint64> m_tree = {};
};

} // namespace rostrum::ui
