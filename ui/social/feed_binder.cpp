// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_binder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr int kSkeletons = 6;
constexpr QStringView kTail = u"tail/";
} // namespace

FeedBinder::FeedBinder(social::Feed &feed, FeedView &view, QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_view(view)
{
    connect(&feed, &social::Feed::rowsReset, this, &FeedBinder::resetRows);
    connect(&feed, &social::Feed::rowsSpliced, this, &FeedBinder::spliceRows);
    connect(&feed, &social::Feed::statusChanged, this, &FeedBinder::updateTail);
    connect(&view, &FeedView::nearEnd, &feed, &social::Feed::extendOlder);
    connect(&view, &FeedView::nearStart, &feed, &social::Feed::extendNewer);
    connect(&view, &FeedView::gapActivated, this, &FeedBinder::fillGap);
    connect(&view, &FeedView::noticeActivated, this, [this] {
        if (m_feed.rows().empty()) {
            m_feed.refresh();
        } else {
            m_feed.retryOlder();
        }
    });
    updateTail();
}

void FeedBinder::setEmptyTexts(const QString &title, const QString &text)
{
    m_emptyTitle = title;
    m_emptyText = text;
    updateTail();
}

bool FeedBinder::isComplete() const
{
    const auto &status = m_feed.status();
    return status.phase == social::FeedStatus::Phase::Ready && !status.refreshing && m_isFilled;
}

FeedRow FeedBinder::rowOf(const store::FeedEntry &entry) const
{
    if (entry.item) {
        return postRow(entry.item);
    }
    if (!entry.isGap()) {
        return {.id = entry.id(), .what = NoticeRow{.text = tr("A post here cannot be read.")}};
    }
    const auto state = entry.key == m_loadingGap ? GapRow::State::Loading : GapRow::State::Idle;
    return {.id = entry.id(), .what = GapRow{.state = state}};
}

std::vector<FeedRow> FeedBinder::tailRows(std::size_t above) const
{
    const auto &status = m_feed.status();
    const bool empty = above == 0;
    // Other identities while nothing is above: no reading position may hang on what stands there until rows come.
    const auto notice = [empty](NoticeRow row) {
        return std::vector<FeedRow>{{.id = kTail + (empty ? u"empty"_s : u"notice"_s), .what = std::move(row)}};
    };
    if (empty && status.phase != social::FeedStatus::Phase::Ready) {
        std::vector<FeedRow> rows;
        for (int i = 0; i < kSkeletons; ++i) {
            rows.push_back({.id = kTail + QString::number(i), .what = SkeletonRow{}});
        }
        return rows;
    }
    if (const auto &error = empty ? status.error : status.moreError; error && !status.atEnd) {
        const QString text = empty ? QString() : tr("What you have read so far is kept on this computer.");
        return notice({.title = error->message, .text = text, .action = tr("Try again")});
    }
    if (empty) {
        return notice({.title = m_emptyTitle, .text = m_emptyText});
    }
    if (status.atEnd) {
        return notice({.title = tr("That is all"), .text = tr("You have reached the oldest post.")});
    }
    return {{.id = kTail + u"more", .what = SkeletonRow{}}};
}

void FeedBinder::showNewest()
{
    m_toTop = m_feed.hasMoreNewer();
    m_feed.showNewest();
    m_view.scrollToTop();
}

void FeedBinder::resetRows()
{
    if (std::exchange(m_toTop, false)) {
        m_anchor = m_feed.rows().empty() ? Anchor() : Anchor{.rowId = m_feed.rows().front().id()};
    }
    std::vector<FeedRow> rows;
    rows.reserve(m_feed.rows().size() + 1);
    std::ranges::transform(m_feed.rows(), std::back_inserter(rows), [this](const auto &entry) { return rowOf(entry); });
    auto tail = tailRows(rows.size());
    m_tailRows = static_cast<int>(tail.size());
    std::ranges::move(tail, std::back_inserter(rows));
    m_view.setRows(std::move(rows), std::exchange(m_anchor, std::nullopt));
    m_isFilled = true;
    Q_EMIT completeChanged();
}

void FeedBinder::spliceRows(int at, int removed, int inserted)
{
    std::vector<FeedRow> rows;
    const auto first = m_feed.rows().begin() + at;
    std::ranges::transform(first, first + inserted, std::back_inserter(rows),
                           [this](const auto &entry) { return rowOf(entry); });
    if (removed == inserted) { // they only changed, and keep their place
        m_view.replaceRows(at, std::move(rows));
        return;
    }
    if (removed > 0) {
        m_view.removeRows(at, removed);
    }
    if (inserted > 0) { // what comes from the store above was read before
        using Novelty = FeedView::Novelty;
        m_view.insertRows(at, std::move(rows), m_feed.status().refreshing ? Novelty::News : Novelty::Known);
    }
}

void FeedBinder::fillGap(const QString &rowId)
{
    const auto entry = std::ranges::find(m_feed.rows(), rowId, &store::FeedEntry::id);
    if (entry == m_feed.rows().end() || !entry->isGap()) {
        return;
    }
    m_loadingGap = entry->key;
    m_view.replaceRow(static_cast<int>(entry - m_feed.rows().begin()), rowOf(*entry));
    m_feed.fillGap(entry->key);
}

void FeedBinder::endGapOnError()
{
    const auto key = m_loadingGap;
    if (key == 0 || !m_feed.status().moreError) {
        return;
    }
    m_loadingGap = 0;
    const auto entry = std::ranges::find(m_feed.rows(), key, &store::FeedEntry::key);
    if (entry != m_feed.rows().end()) {
        m_view.replaceRow(static_cast<int>(entry - m_feed.rows().begin()), rowOf(*entry));
    }
}

void FeedBinder::updateTail()
{
    endGapOnError();
    // Of what the view has: the feed may say how it is before it gives its first rows.
    const int first = m_view.rowCount() - m_tailRows;
    auto tail = tailRows(static_cast<std::size_t>(first));
    bool same = m_tailRows == static_cast<int>(tail.size());
    for (int i = 0; same && i < m_tailRows; ++i) {
        same = m_view.row(first + i) == tail[static_cast<std::size_t>(i)];
    }
    if (!same) {
        const int inserted = static_cast<int>(tail.size());
        m_view.removeRows(first, m_tailRows);
        m_view.insertRows(first, std::move(tail));
        m_tailRows = inserted;
    }
    m_isFilled = m_isFilled || m_feed.status().error.has_value();
    Q_EMIT completeChanged();
}

} // namespace rostrum::ui
