// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications.h"

#include "base/log.h"
#include "lexicon/app_bsky_notification_getUnreadCount.h"
#include "lexicon/app_bsky_notification_updateSeen.h"
#include "social/notification_source.h"
#include "store/settings.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::social {

namespace {
constexpr auto kLooking = 20s;
constexpr auto kAway = 60s;
constexpr auto kSlowest = 5min;
constexpr auto kSlowestFailing = 10min;
constexpr double kSlower = 1.5; ///< each quiet poll while nobody looks
constexpr auto kStoredAs = "notificationsSeen";
/// What a server has to be told so that all up to `at` counts as seen: it compares texts, strictly, and "55Z" comes
/// after "55.001Z".
base::Time justAfter(base::Time at)
{
    const bool isWhole = at == std::chrono::floor<std::chrono::seconds>(at);
    return at + (isWhole ? std::chrono::milliseconds(1s) : 1ms);
}

} // namespace

std::chrono::milliseconds pollDelay(const PollPace &pace)
{
    using Milliseconds = std::chrono::milliseconds;
    const auto times = [](Milliseconds base, double factor, int count, Milliseconds most) {
        constexpr int kEnough = 20; // the most is reached long before
        const double delay = double(base.count()) * std::pow(factor, std::min(count, kEnough));
        return Milliseconds(std::min<qint64>(std::llround(delay), most.count()));
    };
    const Milliseconds usual =
        pace.attention == Attention::Looking ? Milliseconds(kLooking) : times(kAway, kSlower, pace.quiet, kSlowest);
    return pace.failures > 0 ? times(usual, 2, pace.failures, kSlowestFailing) : usual;
}

Notifications::Notifications(Services services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_polling.start(poll()); });
}

Notifications::~Notifications() = default;

void Notifications::start()
{
    m_polling.start(run());
}

base::Task<void> Notifications::run()
{
    co_await loadSeen();
    co_await poll();
}

void Notifications::setAttention(Attention attention)
{
    if (m_pace.attention == attention) {
        return;
    }
    m_pace.attention = attention;
    m_pace.quiet = 0;
    if (m_timer.isActive()) { // else it is at work, and goes on at the new pace
        pollAgain();
    }
}

/// As long after the last poll as the pace says.
void Notifications::pollAgain()
{
    const auto since = std::max(m_services.clock.now() - m_polledAt, std::chrono::milliseconds(0));
    const auto delay = std::max(pollDelay(m_pace), m_retryAfter.value_or(0ms));
    m_timer.start(std::max(delay - since, std::chrono::milliseconds(0)));
}

base::Task<void> Notifications::poll()
{
    const bool wasKnown = m_isKnown;
    const auto done = co_await exchange();
    m_polledAt = m_services.clock.now();
    m_pace.failures = done ? 0 : m_pace.failures + 1;
    m_retryAfter = done ? std::nullopt : done.error().retryAfter;
    if (!done) {
        qCInfo(lcSocial) << "notifications have to wait:" << done.error().detail;
    }
    if (!wasKnown && !m_isKnown) {
        Q_EMIT unreadChanged(m_unread); // as far as can be known now
    }
    pollAgain();
}

base::Task<base::Result<void>> Notifications::exchange()
{
    if (!m_seen.isTold) {
        if (auto told = co_await tellSeen(); !told) {
            co_return told;
        }
    }
    const int marks = m_marks;
    const auto answer = co_await m_services.xrpc.query<lexicon::GetUnreadCount>({});
    if (!answer) {
        co_return std::unexpected(answer.error());
    }
    if (marks != m_marks) {
        co_return base::Result<void>();
    }
    const auto count = static_cast<int>(std::clamp<qint64>(answer->count, 0, std::numeric_limits<int>::max()));
    const int more = m_isKnown ? count - m_unread : 0;
    m_pace.quiet = more > 0 ? 0 : m_pace.quiet + 1;
    setUnread(count);
    if (more > 0) {
        co_return co_await fetchNews(more);
    }
    co_return base::Result<void>();
}

base::Task<base::Result<void>> Notifications::fetchNews(int count)
{
    if (auto done = co_await refreshNotifications(m_services, NotificationFilter::All); !done) {
        co_return done;
    }
    auto rows = co_await m_services.store.cacheReader().read([count](store::Database &db) {
        return store::readNotifications(db, listName(NotificationFilter::All), count);
    });
    if (!rows) {
        co_return std::unexpected(std::move(rows.error()));
    }
    std::erase_if(*rows, [this](const auto &row) { return row->at <= m_seen.at; });
    if (!rows->empty()) {
        Q_EMIT arrived(*rows);
    }
    co_return base::Result<void>();
}

void Notifications::markSeen(base::Time newest)
{
    // A server that was never told calls the newest the last that was seen, and counts all of them.
    if (newest < m_seen.at || (newest == m_seen.at && m_unread == 0)) {
        return;
    }
    ++m_marks;
    m_seen = {.at = newest, .isTold = false};
    keepSeen();
    setUnread(0);
    m_timer.stop();
    m_polling.cancelAll();
    m_polling.start(poll()); // tells it, and counts what came since
}

void Notifications::noteSeen(base::Time at)
{
    if (at > m_seen.at) {
        m_seen = {.at = at, .isTold = true};
        keepSeen();
    }
}

base::Task<base::Result<void>> Notifications::tellSeen()
{
    const base::Time at = m_seen.at;
    auto told =
        co_await m_services.xrpc.procedure<lexicon::UpdateSeen>({.seenAt = base::Datetime::fromTime(justAfter(at))});
    if (!told) {
        co_return std::unexpected(std::move(told.error()));
    }
    if (m_seen.at == at) {
        m_seen.isTold = true;
        keepSeen();
    }
    co_return base::Result<void>();
}

base::Task<void> Notifications::loadSeen()
{
    const auto stored = co_await store::readSetting(m_services.store, kStoredAs);
    if (!stored || !*stored) {
        co_return;
    }
    const QJsonObject seen = QJsonDocument::fromJson(**stored).object();
    const base::Time at{std::chrono::milliseconds(seen[u"at"].toInteger())};
    if (at > m_seen.at) {
        m_seen = {.at = at, .isTold = seen[u"told"].toBool()};
    }
}

void Notifications::keepSeen()
{
    const QJsonObject seen{{u"at"_s, qint64(m_seen.at.time_since_epoch().count())}, {u"told"_s, m_seen.isTold}};
    m_tasks.start([](Services services, QByteArray json) -> base::Task<void> {
        const auto kept = co_await store::writeSetting(services.store, kStoredAs, std::move(json));
        if (!kept) {
            qCWarning(lcSocial) << "cannot keep what was seen:" << kept.error().detail;
        }
    }(m_services, QJsonDocument(seen).toJson(QJsonDocument::Compact)));
}

void Notifications::setUnread(int count)
{
    if (!std::exchange(m_isKnown, true) || count != m_unread) {
        m_unread = count;
        Q_EMIT unreadChanged(count);
    }
}

} // namespace rostrum::social
