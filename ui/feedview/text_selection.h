// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "row_layout.h"

#include <compare>

namespace rostrum::ui {

/// Selected text of one row, from where the mouse went down to where it is. It may run over several texts.
class TextSelection
{
public:
    struct Place
    {
        int text = 0;     ///< number of the text within its row
        int position = 0; ///< UTF-16 units

        auto operator<=>(const Place &) const = default;
    };

    void begin(const QString &rowId, Place at)
    {
        m_rowId = rowId;
        m_from = at;
        m_to = at;
    }
    void extendTo(Place at) { m_to = at; }
    void set(const QString &rowId, Place from, Place to)
    {
        begin(rowId, from);
        extendTo(to);
    }
    void clear() { *this = {}; }

    [[nodiscard]] bool isEmpty() const { return m_from == m_to; }
    [[nodiscard]] const QString &rowId() const { return m_rowId; }
    void addTo(PaintContext *context) const;
    /// The words themselves; `row` is the layout of rowId().
    [[nodiscard]] QString textOf(const RowLayout &row) const;

    /// The position in `row` nearest to a point; nothing when it has no text.
    [[nodiscard]] static std::optional<Place> placeAt(const RowLayout &row, QPoint point);
    /// The word around a place.
    [[nodiscard]] static std::pair<Place, Place> wordAt(const RowLayout &row, Place place);

private:
    QString m_rowId = {};
    Place m_from = {};
    Place m_to = {};
};

} // namespace rostrum::ui
