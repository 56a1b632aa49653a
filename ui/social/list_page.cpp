// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_page.h"

#include "social/feed_source.h"
#include "ui/feedview/feed_view.h"
#include "ui/social/feed_binder.h"
#include "ui/social/paged_rows.h"
#include "ui/social/view_state.h"

#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr auto kTab = "tab"_L1;
}

ListPage::ListPage(const base::AtUri &uri, PageContext context, QWidget *parent)
    : FeedPage(std::move(context), parent)
    , m_list(uri, this->context().services)
{
    showTitle();
    connect(&view(), &FeedView::nearEnd, this, [this] {
        if (!showsPosts())
            m_list.extend();
    });
    connect(&view(), &FeedView::noticeActivated, this, [this] {
        if (!showsPosts())
            m_list.retry();
    });
    connect(&m_list, &social::List::changed, this, &ListPage::showList);
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
    m_head = new ListHead(context().images, this);
    connect(m_head, &ListHead::tabChanged, this, [this] {
        m_tab = m_head->tab();
        m_anchor.reset();
        showTab();
        view().scrollToTop();
    });
    connect(m_head, &ListHead::creatorRequested, this,
            [this] { Q_EMIT viewRequested(View::profile(QString::fromStdString(m_list.about()->creator.did.str()))); });
    view().setHeader(m_head);
    m_head->setTab(m_tab);
}

void ListPage::showList()
{
    if (m_list.about()) {
        const bool isFirst = m_head == nullptr;
        if (isFirst)
            makeHead();
        m_head->setList(*m_list.about());
        if (isFirst && m_tab == ListHead::Tab::Posts)
            showTab();
        else if (!showsPosts())
            showPeople();
        showTitle();
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
    view().setRows(memberRows(m_list, context().self, empty), std::exchange(m_anchor, std::nullopt));
}

void ListPage::showPosts()
{
    view().setRows({});
    const bool isNew = m_feed == nullptr;
    if (isNew) {
        m_feed = std::make_unique<social::Feed>(social::listSource(context().services.xrpc, m_list.about()->uri),
                                                context().services);
        connect(m_feed.get(), &social::Feed::statusChanged, this, &Page::troubleChanged);
    }
    m_binder = new FeedBinder(*m_feed, view(), this);
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
    view().setRows(
        {{.id = u"problem"_s,
          .what = NoticeRow{.title = isGone ? tr("This list cannot be found") : error.message,
                            .text = isGone ? tr("It may have been deleted, or its address is wrong.") : QString(),
                            .action = isGone ? QString() : tr("Try again"),
                            .isFailure = !isGone}}});
}

QVariant ListPage::state() const
{
    QVariantMap state = toState(view().anchor()).toMap();
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
    view().restoreAnchor(toAnchor(state));
}

bool ListPage::isComplete() const
{
    return !m_list.isLoading() && !m_list.isExtending() && (!m_binder || m_binder->isComplete()) &&
           context().images.isIdle();
}

std::optional<Trouble> ListPage::trouble() const
{
    if (showsPosts())
        return troubleOf(*m_feed, context().services.clock.now());
    return m_list.about() && m_list.error() ? std::optional(Trouble{.message = m_list.error()->message}) : std::nullopt;
}

void ListPage::retranslate()
{
    if (m_binder)
        m_binder->setEmptyTexts(tr("No posts yet"), tr("What those on the list post appears here."));
    else
        showList();
}

} // namespace rostrum::ui
