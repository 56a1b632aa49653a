// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/playback/video_player.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

namespace rostrum::ui {

class FeedView;

/// The one video that plays in a feed: its player lies over the row's poster and moves with it. It stops when it
/// leaves the screen. Where videos may begin by themselves, the one nearest the middle does once the feed rests.
class FeedVideos final : public QObject
{
    Q_OBJECT
public:
    explicit FeedVideos(FeedView &view);

    /// Outlives the view; without it nothing plays.
    void setSource(playback::Videos *videos) { m_videos = videos; }
    /// A person wants the video of that row; one that plays already takes the keyboard.
    void play(int index);
    /// Rows or the position changed.
    void place();
    /// Nothing moves any more.
    void rest();
    void stop();
    [[nodiscard]] VideoPlayer *player() const { return m_player; }

private:
    void start(int index, bool isAsked);
    void beginNearest();
    [[nodiscard]] QRect areaOf(int index) const; ///< in the viewport; empty: no video there
    [[nodiscard]] int nearestToMiddle() const;   ///< −1: none is well in sight

    FeedView &m_view;
    playback::Videos *m_videos = nullptr;
    QPointer<VideoPlayer> m_player = {};
    QString m_row = {};     ///< whose video is in the player
    QString m_stopped = {}; ///< was stopped by the person: does not begin by itself again
    QTimer m_rested;
};

} // namespace rostrum::ui
