// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity_excerpt.h"

#include "ui/feedview/feed_view.h"

namespace rostrum::ui {

ActivityExcerpt::ActivityExcerpt(social::Feed &feed, FeedView &view, QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_view(view)
{
    connect(&feed, &social::Feed::rowsReset, this, &ActivityExcerpt::show);
    connect(&feed, &social::Feed::rowsSpliced, this, &ActivityExcerpt::show);
    connect(&feed, &social::Feed::statusChanged, this, &ActivityExcerpt::changed);
}

bool ActivityExcerpt::isComplete() const
{
    const auto &status = m_feed.status();
    return status.phase == social::FeedStatus::Phase::Ready && !status.refreshing;
}

void ActivityExcerpt::show()
{
    std::vector<FeedRow> rows;
    for (const store::FeedEntry &entry : m_feed.rows()) {
        if (entry.item && rows.size() < kMostPosts) {
            rows.push_back(postRow(entry.item));
        }
    }
    m_view.setRows(std::move(rows));
    Q_EMIT changed();
}

} // namespace rostrum::ui
