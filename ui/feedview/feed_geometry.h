// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "row_store.h"

namespace rostrum::ui {

/// Where somebody reads: a row and how far its top lies below the top of the view, in logical pixels (usually
/// negative: the row began above).
struct Anchor
{
    QString rowId = {};
    int offset = 0;

    bool operator==(const Anchor &) const = default;
};

/// Rows on a screen. The reading position is a row and an offset, never a distance from the top, so whatever is
/// inserted above or corrected in height moves nothing that is seen. No widget is involved.
class FeedGeometry
{
public:
    static constexpr int kScreensAround = 4;

    [[nodiscard]] RowStore &rows() { return m_rows; }
    [[nodiscard]] const RowStore &rows() const { return m_rows; }

    void setViewportHeight(int height);
    void setHeaderHeight(int height); ///< above the first row, scrolls with it; a view at its top stays there
    void setFooterHeight(int height); ///< below the last row
    void setWidth(int width);
    void setStyle(FeedStylePtr style, int width);

    void assign(std::vector<FeedRow> rows, const Anchor *anchor);
    void insert(int at, std::vector<FeedRow> rows);
    void remove(int first, int count);
    void replace(int first, std::vector<FeedRow> rows);
    void relayout(int index); ///< after a change of its state

    [[nodiscard]] int firstVisible() const { return m_anchor; } ///< −1 without rows
    [[nodiscard]] int lastVisible() const;
    [[nodiscard]] int screenTop(int index) const; ///< of a row, in viewport coordinates
    [[nodiscard]] int rowAt(int y) const;         ///< viewport coordinate; −1: none
    [[nodiscard]] Anchor anchor() const;
    void restore(const Anchor &anchor);

    [[nodiscard]] int value() const; ///< of a scroll bar
    [[nodiscard]] int maximum() const;
    [[nodiscard]] int headerHeight() const { return m_headerHeight; }
    [[nodiscard]] int footerHeight() const { return m_footerHeight; }
    [[nodiscard]] int footerTop() const; ///< in viewport coordinates
    [[nodiscard]] int viewportHeight() const { return m_viewportHeight; }

    /// Scrolls to a value of the scroll bar; what comes into view is laid out. Returns how far what was seen moved on
    /// the screen, or nothing when nothing of it is left there.
    std::optional<int> scrollTo(int value);

    /// Lays one more row out within kScreensAround screens, the nearest first; false when all are. Moves nothing.
    bool layOutNearby();
    /// Rows within `screens` of the viewport.
    [[nodiscard]] std::pair<int, int> range(int screens) const;

private:
    void settle();
    bool clampToContent();

    RowStore m_rows = {};
    int m_headerHeight = 0;
    int m_footerHeight = 0;
    int m_viewportHeight = 0;
    int m_anchor = -1;
    int m_offset = 0; ///< of the anchor row's top from the viewport's; without rows: of the first row to come
};

} // namespace rostrum::ui
