// SPDX-License-Identifier: GPL-3.0-or-later
#include "notification_groups.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

using model::Notification;

constexpr auto kWindow = std::chrono::hours(48);

QDate dayOf(base::Time time, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), zone).date();
}

/// What notifications of one group have in common; empty where each is alone.
QString keyOf(const Notification &item, bool isUnread, const QTimeZone &zone)
{
    QString about;
    switch (item.reason) {
    case Notification::Reason::Like:
    case Notification::Reason::Repost:
    case Notification::Reason::LikeOfRepost:
    case Notification::Reason::RepostOfRepost:
        if (!item.subject) {
            return {};
        }
        about = QString::fromStdString(item.subject->str());
        break;
    case Notification::Reason::Follow:
        about = dayOf(item.at, zone).toString(Qt::ISODate);
        break;
    case Notification::Reason::Joined:
        break;
    default:
        return {};
    }
    return QString::number(static_cast<int>(item.reason)) + u'|' + QString::number(isUnread ? 1 : 0) + u'|' + about;
}

bool hasPerson(const NotificationGroup &group, const base::Did &person)
{
    return std::ranges::any_of(group.items, [&](const auto &item) { return item->by.did == person; });
}

} // namespace

QString NotificationGroup::id() const
{
    const Notification &oldest = *items.back();
    return QString::number(static_cast<int>(oldest.reason)) + u'|' + QString::fromStdString(oldest.uri.str());
}

bool NotificationGroup::operator==(const NotificationGroup &other) const
{
    return isUnread == other.isUnread &&
           std::ranges::equal(items, other.items, [](const auto &a, const auto &b) { return a == b || *a == *b; });
}

std::vector<NotificationGroup> groupNotifications(std::span<const model::NotificationPtr> newestFirst,
                                                  base::Time seenBefore, const QTimeZone &zone)
{
    std::vector<NotificationGroup> groups;
    QHash<QString, std::size_t> open; // by key: the group that takes more
    for (const model::NotificationPtr &item : newestFirst) {
        const bool isUnread = item->at > seenBefore;
        const QString key = keyOf(*item, isUnread, zone);
        const auto found = key.isEmpty() ? open.end() : open.find(key);
        if (found != open.end() && groups[*found].newest().at - item->at <= kWindow) {
            if (!hasPerson(groups[*found], item->by.did)) {
                groups[*found].items.push_back(item);
            }
            continue;
        }
        if (!key.isEmpty()) {
            open.insert(key, groups.size());
        }
        groups.push_back({.items = {item}, .isUnread = isUnread});
    }
    return groups;
}

} // namespace rostrum::social
