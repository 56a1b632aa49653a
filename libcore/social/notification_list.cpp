// SPDX-License-Identifier: GPL-3.0-or-later
#include "notification_list.h"

#include "social/notifications.h"
#include "social/outbox.h"
#include "social/people.h"
#include "social/preferences.h"

#include <algorithm>
#include <utility>

namespace rostrum::social {

namespace {
constexpr int kStretch = 50;
}

NotificationList::NotificationList(NotificationFilter filter, Services services, Notifications &notifications,
                                   QObject *parent)
    : QObject(parent)
    , m_filter(filter)
    , m_services(std::move(services))
    , m_notifications(notifications)
    , m_limit(kStretch)
{
    connect(&m_services.outbox, &Outbox::changed, this, [this](const QString &subject) {
        if (concerns(subject)) {
            m_tasks.start(doReload());
        }
    });
    connect(&m_services.preferences, &Preferences::changed, this, [this] { m_tasks.start(doReload()); });
    connect(&notifications, &Notifications::arrived, this, [this] {
        if (m_filter == NotificationFilter::All) {
            m_tasks.start(doReload());
        } else {
            refresh();
        }
    });
}

NotificationList::~NotificationList() = default;

bool NotificationList::concerns(const QString &subject) const
{
    const std::string text = subject.toStdString();
    const auto isOf = [&text](const model::NotificationPtr &item) {
        return item->by.did.str() == text ||
               (item->post && (item->post->uri.str() == text || item->post->author.did.str() == text));
    };
    return std::ranges::any_of(
        m_groups, [&isOf](const NotificationGroup &group) { return std::ranges::any_of(group.items, isOf); });
}

std::optional<base::Time> NotificationList::newest() const
{
    return m_groups.empty() ? std::nullopt : std::optional(m_groups.front().newest().at);
}

void NotificationList::open()
{
    m_tasks.start(doOpen());
}

void NotificationList::refresh()
{
    if (!m_status.refreshing) {
        m_tasks.start(doRefresh());
    }
}

void NotificationList::startVisit()
{
    if (m_seenBefore) {
        m_seenBefore = std::max(*m_seenBefore, m_notifications.seenAt());
        m_tasks.start(doReload());
    }
    refresh();
}

void NotificationList::extendOlder()
{
    if (!m_status.moreError) {
        retryOlder();
    }
}

void NotificationList::retryOlder()
{
    if (!m_isExtending && !m_status.atEnd && !m_groups.empty()) {
        m_tasks.start(doExtend());
    }
}

base::Task<void> NotificationList::doOpen()
{
    const auto read = co_await reload();
    if (!read) {
        m_status.error = read.error();
    }
    m_status.phase = m_status.refreshedAt ? FeedStatus::Phase::Ready : FeedStatus::Phase::Fetching;
    Q_EMIT changed();
    refresh();
}

base::Task<void> NotificationList::doRefresh()
{
    m_status.refreshing = true;
    auto done = co_await refreshNotifications(m_services, m_filter);
    if (done) {
        done = co_await reload();
    }
    m_tasks.start(completeAuthors());
    m_status.refreshing = false;
    m_status.phase = FeedStatus::Phase::Ready;
    m_status.error = done ? std::nullopt : std::optional(done.error());
    Q_EMIT changed();
}

base::Task<void> NotificationList::doExtend()
{
    m_isExtending = true;
    m_status.moreError.reset();
    const auto done = co_await extend();
    m_isExtending = false;
    if (!done) {
        m_status.moreError = done.error();
    }
    Q_EMIT changed();
}

base::Task<base::Result<void>> NotificationList::extend()
{
    const bool isStored = m_rows >= m_limit; // else the store has no more than is shown
    m_limit += kStretch;
    if (!isStored && m_olderCursor) {
        const std::string cursor = *m_olderCursor;
        auto page = co_await fetchNotifications(m_services.xrpc, m_filter, cursor);
        if (!page) {
            co_return std::unexpected(std::move(page.error()));
        }
        const auto written = co_await m_services.store.cacheWriter().write(
            [list = listName(m_filter), cursor, page = std::move(*page)](store::Database &db) {
                return store::writeOlderNotifications(db, list, cursor, page);
            });
        if (!written) {
            co_return std::unexpected(written.error());
        }
    }
    co_return co_await reload();
}

base::Task<base::Result<void>> NotificationList::reload()
{
    struct Stored
    {
        store::NotificationListInfo info;
        std::vector<model::NotificationPtr> rows;
    };
    auto stored = co_await m_services.store.cacheReader().read(
        [list = listName(m_filter), limit = m_limit](store::Database &db) -> base::Result<Stored> {
            auto info = store::readNotificationList(db, list);
            auto rows = store::readNotifications(db, list, limit);
            if (!info || !rows) {
                return std::unexpected(info ? rows.error() : info.error());
            }
            return Stored{.info = std::move(*info), .rows = std::move(*rows)};
        });
    if (!stored) {
        co_return std::unexpected(std::move(stored.error()));
    }
    const store::NotificationListInfo &info = stored->info;
    if (info.known) {
        m_notifications.noteSeen(info.seenAt);
        m_seenBefore = m_seenBefore.value_or(m_notifications.seenAt());
        m_status.refreshedAt = info.refreshedAt;
    }
    m_rows = static_cast<int>(stored->rows.size());
    m_olderCursor = info.olderCursor;
    m_status.atEnd = info.known && m_rows < m_limit && !m_olderCursor;
    std::erase_if(stored->rows, [this](const auto &row) {
        return row->post && model::isPost(row->reason) &&
               m_services.preferences.decide(*row->post).action == model::Decision::Action::Drop;
    });
    std::ranges::transform(stored->rows, stored->rows.begin(), [this](const auto &row) { return withPending(row); });
    m_groups = groupNotifications(stored->rows, m_seenBefore.value_or(base::Time::max()), QTimeZone::systemTimeZone());
    co_return base::Result<void>();
}

/// Posts of these people have no headline otherwise.
base::Task<void> NotificationList::completeAuthors()
{
    std::vector<base::Did> authors;
    for (const NotificationGroup &group : m_groups) {
        const auto &post = group.newest().post;
        if (post && model::isPost(group.newest().reason) &&
            std::ranges::find(authors, post->author.did) == authors.end()) {
            authors.push_back(post->author.did);
        }
    }
    if (co_await m_services.people.ensure(std::move(authors))) {
        co_await doReload();
    }
}

base::Task<void> NotificationList::doReload()
{
    if (const auto read = co_await reload(); !read) {
        m_status.moreError = read.error();
    }
    Q_EMIT changed();
}

model::NotificationPtr NotificationList::withPending(const model::NotificationPtr &item) const
{
    const Pending &pending = m_services.outbox.pending();
    auto merged = std::make_shared<model::Notification>(*item);
    merged->post = item->post ? pending.merged(item->post) : nullptr;
    merged->by = pending.merged(item->by);
    return merged;
}

} // namespace rostrum::social
