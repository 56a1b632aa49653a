// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_binder.h"

#include <algorithm>
#include <ranges>

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
        if (m_feed.rows().empty() && !m_feed.status().error) {
            Q_EMIT emptyActivated();
        } else if (m_feed.rows().empty()) {
            m_feed.refresh();
        } else {
            m_feed.retryOlder();
        }
    });
    updateTail();
}

void FeedBinder::setEmptyTexts(const QString &title, const QString &text, const QString &action)
{
    m_emptyTitle = title;
    m_emptyText = text;
    m_emptyAction = action;
    updateTail();
}

void FeedBinder::showOwn(const social::Outbox &outbox)
{
    m_outbox = &outbox;
    connect(&outbox, &social::Outbox::changed, this, &FeedBinder::updateHead);
    connect(&outbox, &social::Outbox::sent, this, [this](qint64 id) {
        if (std::ranges::contains(m_outbox->pending().posts(), id, &social::Pending::NewPost::id)) {
            m_feed.refresh(); // it comes back with what belongs to it
        }
    });
    updateHead();
}

std::vector<FeedRow> FeedBinder::headRows() const
{
    std::vector<FeedRow> rows;
    if (m_outbox == nullptr || m_feed.hasMoreNewer() || m_feed.status().phase == social::FeedStatus::Phase::Opening) {
        return rows;
    }
    for (const auto &own : m_outbox->pending().posts() | std::views::reverse) {
        const auto isOwn = [&own](const auto &row) { return row.item && row.item->post->uri == own.post->uri; };
        const bool isElsewhere = own.post->replyParent || own.post->delivery == model::Delivery::Scheduled;
        if (!isElsewhere && std::ranges::none_of(m_feed.rows(), isOwn)) {
            rows.push_back(postRow(std::make_shared<const model::FeedItem>(model::FeedItem{.post = own.post})));
        }
    }
    return rows;
}

void FeedBinder::updateHead()
{
    std::vector<FeedRow> head = headRows();
    if (!m_isFilled || head == m_head) {
        return;
    }
    const bool isAtTop = m_view.isAtTop();
    const bool sameRows = std::ranges::equal(head, m_head, {}, &FeedRow::id, &FeedRow::id);
    const int before = static_cast<int>(m_head.size());
    m_head = head;
    if (sameRows) {
        m_view.replaceRows(0, std::move(head));
        return;
    }
    if (before > 0) {
        m_view.removeRows(0, before);
    }
    if (!head.empty()) {
        m_view.insertRows(0, std::move(head), FeedView::Novelty::Known);
    }
    updateTail();
    if (isAtTop) {
        m_view.scrollToTop();
    }
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
        return notice({.title = error->message, .text = text, .action = tr("Try again"), .isFailure = true});
    }
    if (empty) {
        return notice({.title = m_emptyTitle, .text = m_emptyText, .action = m_emptyAction});
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
    m_head = headRows();
    std::vector<FeedRow> rows = m_head;
    rows.reserve(m_head.size() + m_feed.rows().size() + 1);
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
    const bool wasAtTop = m_view.isAtTop();
    const std::vector<FeedRow> ownBefore = m_head;
    updateHead();
    std::vector<FeedRow> rows;
    const auto first = m_feed.rows().begin() + at;
    std::ranges::transform(first, first + inserted, std::back_inserter(rows),
                           [this](const auto &entry) { return rowOf(entry); });
    const int top = static_cast<int>(m_head.size());
    if (removed == inserted) { // they only changed, and keep their place
        m_view.replaceRows(top + at, std::move(rows));
        return;
    }
    if (removed > 0) {
        m_view.removeRows(top + at, removed);
    }
    if (inserted > 0) { // what comes from the store above was read before, and so was one's own post
        using Novelty = FeedView::Novelty;
        const bool isOwn = std::ranges::all_of(
            rows, [&](const FeedRow &row) { return std::ranges::contains(ownBefore, row.id, &FeedRow::id); });
        const bool isNews = m_feed.status().refreshing && !isOwn;
        m_view.insertRows(top + at, std::move(rows), isNews ? Novelty::News : Novelty::Known);
        if (isOwn && wasAtTop) {
            m_view.scrollToTop();
        }
    }
}

int FeedBinder::indexOf(Entries::const_iterator entry) const
{
    return static_cast<int>(m_head.size()) + static_cast<int>(entry - m_feed.rows().begin());
}

void FeedBinder::fillGap(const QString &rowId)
{
    const auto entry = std::ranges::find(m_feed.rows(), rowId, &store::FeedEntry::id);
    if (entry == m_feed.rows().end() || !entry->isGap()) {
        return;
    }
    m_loadingGap = entry->key;
    m_view.replaceRow(indexOf(entry), rowOf(*entry));
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
        m_view.replaceRow(indexOf(entry), rowOf(*entry));
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
