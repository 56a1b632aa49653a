// SPDX-License-Identifier: GPL-3.0-or-later
#include "thread_page.h"

#include "ui/feedview/feed_view.h"
#include "ui/social/thread_rows.h"
#include "ui/social/view_state.h"

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
const auto kRetry = u"retry"_s;

/// Whose replies a "read more" row stands for.
std::optional<base::AtUri> nodeOf(const QString &rowId)
{
    constexpr QStringView kMore = u"more/";
    return rowId.startsWith(kMore) ? base::AtUri::parse(rowId.sliced(kMore.size()).toStdString()) : std::nullopt;
}

} // namespace

ThreadPage::ThreadPage(const base::AtUri &post, PageContext context, QWidget *parent)
    : FeedPage(std::move(context), parent)
    , m_conversation(post, this->context().services)
{
    showTitle();
    connect(&view(), &FeedView::noticeActivated, this, &ThreadPage::followNotice);
    connect(&m_conversation, &social::Conversation::changed, this, &ThreadPage::showThread);
    connect(&m_conversation, &social::Conversation::expandFailed, this,
            [this](const base::Error &error) { Q_EMIT messageRequested(error.message); });
    view().setRows({{.id = u"skeleton"_s, .what = SkeletonRow{}}});
    m_conversation.load();
}

QString ThreadPage::title() const
{
    return tr("Post");
}

std::vector<FeedRow> ThreadPage::rows() const
{
    std::vector<FeedRow> rows;
    if (m_conversation.thread()) {
        rows = ThreadRows::of(*m_conversation.thread());
        for (FeedRow &row : rows) {
            if (const auto node = nodeOf(row.id); node && m_conversation.isExpanding(*node))
                row.what = SkeletonRow{};
        }
    }
    const auto &error = m_conversation.error();
    if (error && (rows.empty() || error->kind != base::ErrorKind::NotFound)) {
        rows.push_back({.id = kRetry,
                        .what = NoticeRow{.title = error->message,
                                          .text = rows.empty() ? QString() : tr("Replies may be missing."),
                                          .action = tr("Try again"),
                                          .isFailure = true}});
    } else if (m_conversation.isLoading()) {
        rows.push_back({.id = u"skeleton"_s, .what = SkeletonRow{}});
    }
    return rows;
}

void ThreadPage::showThread()
{
    if (!m_conversation.thread() && !m_conversation.error()) {
        return;
    }
    std::optional<Anchor> anchor = std::exchange(m_anchor, std::nullopt);
    if (!anchor && !m_isPlaced) { // the post first; what it answers is above
        anchor = Anchor{.rowId = QString::fromStdString(m_conversation.post().str())};
    }
    m_isPlaced = m_isPlaced || m_conversation.thread().has_value();
    view().setRows(rows(), anchor);
    Q_EMIT completeChanged();
}

void ThreadPage::followNotice(const QString &rowId)
{
    if (const auto node = nodeOf(rowId)) {
        m_conversation.expand(*node);
    } else if (rowId == kRetry) {
        m_conversation.load();
    }
}

QVariant ThreadPage::state() const
{
    return toState(view().anchor());
}

void ThreadPage::restore(const QVariant &state)
{
    if (m_isPlaced) {
        view().restoreAnchor(toAnchor(state));
    } else {
        m_anchor = toAnchor(state);
    }
}

bool ThreadPage::isComplete() const
{
    return !m_conversation.isLoading() && context().images.isIdle();
}

void ThreadPage::retranslate()
{
    showThread();
}

} // namespace rostrum::ui
