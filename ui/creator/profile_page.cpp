// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_page.h"

#include "activity_excerpt.h"
#include "article_list.h"
#include "creator_bar.h"
#include "creator_sheet.h"
#include "profile_acts.h"
#include "profile_cover.h"
#include "profile_edits.h"
#include "ui/feedview/feed_view.h"
#include "ui/playback/autoplay.h"
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
using namespace std::chrono_literals;

namespace rostrum::ui {

namespace {

constexpr auto kTab = "tab"_L1;
constexpr auto kActivity = "activity"_L1;
constexpr auto kAskAgain = 60s;

creator::Motion motionNow()
{
    return autoplay() == Autoplay::On ? creator::Motion::Allowed : creator::Motion::Still;
}

} // namespace

ProfilePage::ProfilePage(const QString &actor, Whose whose, PageContext context, QWidget *parent)
    : Page(parent)
    , m_context(std::move(context))
    , m_whose(whose)
    , m_profile(actor, m_context.self, m_context.services)
    , m_completion(m_context.services, m_context.self)
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
    connect(&m_profile, &creator::CreatorProfile::changed, this, &ProfilePage::showProfile);
    connect(&m_context.images, &ImageCache::becameIdle, this, &Page::completeChanged);
    m_again.setInterval(kAskAgain);
    connect(&m_again, &QTimer::timeout, &m_profile, &creator::CreatorProfile::load);
    m_view->setRows({{.id = u"skeleton"_s, .what = SkeletonRow{}}});
    m_profile.load();
}

ProfilePage::~ProfilePage() = default;

QString ProfilePage::title() const
{
    const auto &person = m_profile.person();
    return person ? person->name() : tr("Profile");
}

void ProfilePage::showProfile()
{
    if (m_profile.person()) {
        const bool isFirst = m_top == nullptr;
        if (isFirst) {
            makeTop();
        }
        const creator::ProfileLayout layout = creator::layoutOf(m_profile.facts(motionNow()));
        m_top->setProfile(m_profile, layout);
        m_bottom->setProfile(m_profile, layout);
        if (m_header) {
            m_header->setTitle(title());
        }
        if (isFirst) {
            showTab();
        }
        Q_EMIT titleChanged();
    } else if (m_profile.error()) {
        showProblem(*m_profile.error());
    }
    Q_EMIT completeChanged();
    Q_EMIT troubleChanged();
}

void ProfilePage::makeTop()
{
    const auto viewer = m_profile.isOwn() ? creator::Viewer::Self : creator::Viewer::Other;
    const base::Clock &clock = m_context.services.clock;
    m_top = new ProfileTop(m_context.images, m_context.services.http, clock, viewer, this);
    m_bottom = new ProfileBottom(m_context.images, clock, viewer, this);
    m_acts = new ProfileActs(*this, m_profile, m_context);
    m_top->setTab(m_tab);
    m_top->setActivity(m_activity);
    connectTop();
    connectActsOfTop();
    m_view->setHeader(m_top);
    m_view->setFooter(m_bottom);
}

void ProfilePage::connectTop()
{
    const auto follow = [this](const QUrl &url) { followLink(url, *this, *m_view); };
    for (ProfileSections *sections : {&m_top->sections(), &m_bottom->sections()}) {
        connect(sections, &ProfileSections::linkActivated, this, follow);
        connect(sections, &ProfileSections::featuredActivated, this, &ProfilePage::openFeatured);
        connect(sections, &ProfileSections::skillActivated, this,
                [this](const QString &skill) { Q_EMIT viewRequested(View::search(skill)); });
    }
    connect(&m_top->head(), &ProfileHead::linkActivated, this, follow);
    connect(&m_top->head(), &ProfileHead::topicActivated, this,
            [this](const QString &topic) { Q_EMIT viewRequested(View::search(u'#' + topic)); });
    connect(m_top->head().cover(), &ProfileCover::pageRequested, this, follow);
    connect(m_top->head().cover(), &ProfileCover::ended, &m_profile, &creator::CreatorProfile::load);
    connect(&m_top->articles(), &ArticleList::activated, this, &ProfilePage::openFeatured);
    connect(&m_top->head(), &ProfileHead::tabChanged, this, [this] {
        m_tab = m_top->head().tab();
        m_anchor.reset();
        showTab();
    });
    connect(m_top, &ProfileTop::activityChosen, this, [this](ProfileTop::Activity activity) {
        m_activity = activity;
        m_anchor.reset();
        showTab();
    });
    connect(m_bottom, &ProfileBottom::allRequested, this, [this] {
        m_tab = ProfileHead::Tab::Activity;
        showTab();
        m_view->scrollToTop();
    });
}

void ProfilePage::connectActsOfTop()
{
    connect(&m_top->head(), &ProfileHead::actRequested, m_acts, &ProfileActs::act);
    connect(&m_top->head(), &ProfileHead::noticeActivated, m_acts, &ProfileActs::settle);
    if (CreatorBar *bar = m_top->creatorBar()) {
        connect(bar, &CreatorBar::toggled, m_acts, &ProfileActs::switchCreatorMode);
        m_edits = new ProfileEdits(*this, m_profile, m_context);
        m_edits->watch(m_top->sections());
        m_edits->watch(m_bottom->sections());
        connect(bar, &CreatorBar::settingsRequested, this, &ProfilePage::openCreatorSheet);
        connect(m_edits, &ProfileEdits::featuredRequested, this, &ProfilePage::openCreatorSheet);
        connect(&m_top->head(), &ProfileHead::editRequested, this, [this] {
            m_tab = ProfileHead::Tab::Profile;
            showTab();
            m_edits->editIntro();
        });
    }
}

void ProfilePage::openCreatorSheet()
{
    constexpr std::size_t kMostChoices = 4; // of each kind
    std::vector<creator::FeaturedItem> choices = m_profile.articles();
    choices.resize(std::min(choices.size(), kMostChoices));
    std::size_t posts = 0;
    for (const store::FeedEntry &entry : feed(social::AuthorPosts::Posts)->rows()) {
        if (entry.item && entry.item->post->author.did == m_context.self && posts < kMostChoices) {
            choices.push_back(creator::featuredOf(*entry.item->post));
            ++posts;
        }
    }
    auto *sheet = new CreatorSheet(
        m_profile, std::move(choices), [this](const QString &prefix) { return m_completion.tags(prefix); },
        m_context.images, m_context.services.http, m_context.services.clock, window());
    connect(sheet, &CreatorSheet::saved, m_acts, &ProfileActs::saveCreatorMode);
    sheet->open(tr("Creator mode"));
}

void ProfilePage::openFeatured(const creator::FeaturedItem &item)
{
    if (item.kind == creator::FeaturedItem::Kind::Post) {
        Q_EMIT viewRequested(View::post(item.address));
    } else if (item.page.isValid()) {
        followLink(item.page, *this, *m_view);
    } else {
        Q_EMIT messageRequested(tr("There is no page to open for this."));
    }
}

social::Feed *ProfilePage::feed(social::AuthorPosts what)
{
    auto &feed = m_feeds[what];
    if (!feed) {
        const auto &services = m_context.services;
        feed = std::make_unique<social::Feed>(social::authorSource(services.xrpc, m_profile.person()->did, what),
                                              services);
        connect(feed.get(), &social::Feed::statusChanged, this, &Page::troubleChanged);
        feed->open(m_anchor ? m_anchor->rowId : QString());
    }
    return feed.get();
}

void ProfilePage::showTab()
{
    delete m_rows;
    m_rows = nullptr;
    m_binder = nullptr;
    m_excerpt = nullptr;
    m_top->setTab(m_tab);
    m_bottom->setVisible(m_tab == ProfileHead::Tab::Profile);
    if (m_tab == ProfileHead::Tab::Lists) {
        showLists();
    } else if (m_tab == ProfileHead::Tab::Activity) {
        showActivity();
    } else {
        showExcerpt();
    }
    Q_EMIT completeChanged();
    Q_EMIT troubleChanged();
}

void ProfilePage::showExcerpt()
{
    m_excerpt = new ActivityExcerpt(*feed(social::AuthorPosts::Posts), *m_view, this);
    m_rows = m_excerpt;
    connect(m_excerpt, &ActivityExcerpt::changed, this, &Page::completeChanged);
    m_excerpt->show();
    if (m_anchor) {
        m_view->restoreAnchor(*std::exchange(m_anchor, std::nullopt));
    }
}

void ProfilePage::showActivity()
{
    m_view->setRows({});
    if (m_activity == ProfileTop::Activity::Articles) {
        return;
    }
    const auto what = m_activity == ProfileTop::Activity::Replies ? social::AuthorPosts::Replies
                      : m_activity == ProfileTop::Activity::Media ? social::AuthorPosts::Media
                                                                  : social::AuthorPosts::Posts;
    social::Feed &posts = *feed(what);
    m_binder = new FeedBinder(posts, *m_view, this);
    m_rows = m_binder;
    m_binder->setEmptyTexts(tr("No posts yet"), {});
    if (m_profile.isOwn()) {
        m_binder->showOwn(m_context.services.outbox);
    }
    connect(m_binder, &FeedBinder::completeChanged, this, &Page::completeChanged);
    if (m_anchor) {
        m_binder->setAnchor(*m_anchor);
    }
    m_binder->showRows();
}

void ProfilePage::showLists()
{
    if (!m_lists) {
        m_lists = std::make_unique<social::Lists>(m_profile.person()->did, m_context.services);
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
    const NoticeRow empty{.title = tr("No lists yet"),
                          .text = m_profile.isOwn() ? tr("Lists that you make in another app appear here.") : QString(),
                          .action = {}};
    m_view->setRows(listRows(*m_lists, empty), std::exchange(m_anchor, std::nullopt));
}

void ProfilePage::retry()
{
    if (!m_profile.person()) {
        m_profile.load();
    } else if (m_tab == ProfileHead::Tab::Lists && m_lists) {
        m_lists->retry();
    }
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
    state.insert(kActivity, static_cast<int>(m_activity));
    return state;
}

void ProfilePage::restore(const QVariant &state)
{
    using Tab = ProfileHead::Tab;
    const QVariantMap map = state.toMap();
    m_anchor = toAnchor(state);
    const auto tab = static_cast<Tab>(std::clamp(map.value(kTab).toInt(), 0, static_cast<int>(Tab::Lists)));
    const auto activity = static_cast<ProfileTop::Activity>(
        std::clamp(map.value(kActivity).toInt(), 0, static_cast<int>(ProfileTop::Activity::Articles)));
    const bool isOther = tab != m_tab || activity != m_activity;
    m_tab = tab;
    m_activity = activity;
    if (!m_top) {
        return;
    }
    if (isOther) {
        m_top->setActivity(activity);
        showTab();
    } else {
        m_view->restoreAnchor(*m_anchor);
    }
}

bool ProfilePage::isComplete() const
{
    const bool hasLists =
        m_tab != ProfileHead::Tab::Lists || !m_lists || (!m_lists->isLoading() && !m_lists->isExtending());
    const bool hasRows = (!m_binder || m_binder->isComplete()) && (!m_excerpt || m_excerpt->isComplete());
    return !m_profile.isLoading() && hasLists && hasRows && m_context.images.isIdle();
}

std::optional<Trouble> ProfilePage::trouble() const
{
    const base::Time now = m_context.services.clock.now();
    std::optional<Trouble> trouble;
    if (m_rows) {
        for (const auto &[what, feed] : m_feeds) {
            trouble = trouble ? trouble : troubleOf(*feed, now);
        }
    }
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

void ProfilePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_again.start();
}

void ProfilePage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_again.stop();
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
