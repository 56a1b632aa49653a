// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/feed.h"

#include <QObject>

namespace rostrum::ui {

class FeedView;

/// The newest posts of a person as the rows of a view, and no more of them.
class ActivityExcerpt final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t kMostPosts = 3;

    /// Both outlive the excerpt.
    ActivityExcerpt(social::Feed &feed, FeedView &view, QObject *parent);

    void show();
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void changed();

private:
    social::Feed &m_feed;
    FeedView &m_view;
};

} // namespace rostrum::ui
