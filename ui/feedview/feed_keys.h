// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post_act.h"

#include <QString>

class QKeyEvent;

namespace rostrum::ui {

class FeedView;

/// What the keyboard does in a feed: the current row, and the current part within it.
class FeedKeys
{
public:
    explicit FeedKeys(FeedView &view)
        : m_view(view)
    {
    }

    /// False when the key means nothing here.
    bool press(const QKeyEvent &event);
    /// The view got the keyboard: a row in sight becomes the current one.
    void enter();
    /// Tab and Shift+Tab; false when they leave the row.
    bool moveToPart(bool next);
    void moveRow(int step);

    void setLetters(bool on) { m_hasLetters = on; }
    [[nodiscard]] int row() const;
    [[nodiscard]] int part() const { return m_part; }
    [[nodiscard]] bool isRingVisible() const { return m_isRingVisible; }
    /// Returns whether anything changed. −1: no current row.
    bool setRow(int index, bool ringVisible);
    void setRingVisible(bool visible) { m_isRingVisible = visible; }

private:
    bool pressMoving(int key, bool shift);
    bool pressAct(PostAct act);
    [[nodiscard]] int firstWhole() const;
    bool moveWithinTallRow(int step);
    void activate();

    FeedView &m_view;
    QString m_rowId = {};
    mutable int m_hint = 0; ///< where the row was last
    int m_part = -1;
    bool m_isRingVisible = false;
    bool m_hasLetters = true;
};

} // namespace rostrum::ui
