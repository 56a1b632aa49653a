// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fenwick.h"
#include "row_layout.h"

#include <QHash>

#include <memory>
#include <span>
#include <vector>

namespace rostrum::ui {

/// The rows of a view with their heights: true ones where a row was laid out at this width, estimates elsewhere.
/// Layouts exist only near what is read and are made on demand.
class RowStore
{
public:
    void setStyle(FeedStylePtr style);
    void setWidth(int width);
    [[nodiscard]] int width() const { return m_width; }
    void setNow(base::Time now) { m_now = now; }

    void assign(std::vector<FeedRow> rows); ///< equal rows keep their layouts and heights
    void insert(int at, std::vector<FeedRow> rows);
    void remove(int first, int count);
    void replace(int first, std::vector<FeedRow> rows);

    [[nodiscard]] int count() const { return static_cast<int>(m_slots.size()); }
    [[nodiscard]] const FeedRow &row(int index) const { return slot(index).row; }
    [[nodiscard]] qint64 topOf(int index) const { return m_heights.sumOf(index); }
    [[nodiscard]] int heightOf(int index) const { return slot(index).height; }
    [[nodiscard]] qint64 total() const { return m_heights.total(); }
    [[nodiscard]] int indexAt(qint64 y) const { return m_heights.indexAt(y); }
    /// The row of that id, looked for near `hint` first; −1: none.
    [[nodiscard]] int indexOf(const QString &id, int hint = 0) const;

    /// Lays the row out if it is not, and corrects its height.
    RowLayout &layout(int index);
    [[nodiscard]] RowLayout *layoutIfAny(int index) const;
    /// Forgets layouts outside first…last; heights stay.
    void keepOnly(int first, int last);
    /// Forgets one layout, for a row whose state or content changed.
    void drop(int index) { slot(index).layout.reset(); }
    /// Calls `visit(index, layout)` for every row that is laid out.
    template <typename F> void forEachLayout(F visit) const
    {
        for (int i = m_first; i <= m_last && i < count(); ++i) {
            if (RowLayout *layout = layoutIfAny(i))
                visit(i, *layout);
        }
    }

    [[nodiscard]] RowState &state(const QString &id) { return m_states[id]; }
    [[nodiscard]] RowState state(const QString &id) const { return m_states.value(id); }
    [[nodiscard]] const FeedStyle &style() const { return *m_style; }

private:
    struct Slot
    {
        FeedRow row = {};
        int height = 0;
        std::unique_ptr<RowLayout> layout = {};
        bool isState = false; ///< laid out as a notice that is alone
    };
    [[nodiscard]] Slot &slot(int index) { return m_slots[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const Slot &slot(int index) const { return m_slots[static_cast<std::size_t>(index)]; }
    [[nodiscard]] Slot makeSlot(FeedRow row) const;
    void rebuildHeights();

    FeedStylePtr m_style = {};
    int m_width = 1;
    base::Time m_now = {};
    std::vector<Slot> m_slots = {};
    FenwickTree m_heights = {};
    QHash<QString, RowState> m_states = {};
    int m_first = 0; ///< no layout lies before this row
    int m_last = -1; ///< nor behind this one
};

} // namespace rostrum::ui
