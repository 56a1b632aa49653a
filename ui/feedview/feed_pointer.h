// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text_selection.h"

#include <QPoint>

class QEvent;
class QHelpEvent;
class QMouseEvent;
class QWheelEvent;

namespace rostrum::ui {

class FeedView;

/// What the mouse does in a feed: hover, links, clicks, selecting. All positions are the viewport's.
class FeedPointer
{
public:
    explicit FeedPointer(FeedView &view)
        : m_view(view)
    {
    }

    /// An event of the viewport; false when it is nothing for the feed.
    bool handle(QEvent *event);
    /// Moves wide code under the pointer; false when the wheel was turned up or down.
    bool scrollSideways(const QWheelEvent &event);
    /// Looks again at what lies under the pointer, after rows moved.
    void refresh();

    [[nodiscard]] int hoveredRow() const { return m_row; }
    [[nodiscard]] int hoveredPart() const { return m_part; }
    void forgetRows() { m_row = m_part = m_pressTarget.row = -1; } ///< indices mean other rows now; refresh() follows
    [[nodiscard]] TextSelection &selection() { return m_selection; }
    [[nodiscard]] const TextSelection &selection() const { return m_selection; }

private:
    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    void doubleClick(const QMouseEvent &event);
    void leave();
    void showTip(const QHelpEvent &event);

    struct Target
    {
        int row = -1;
        int part = -1;
        QPoint inRow = {};
    };
    [[nodiscard]] Target targetAt(QPoint point) const;
    void hover(QPoint point);
    void select(QPoint point);

    FeedView &m_view;
    int m_row = -1;
    int m_part = -1;
    QPoint m_last = {-1, -1};
    std::optional<QPoint> m_pressed = {}; ///< where the left button went down
    Target m_pressTarget = {};
    bool m_isSelecting = false;
    TextSelection m_selection = {};
};

} // namespace rostrum::ui
