// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications_page.h"

#include "social/notifications.h"
#include "ui/feedview/feed_view.h"
#include "ui/kit/segmented_tabs.h"
#include "ui/shell/page_header.h"
#include "ui/social/home_page.h"
#include "ui/social/notification_rows.h"
#include "ui/social/post_acts.h"
#include "ui/social/view_state.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <QVariantMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr int kSkeletons = 5;
constexpr auto kLook = std::chrono::milliseconds(1000); ///< so long on the screen counts as seen
constexpr std::array kFilters{social::NotificationFilter::All, social::NotificationFilter::Mentions};
constexpr auto kTab = "tab"_L1;
} // namespace

NotificationsPage::NotificationsPage(PageContext context, QWidget *parent)
    : Page(parent)
    , m_context(std::move(context))
    , m_header(new PageHeader(PageHeader::Back::None, this))
    , m_tabs(new SegmentedTabs(this))
    , m_view(new FeedView(&m_context.images, &m_context.services.clock, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(metrics::kColumnPadding, 0, metrics::kColumnPadding, 0);
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    column->addLayout(tabs);
    column->addSpacing(1); // the hairline
    column->addWidget(m_view);
    setFocusProxy(m_view);
    for (std::size_t i = 0; i < m_lists.size(); ++i)
        m_tabs->addTab({});

    connectNavigation(*m_view, *this);
    connectActs(*m_view, *this, m_context);
    connect(m_tabs, &QTabBar::currentChanged, this, &NotificationsPage::choose);
    connect(m_view, &FeedView::nearEnd, this, [this] { list().extendOlder(); });
    connect(m_view, &FeedView::noticeActivated, this, &NotificationsPage::tryAgain);
    connect(&m_context.images, &ImageCache::becameIdle, this, &Page::completeChanged);
    connect(this, &Page::completeChanged, this, &NotificationsPage::noteSeen);
    m_seen.setSingleShot(true);
    m_seen.setInterval(kLook);
    connect(&m_seen, &QTimer::timeout, this, [this] {
        if (m_current != 0) // mentions alone are not all of it
            return;
        if (const auto newest = list().newest(); newest && isVisible() && isActiveWindow())
            m_context.notifications.markSeen(*newest);
    });
    retranslate();
    choose(0);
}

QString NotificationsPage::title() const
{
    return tr("Notifications");
}

social::NotificationList &NotificationsPage::list()
{
    return *m_lists.at(m_current).list;
}

const social::NotificationList &NotificationsPage::list() const
{
    return *m_lists.at(m_current).list;
}

void NotificationsPage::choose(int tab)
{
    const auto next = static_cast<std::size_t>(tab);
    if (next != m_current)
        m_lists.at(m_current).anchor = m_view->anchor();
    m_current = next;
    Tab &chosen = m_lists.at(next);
    if (!chosen.list) {
        chosen.list =
            std::make_unique<social::NotificationList>(kFilters.at(next), m_context.services, m_context.notifications);
        connect(chosen.list.get(), &social::NotificationList::changed, this, [this, next] {
            if (next == m_current)
                showRows();
        });
        chosen.list->open();
    } else {
        chosen.list->refresh();
    }
    showRows();
}

void NotificationsPage::showRows()
{
    std::vector<FeedRow> rows;
    std::ranges::transform(list().groups(), std::back_inserter(rows), notificationRow);
    addTail(rows);
    std::optional<Anchor> anchor;
    if (!list().groups().empty())
        anchor = std::exchange(m_lists.at(m_current).anchor, std::nullopt);
    const bool staysAtTop = !anchor && m_view->isAtTop(); // the newest is what one comes for
    m_view->setRows(std::move(rows), anchor);
    if (staysAtTop)
        m_view->scrollToTop();
    Q_EMIT completeChanged();
    Q_EMIT troubleChanged();
}

/// What stands below the rows, or instead of them.
void NotificationsPage::addTail(std::vector<FeedRow> &rows) const
{
    const social::FeedStatus &status = list().status();
    const bool isEmpty = rows.empty();
    const auto notice = [&](NoticeRow row) {
        rows.push_back({.id = isEmpty ? u"tail/empty"_s : u"tail/notice"_s, .what = std::move(row)});
    };
    if (isEmpty && status.phase != social::FeedStatus::Phase::Ready) {
        for (int i = 0; i < kSkeletons; ++i)
            rows.push_back({.id = u"tail/"_s + QString::number(i), .what = SkeletonRow{}});
    } else if (const auto &error = isEmpty ? status.error : status.moreError) {
        notice({.title = error->message,
                .text = isEmpty ? QString() : tr("What you have read so far is kept on this computer."),
                .action = tr("Try again"),
                .isFailure = true});
    } else if (isEmpty && m_current == 0) {
        notice({.title = tr("Nothing yet"),
                .text = tr("When somebody likes, reposts or answers what you write, or begins to follow you, it is "
                           "told here.")});
    } else if (isEmpty) {
        notice({.title = tr("No mentions yet"), .text = tr("Replies, mentions and quotes will appear here.")});
    } else if (!status.atEnd) {
        rows.push_back({.id = u"tail/more"_s, .what = SkeletonRow{}});
    }
}

void NotificationsPage::tryAgain()
{
    if (list().groups().empty())
        list().refresh();
    else
        list().retryOlder();
}

/// Only the list of all: what is among the mentions is not the newest there is.
void NotificationsPage::noteSeen()
{
    const auto newest = list().newest();
    if (m_current == 0 && newest && *newest > m_context.notifications.seenAt() && isComplete() && isVisible() &&
        isActiveWindow() && !m_seen.isActive())
        m_seen.start();
}

QVariant NotificationsPage::state() const
{
    QVariantMap state = toState(m_view->anchor()).toMap();
    state.insert(kTab, static_cast<int>(m_current));
    return state;
}

void NotificationsPage::restore(const QVariant &state)
{
    const int tab = std::clamp(state.toMap().value(kTab).toInt(), 0, static_cast<int>(m_lists.size()) - 1);
    const Anchor anchor = toAnchor(state);
    m_tabs->setCurrentIndex(tab);
    if (list().groups().empty())
        m_lists.at(m_current).anchor = anchor; // the page was made anew
    else
        m_view->restoreAnchor(anchor);
}

bool NotificationsPage::isComplete() const
{
    const social::FeedStatus &status = list().status();
    return status.phase == social::FeedStatus::Phase::Ready && !status.refreshing && m_context.images.isIdle();
}

std::optional<Trouble> NotificationsPage::trouble() const
{
    return list().groups().empty() ? std::nullopt : troubleOf(list().status(), m_context.services.clock.now());
}

void NotificationsPage::chosenAgain()
{
    m_view->scrollToTop();
    list().refresh();
}

bool NotificationsPage::handleKey(const QKeyEvent &event)
{
    return forwardKey(*m_view, event);
}

/// The hairline below the tabs.
void NotificationsPage::paintEvent(QPaintEvent *event)
{
    Page::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, m_view->y() - 1, width(), 1), theme().tokens().line);
}

void NotificationsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (std::exchange(m_wasShown, true)) {
        for (const Tab &tab : m_lists) {
            if (tab.list)
                tab.list->startVisit();
        }
    }
}

void NotificationsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showRows();
        Q_EMIT titleChanged();
    } else if (event->type() == QEvent::ActivationChange) {
        noteSeen();
    }
}

void NotificationsPage::retranslate()
{
    m_header->setTitle(title());
    m_tabs->setAccessibleName(tr("Which notifications"));
    m_tabs->setTabText(0, tr("All"));
    m_tabs->setTabText(1, tr("Mentions"));
}

} // namespace rostrum::ui
