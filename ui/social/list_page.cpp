// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_page.h"

#include "social/feed_source.h"
#include "ui/feedview/feed_view.h"
#include "ui/shell/page_header.h"
#include "ui/social/feed_binder.h"
#include "ui/social/home_page.h"
#include "ui/social/paged_rows.h"
#include "ui/social/post_acts.h"
#include "ui/social/view_state.h"

#include <QEvent>
#include <QVBoxLayout>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr auto kTab = "tab"_L1;
}

ListPage::ListPage(const base::AtUri &uri, PageContext context, QWidget *parent)
    : Page(parent)
    , m_context(std::move(context))
    , m_list(uri, m_context.services)
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
    connect(m_header, &PageHeader::backRequested, this, &ListPage::backRequested);
    connectNavigation(*m_view, *this);
    connectActs(*m_view, *this, m_context);
    connect(m_view, &FeedView::nearEnd, this, [this] {
        if (!showsPosts())
            m_list.extend();
    });
    connect(m_view, &FeedView::noticeActivated, this, [this] {
        if (!showsPosts())
            m_list.retry();
    });
    connect(&m_list, &social::List::changed, this, &ListPage::showList);
    connect(&m_context.images, &ImageCache::becameIdle, this, &Page::completeChanged);
    m_list.load();
    showPeople();
}

ListPage::~ListPage() = default;

QString ListPage::title() const
{
    return m_list.about() ? m_list.about()->name : tr("List");
}

void ListPage::makeHead()
{
    m_head = new ListHead(m_context.images, this);
    connect(m_head, &ListHead::tabChanged, this, [this] {
        m_tab = m_head->tab();
        m_anchor.reset();
        showTab();
        m_view->scrollToTop();
    });
    connect(m_head, &ListHead::creatorRequested, this,
            [this] { Q_EMIT viewRequested(View::profile(QString::fromStdString(m_list.about()->creator.did.str()))); });
    m_view->setHeader(m_head);
    m_head->setTab(m_tab);
}

void ListPage::showList()
{
    if (m_list.about()) {
        const bool isFirst = m_head == nullptr;
        if (isFirst)
            makeHead();
        m_head->setList(*m_list.about());
        m_header->setTitle(title());
        if (isFirst && m_tab == ListHead::Tab::Posts)
            showTab();
        else if (!showsPosts())
            showPeople();
        Q_EMIT titleChanged();
    } else if (m_list.error()) {
        showProblem(*m_list.error());
    }
    Q_EMIT completeChanged();
    Q_EMIT troubleChanged();
}

void ListPage::showTab()
{
    delete m_binder;
    m_binder = nullptr;
    if (m_tab == ListHead::Tab::Posts && m_list.about())
        showPosts();
    else
        showPeople();
    Q_EMIT completeChanged();
    Q_EMIT troubleChanged();
}

void ListPage::showPeople()
{
    const NoticeRow empty{.title = tr("Nobody is on this list"), .text = {}, .action = {}};
    m_view->setRows(memberRows(m_list, m_context.self, empty), std::exchange(m_anchor, std::nullopt));
}

void ListPage::showPosts()
{
    m_view->setRows({});
    const bool isNew = m_feed == nullptr;
    if (isNew) {
        m_feed = std::make_unique<social::Feed>(social::listSource(m_context.services.xrpc, m_list.about()->uri),
                                                m_context.services);
        connect(m_feed.get(), &social::Feed::statusChanged, this, &Page::troubleChanged);
    }
    m_binder = new FeedBinder(*m_feed, *m_view, this);
    m_binder->setEmptyTexts(tr("No posts yet"), tr("What those on the list post appears here."));
    connect(m_binder, &FeedBinder::completeChanged, this, &Page::completeChanged);
    if (m_anchor)
        m_binder->setAnchor(*m_anchor);
    if (isNew)
        m_feed->open(m_anchor ? m_anchor->rowId : QString());
    else
        m_binder->showRows();
    m_anchor.reset();
}

void ListPage::showProblem(const base::Error &error)
{
    const bool isGone = error.kind == base::ErrorKind::NotFound || error.kind == base::ErrorKind::Refused;
    m_view->setRows(
        {{.id = u"problem"_s,
          .what = NoticeRow{.title = isGone ? tr("This list cannot be found") : error.message,
                            .text = isGone ? tr("It may have been deleted, or its address is wrong.") : QString(),
                            .action = isGone ? QString() : tr("Try again")}}});
}

QVariant ListPage::state() const
{
    QVariantMap state = toState(m_view->anchor()).toMap();
    state.insert(kTab, static_cast<int>(m_tab));
    return state;
}

void ListPage::restore(const QVariant &state)
{
    const auto tab = state.toMap().value(kTab).toInt() == 1 ? ListHead::Tab::Posts : ListHead::Tab::People;
    if (tab != m_tab) {
        m_tab = tab;
        m_anchor = toAnchor(state);
        if (m_head) {
            m_head->setTab(tab);
            showTab();
        }
        return;
    }
    m_view->restoreAnchor(toAnchor(state));
}

bool ListPage::isComplete() const
{
    return !m_list.isLoading() && !m_list.isExtending() && (!m_binder || m_binder->isComplete()) &&
           m_context.images.isIdle();
}

std::optional<Trouble> ListPage::trouble() const
{
    if (showsPosts())
        return troubleOf(*m_feed, m_context.services.clock.now());
    return m_list.about() && m_list.error() ? std::optional(Trouble{.message = m_list.error()->message}) : std::nullopt;
}

bool ListPage::handleKey(const QKeyEvent &event)
{
    return forwardKey(*m_view, event);
}

void ListPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_header->setTitle(title());
        if (m_binder)
            m_binder->setEmptyTexts(tr("No posts yet"), tr("What those on the list post appears here."));
        else
            showList();
        Q_EMIT titleChanged();
    }
}

} // namespace rostrum::ui
