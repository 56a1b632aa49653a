// SPDX-License-Identifier: GPL-3.0-or-later
#include "thread_page.h"

#include "ui/feedview/feed_view.h"
#include "ui/shell/page_header.h"
#include "ui/social/home_page.h"
#include "ui/social/post_acts.h"
#include "ui/social/thread_rows.h"
#include "ui/social/view_state.h"

#include <QEvent>
#include <QVBoxLayout>

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
    : Page(parent)
    , m_context(std::move(context))
    , m_conversation(post, m_context.services)
    , m_header(new PageHeader(PageHeader::Back::Shown, this))
    , m_view(new FeedView(&m_context.images, &m_context.services.clock, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_view);
    setFocusProxy(m_view);
    m_header->setTitle(title());

    connectNavigation(*m_view, *this);
    connectActs(*m_view, *this, m_context);
    connect(m_header, &PageHeader::backRequested, this, &ThreadPage::backRequested);
    connect(m_view, &FeedView::noticeActivated, this, &ThreadPage::followNotice);
    connect(&m_conversation, &social::Conversation::changed, this, &ThreadPage::showThread);
    connect(&m_conversation, &social::Conversation::expandFailed, this,
            [this](const base::Error &error) { Q_EMIT messageRequested(error.message); });
    connect(&m_context.images, &ImageCache::becameIdle, this, &Page::completeChanged);
    m_view->setRows({{.id = u"skeleton"_s, .what = SkeletonRow{}}});
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
                                          .action = tr("Try again")}});
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
    m_view->setRows(rows(), anchor);
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
    return toState(m_view->anchor());
}

void ThreadPage::restore(const QVariant &state)
{
    if (m_isPlaced) {
        m_view->restoreAnchor(toAnchor(state));
    } else {
        m_anchor = toAnchor(state);
    }
}

bool ThreadPage::isComplete() const
{
    return !m_conversation.isLoading() && m_context.images.isIdle();
}

bool ThreadPage::handleKey(const QKeyEvent &event)
{
    return forwardKey(*m_view, event);
}

void ThreadPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_header->setTitle(title());
        showThread();
        Q_EMIT titleChanged();
    }
}

} // namespace rostrum::ui
