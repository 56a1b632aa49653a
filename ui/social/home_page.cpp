// SPDX-License-Identifier: GPL-3.0-or-later
#include "home_page.h"

#include "social/feed_source.h"
#include "ui/feedview/feed_view.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/open_url.h"
#include "ui/kit/pill.h"
#include "ui/shell/page_header.h"
#include "ui/social/feed_binder.h"
#include "ui/social/post_acts.h"
#include "ui/social/view_state.h"

#include <QEvent>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace rostrum::ui {

namespace {
constexpr auto kPoll = std::chrono::seconds(45);
constexpr int kPillGap = 12;
} // namespace

HomePage::HomePage(PageContext context, QWidget *parent)
    : Page(parent)
    , m_context(std::move(context))
    , m_feed(social::timelineSource(m_context.services.xrpc), m_context.services)
    , m_header(new PageHeader(PageHeader::Back::None, this))
    , m_view(new FeedView(&m_context.images, &m_context.services.clock, this))
    , m_binder(new FeedBinder(m_feed, *m_view, this))
    , m_pill(new Pill(m_header))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_view);
    setFocusProxy(m_view);

    connectNavigation(*m_view, *this);
    m_binder->showOwn(m_context.services.outbox);
    connectActs(*m_view, *this, m_context);
    connect(m_binder, &FeedBinder::completeChanged, this, &Page::completeChanged);
    connect(m_binder, &FeedBinder::emptyActivated, this, [this] { Q_EMIT viewRequested(View::search()); });
    connect(&m_context.images, &ImageCache::becameIdle, this, &Page::completeChanged);
    connect(m_view, &FeedView::firstRowPainted, this, &HomePage::firstRowPainted);
    connect(m_view, &FeedView::anchorChanged, this, &HomePage::savePosition);
    connect(m_view, &FeedView::unseenRowsChanged, this, [this](int count) {
        m_unseen = count;
        showNews();
    });
    connect(m_pill, &Pill::clicked, this, &HomePage::goToTop);
    connect(&m_feed, &social::Feed::statusChanged, this, [this, wasRefreshing = false]() mutable {
        const bool refreshing = m_feed.status().refreshing;
        showNews();
        Q_EMIT troubleChanged();
        if (std::exchange(wasRefreshing, refreshing) && !refreshing) {
            Q_EMIT refreshed();
        }
    });
    retranslate();
    m_pill->hide();
    m_tasks.start(openWhereLeft());
}

HomePage::~HomePage()
{
    savePosition(); // also when the window was closed right after scrolling: the store does what it was given
}

base::Task<void> HomePage::openWhereLeft()
{
    const auto position = co_await social::loadReadingPosition(m_context.services.store, m_feed.name());
    if (position) {
        m_binder->setAnchor({.rowId = position->row, .offset = position->offset});
    }
    m_feed.open(position ? position->row : QString());
}

void HomePage::savePosition()
{
    Anchor anchor = m_view->anchor();
    if (m_view->isAtTop() && !m_feed.rows().empty()) {
        anchor = {.rowId = m_feed.rows().front().id()}; // also where a post of one's own waits above it
    }
    if (std::ranges::none_of(m_feed.rows(), [&anchor](const auto &row) { return row.id() == anchor.rowId; })) {
        return; // still opening: what was kept before is the position
    }
    m_tasks.start(social::saveReadingPosition(m_context.services.store, m_feed.name(),
                                              {.row = anchor.rowId, .offset = anchor.offset}));
}

QString HomePage::title() const
{
    return tr("Home");
}

QVariant HomePage::state() const
{
    return toState(m_view->anchor());
}

void HomePage::restore(const QVariant &state)
{
    m_view->restoreAnchor(toAnchor(state));
}

bool HomePage::isComplete() const
{
    return m_binder->isComplete() && m_context.images.isIdle();
}

std::optional<Trouble> HomePage::trouble() const
{
    return troubleOf(m_feed, m_context.services.clock.now());
}

void HomePage::chosenAgain()
{
    goToTop();
    m_feed.refresh();
}

bool HomePage::handleKey(const QKeyEvent &event)
{
    return forwardKey(*m_view, event);
}

void HomePage::showNews()
{
    m_pill->setCount(m_unseen + m_feed.status().newAbove);
    placePill();
}

/// In the middle of the header, and never over its title: nothing that is read lies under it.
void HomePage::placePill()
{
    m_pill->adjustSize();
    const QRect header = m_header->rect();
    const int left =
        std::clamp((header.width() - m_pill->width()) / 2, 0, std::max(0, header.width() - m_pill->width() - kPillGap));
    const int x = std::max(left, m_header->titleEnd() + kPillGap);
    const QRect place(QPoint(x, (header.height() - m_pill->height()) / 2), m_pill->size());
    m_pill->setGeometry(QStyle::visualRect(layoutDirection(), header, place));
}

void HomePage::goToTop()
{
    m_binder->showNewest();
    m_view->setFocus(Qt::OtherFocusReason);
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placePill();
}

void HomePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_feed.poll(kPoll);
}

void HomePage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_feed.poll(std::chrono::milliseconds(0));
}

void HomePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT titleChanged();
    }
}

void HomePage::retranslate()
{
    m_header->setTitle(tr("Following"));
    m_binder->setEmptyTexts(tr("Nothing here yet"), tr("Posts of people you follow will appear here."),
                            tr("Find people"));
}

void connectNavigation(FeedView &view, Page &page)
{
    FocusRing::setRadius(&view, -1); // it rings its rows itself
    QObject::connect(&view, &FeedView::postActivated, &page, [&page](const base::AtUri &uri) {
        Q_EMIT page.viewRequested(View::post(QString::fromStdString(uri.str())));
    });
    QObject::connect(&view, &FeedView::personActivated, &page, [&page](const base::Did &did) {
        Q_EMIT page.viewRequested(View::profile(QString::fromStdString(did.str())));
    });
    QObject::connect(&view, &FeedView::listActivated, &page, [&page](const base::AtUri &uri) {
        Q_EMIT page.viewRequested(View::list(QString::fromStdString(uri.str())));
    });
    QObject::connect(&view, &FeedView::linkActivated, &page,
                     [&view, &page](const QUrl &url) { followLink(url, page, view); });
    QObject::connect(&view, &FeedView::tagActivated, &page,
                     [&page](const QString &tag) { Q_EMIT page.viewRequested(View::search(u'#' + tag)); });
    QObject::connect(&view, &FeedView::textCopied, &page,
                     [&page] { Q_EMIT page.messageRequested(Page::tr("Copied")); });
}

void followLink(const QUrl &url, Page &page, QWidget &near)
{
    if (const auto view = View::ofLink(url.toString(QUrl::FullyEncoded)))
        Q_EMIT page.viewRequested(*view);
    else
        openWebPage(url, &near);
}

} // namespace rostrum::ui
