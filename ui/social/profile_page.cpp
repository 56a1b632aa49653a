// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_page.h"

#include "social/feed_source.h"
#include "ui/feedview/feed_view.h"
#include "ui/shell/page_header.h"
#include "ui/social/feed_binder.h"
#include "ui/social/home_page.h"
#include "ui/social/paged_rows.h"
#include "ui/social/person_acts.h"
#include "ui/social/post_acts.h"
#include "ui/social/view_state.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QVBoxLayout>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr auto kTab = "tab"_L1;
}

ProfilePage::ProfilePage(const QString &actor, Whose whose, PageContext context, QWidget *parent)
    : Page(parent)
    , m_context(std::move(context))
    , m_whose(whose)
    , m_profile(actor, m_context.services)
    , m_view(new FeedView(&m_context.images, &m_context.services.clock, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    if (whose == Whose::Another) {
        m_header = new PageHeader(PageHeader::Back::Shown, this);
        m_header->setTitle(title());
        connect(m_header, &PageHeader::backRequested, this, &ProfilePage::backRequested);
        column->addWidget(m_header);
    }
    column->addWidget(m_view);
    setFocusProxy(m_view);

    connectNavigation(*m_view, *this);
    connectActs(*m_view, *this, m_context);
    connect(m_view, &FeedView::noticeActivated, this, &ProfilePage::retry);
    connect(m_view, &FeedView::nearEnd, this, [this] {
        if (m_tab == ProfileHead::Tab::Lists && m_lists) {
            m_lists->extend();
        }
    });
    connect(&m_profile, &social::Profile::changed, this, &ProfilePage::showPerson);
    connect(&m_context.images, &ImageCache::becameIdle, this, &Page::completeChanged);
    m_view->setRows({{.id = u"skeleton"_s, .what = SkeletonRow{}}});
    m_profile.load();
}

ProfilePage::~ProfilePage() = default;

QString ProfilePage::title() const
{
    const auto person = m_profile.person();
    return person ? person->name() : tr("Profile");
}

void ProfilePage::showPerson()
{
    if (const auto person = m_profile.person()) {
        const bool isFirst = m_head == nullptr;
        if (isFirst) {
            makeHead(*person);
        }
        m_head->setPerson(*person);
        if (m_header) {
            m_header->setTitle(title());
        }
        if (isFirst) {
            showTab(person->did);
        }
        Q_EMIT titleChanged();
    } else if (m_profile.error()) {
        showProblem(*m_profile.error());
    }
    Q_EMIT completeChanged();
    Q_EMIT troubleChanged();
}

void ProfilePage::makeHead(const model::Person &person)
{
    m_head = new ProfileHead(m_context.images, this);
    connect(m_head, &ProfileHead::linkActivated, this, [this](const QUrl &url) { followLink(url, *this, *m_head); });
    connect(m_head, &ProfileHead::tabChanged, this, [this, did = person.did] {
        m_tab = m_head->tab();
        m_anchor.reset();
        showTab(did);
    });
    m_head->setTab(m_tab);
    m_view->setHeader(m_head);
    if (person.did != m_context.self) {
        addActs();
    }
}

void ProfilePage::showTab(const base::Did &did)
{
    delete m_binder;
    m_binder = nullptr;
    if (m_tab == ProfileHead::Tab::Lists) {
        showLists(did);
    } else {
        showPosts(did);
    }
    Q_EMIT completeChanged();
    Q_EMIT troubleChanged();
}

void ProfilePage::retry()
{
    if (!m_profile.person()) {
        m_profile.load();
    } else if (m_tab == ProfileHead::Tab::Lists && m_lists) {
        m_lists->retry();
    }
}

void ProfilePage::addActs()
{
    auto *acts = new PersonActs(*this, m_context);
    m_head->showActs();
    connect(m_head, &ProfileHead::actRequested, acts, [this, acts](PostAct act) {
        if (const auto person = m_profile.person()) {
            acts->act(*person, act);
        }
    });
    connect(m_head, &ProfileHead::copyRequested, this, [this](const QString &text) {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT messageRequested(tr("Copied"));
    });
}

void ProfilePage::showPosts(const base::Did &did)
{
    m_view->setRows({});
    const bool isNew = m_feed == nullptr;
    if (isNew) {
        m_feed = std::make_unique<social::Feed>(social::authorSource(m_context.services.xrpc, did), m_context.services);
        connect(m_feed.get(), &social::Feed::statusChanged, this, &Page::troubleChanged);
    }
    m_binder = new FeedBinder(*m_feed, *m_view, this);
    m_binder->setEmptyTexts(tr("No posts yet"), {});
    if (did == m_context.self) {
        m_binder->showOwn(m_context.services.outbox);
    }
    connect(m_binder, &FeedBinder::completeChanged, this, &Page::completeChanged);
    if (m_anchor) {
        m_binder->setAnchor(*m_anchor);
    }
    if (isNew) {
        m_feed->open(m_anchor ? m_anchor->rowId : QString());
    } else {
        m_binder->showRows();
    }
}

void ProfilePage::showLists(const base::Did &did)
{
    if (!m_lists) {
        m_lists = std::make_unique<social::Lists>(did, m_context.services);
        connect(m_lists.get(), &social::Lists::changed, this, [this] {
            if (m_tab == ProfileHead::Tab::Lists) {
                showListRows();
            }
            Q_EMIT completeChanged();
            Q_EMIT troubleChanged();
        });
        m_lists->load();
    }
    m_view->setRows({});
    showListRows();
}

void ProfilePage::showListRows()
{
    const bool isOwn = m_profile.person() && m_profile.person()->did == m_context.self;
    const NoticeRow empty{.title = tr("No lists yet"),
                          .text = isOwn ? tr("Lists that you make in another app appear here.") : QString(),
                          .action = {}};
    m_view->setRows(listRows(*m_lists, empty), std::exchange(m_anchor, std::nullopt));
}

void ProfilePage::showProblem(const base::Error &error)
{
    const bool gone = error.kind == base::ErrorKind::NotFound || error.kind == base::ErrorKind::Refused;
    m_view->setRows({{.id = u"problem"_s,
                      .what = NoticeRow{.title = gone ? tr("This profile cannot be found") : error.message,
                                        .text = gone ? tr("The account may have been renamed or deleted.") : QString(),
                                        .action = gone ? QString() : tr("Try again"),
                                        .isFailure = !gone}}});
}

QVariant ProfilePage::state() const
{
    QVariantMap state = toState(m_view->anchor()).toMap();
    state.insert(kTab, static_cast<int>(m_tab));
    return state;
}

void ProfilePage::restore(const QVariant &state)
{
    using Tab = ProfileHead::Tab;
    m_anchor = toAnchor(state);
    const Tab tab = state.toMap().value(kTab).toInt() == 1 ? Tab::Lists : Tab::Activity;
    if (std::exchange(m_tab, tab) != tab && m_head) {
        m_head->setTab(tab);
        showTab(m_profile.person()->did);
    } else {
        m_view->restoreAnchor(*m_anchor);
    }
}

bool ProfilePage::isComplete() const
{
    const bool hasLists =
        m_tab != ProfileHead::Tab::Lists || !m_lists || (!m_lists->isLoading() && !m_lists->isExtending());
    return !m_profile.isLoading() && hasLists && (!m_binder || m_binder->isComplete()) && m_context.images.isIdle();
}

std::optional<Trouble> ProfilePage::trouble() const
{
    const base::Time now = m_context.services.clock.now();
    auto trouble = m_feed && m_binder ? troubleOf(*m_feed, now) : std::nullopt;
    if (!trouble && m_tab == ProfileHead::Tab::Lists && m_lists && m_lists->error() && !m_lists->lists().empty()) {
        trouble = Trouble{.message = m_lists->error()->message};
    }
    if (!trouble && m_profile.person() && m_profile.error()) {
        trouble = Trouble{.message = m_profile.error()->message};
    }
    return trouble;
}

bool ProfilePage::handleKey(const QKeyEvent &event)
{
    return forwardKey(*m_view, event);
}

void ProfilePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        if (m_binder) {
            m_binder->setEmptyTexts(tr("No posts yet"), {});
        } else if (m_tab == ProfileHead::Tab::Lists && m_lists) {
            showListRows();
        }
        Q_EMIT titleChanged();
    }
}

} // namespace rostrum::ui
