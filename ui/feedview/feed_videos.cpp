// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_videos.h"

#include "feed_actions.h"
#include "feed_view.h"

#include "ui/playback/autoplay.h"

#include <QApplication>

#include <cstdlib>

using namespace std::chrono_literals;

namespace rostrum::ui {

namespace {

constexpr auto kRest = 400ms;
constexpr qreal kWellInSight = 0.6;
constexpr qreal kOutOfSight = 0.25;

qreal shareInSight(const QRect &area, const QRect &screen)
{
    const QRect seen = area.intersected(screen);
    const qreal whole = qreal(area.width()) * area.height();
    return whole > 0 ? qreal(seen.width()) * seen.height() / whole : 0;
}

} // namespace

FeedVideos::FeedVideos(FeedView &view)
    : m_view(view)
{
    m_rested.setSingleShot(true);
    m_rested.setInterval(kRest);
    connect(&m_rested, &QTimer::timeout, this, &FeedVideos::beginNearest);
}

QRect FeedVideos::areaOf(int index) const
{
    const RowLayout *layout = index >= 0 ? m_view.geometry().rows().layoutIfAny(index) : nullptr;
    if (layout == nullptr)
        return {};
    const auto found = std::ranges::find(layout->parts(), Part::Kind::Video, &Part::kind);
    return found == layout->parts().end() ? QRect() : found->bounds().translated(m_view.rowRect(index).topLeft());
}

void FeedVideos::play(int index)
{
    if (index < 0)
        return;
    if (m_player && m_row == m_view.row(index).id) {
        m_player->setFocus(Qt::OtherFocusReason);
        return;
    }
    start(index, true);
}

void FeedVideos::start(int index, bool isAsked)
{
    const FeedRow &row = m_view.row(index);
    const model::Video *video = videoOf(row);
    if (m_videos == nullptr || video == nullptr)
        return;
    stop();
    m_row = row.id;
    m_player = new VideoPlayer(*m_videos, std::get<PostRow>(row.what).item->post->author.did, *video,
                               isAsked ? VideoPlayer::Start::Asked : VideoPlayer::Start::ByItself, m_view.viewport());
    connect(m_player, &VideoPlayer::fullScreenLeft, this, &FeedVideos::place);
    connect(m_player, &VideoPlayer::left, this, [this] {
        m_stopped = m_row;
        stop();
        m_view.setFocus(Qt::OtherFocusReason);
    });
    place();
    if (!m_player)
        return;
    m_player->show();
    if (isAsked)
        m_player->setFocus(Qt::OtherFocusReason);
}

void FeedVideos::place()
{
    if (!m_player || m_player->isFullScreenShown())
        return;
    const QRect area = areaOf(m_view.indexOf(m_row));
    if (area.isEmpty() || shareInSight(area, m_view.viewport()->rect()) < kOutOfSight)
        return stop();
    m_player->setGeometry(area);
}

void FeedVideos::stop()
{
    if (!m_player)
        return;
    const QWidget *focus = QApplication::focusWidget();
    if (focus != nullptr && (focus == m_player || m_player->isAncestorOf(focus)))
        m_view.setFocus(Qt::OtherFocusReason);
    m_player->hide();
    m_player->deleteLater();
    m_player.clear();
    m_row.clear();
}

void FeedVideos::rest()
{
    if (m_videos != nullptr && autoplay() == Autoplay::On)
        m_rested.start();
}

int FeedVideos::nearestToMiddle() const
{
    const QRect screen = m_view.viewport()->rect();
    int best = -1;
    int bestDistance = screen.height();
    for (int i = std::max(0, m_view.geometry().firstVisible()); i < m_view.rowCount(); ++i) {
        if (m_view.rowRect(i).top() > screen.bottom())
            break;
        const QRect area = areaOf(i);
        const int distance = std::abs(area.center().y() - screen.center().y());
        if (!area.isEmpty() && shareInSight(area, screen) >= kWellInSight && distance < bestDistance) {
            best = i;
            bestDistance = distance;
        }
    }
    return best;
}

void FeedVideos::beginNearest()
{
    if (autoplay() == Autoplay::Off || !m_view.isVisible() || !m_view.window()->isActiveWindow())
        return;
    if (m_player && (m_player->isWanted() || m_player->isFullScreenShown()))
        return;
    const int index = nearestToMiddle();
    if (index < 0 || m_view.row(index).id == m_row || m_view.row(index).id == m_stopped)
        return;
    start(index, false);
}

} // namespace rostrum::ui
