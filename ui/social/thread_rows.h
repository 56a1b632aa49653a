// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/thread.h"
#include "ui/feedview/feed_row.h"

#include <QCoreApplication>

#include <vector>

namespace rostrum::ui {

/// A conversation as rows: ancestors joined to the post by a line, then the replies branch by branch. A first reply
/// continues its parent's line; further ones are set in, up to a depth that leaves room to read. Pure.
class ThreadRows
{
    Q_DECLARE_TR_FUNCTIONS(ThreadRows)

public:
    [[nodiscard]] static std::vector<FeedRow> of(const model::Thread &thread);

private:
    explicit ThreadRows(std::vector<FeedRow> &rows)
        : m_rows(rows)
    {
    }
    void add(const model::ThreadNode &node, ThreadPlace place);
    void addBranch(const model::ThreadNode &node, int depth, bool joined);
    void addHidden(const model::ThreadNode &node);

    std::vector<FeedRow> &m_rows;
};

} // namespace rostrum::ui
