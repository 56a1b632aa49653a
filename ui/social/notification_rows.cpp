// SPDX-License-Identifier: GPL-3.0-or-later
#include "notification_rows.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

using model::Notification;

constexpr int kExcerpt = 300; ///< letters: more than two lines hold

class Words
{
    Q_DECLARE_TR_FUNCTIONS(rostrum::ui::NotificationRow)

public:
    static QString people(const social::NotificationGroup &group)
    {
        const QString &first = group.newest().by.name();
        if (group.items.size() == 1)
            return first;
        if (group.items.size() == 2)
            //: two names
            return tr("%1 and %2").arg(first, group.items.back()->by.name());
        //: a name and how many people besides
        return tr("%1 and %n other(s)", nullptr, static_cast<int>(group.items.size()) - 1).arg(first);
    }

    static QString andMore(int count) { return tr("And %n more", nullptr, count); }

    static QString sentence(Notification::Reason reason, const QString &people)
    {
        using enum Notification::Reason;
        switch (reason) {
        case Like:
            return tr("%1 liked your post").arg(people);
        case Repost:
            return tr("%1 reposted your post").arg(people);
        case Follow:
            return tr("%1 followed you").arg(people);
        case Reply:
            return tr("%1 replied to you").arg(people);
        case Mention:
            return tr("%1 mentioned you").arg(people);
        case Quote:
            return tr("%1 quoted you").arg(people);
        case LikeOfRepost:
            return tr("%1 liked what you reposted").arg(people);
        case RepostOfRepost:
            return tr("%1 reposted what you reposted").arg(people);
        case NewPost:
            return tr("%1 wrote a post").arg(people);
        case Joined:
            return tr("%1 joined through your starter pack").arg(people);
        case Verified:
            return tr("%1 verified you").arg(people);
        case Unverified:
            return tr("%1 withdrew the verification of your account").arg(people);
        case Other:
            break;
        }
        return tr("%1 did something this version has no words for yet").arg(people);
    }
};

struct Sign
{
    QLatin1StringView icon;
    TokenColor color = &Tokens::muted;
};

Sign signOf(Notification::Reason reason)
{
    using enum Notification::Reason;
    switch (reason) {
    case Like:
    case LikeOfRepost:
        return {.icon = "like-filled"_L1, .color = &Tokens::creatorFill};
    case Repost:
    case RepostOfRepost:
        return {.icon = "repost"_L1, .color = &Tokens::accent};
    case Follow:
    case Joined:
        return {.icon = "user-plus"_L1, .color = &Tokens::accent};
    case Reply:
        return {.icon = "reply"_L1};
    case Quote:
        return {.icon = "quote"_L1};
    case Verified:
        return {.icon = "check"_L1, .color = &Tokens::accent};
    case Mention:
    case NewPost:
    case Unverified:
    case Other:
        break;
    }
    return {.icon = "bell"_L1};
}

/// What opening it opens, if it is a post.
std::optional<base::AtUri> shownPost(const social::NotificationGroup &group)
{
    return model::isPost(group.newest().reason) ? std::optional(group.newest().uri) : group.newest().subject;
}

QString excerptOf(const social::NotificationGroup &group)
{
    const Notification &newest = group.newest();
    if (newest.post)
        return newest.post->plainText().simplified().left(kExcerpt);
    const bool isOnePerson = group.items.size() == 1;
    return isOnePerson ? newest.by.headline : QString();
}

} // namespace

QString notificationText(const social::NotificationGroup &group)
{
    return Words::sentence(group.newest().reason, Words::people(group));
}

NewsBrief briefOf(const std::vector<model::NotificationPtr> &news)
{
    const auto groups = social::groupNotifications(news, base::Time(), QTimeZone::systemTimeZone());
    const social::NotificationGroup &first = groups.front();
    NewsBrief brief{.title = notificationText(first), .text = excerptOf(first), .view = View::notifications()};
    if (groups.size() > 1) {
        brief.text = Words::andMore(static_cast<int>(groups.size()) - 1);
    } else if (const auto post = shownPost(first)) {
        brief.view = View::post(QString::fromStdString(post->str()));
    } else if (first.items.size() == 1) {
        brief.view = View::profile(QString::fromStdString(first.newest().by.did.str()));
    }
    return brief;
}

FeedRow notificationRow(const social::NotificationGroup &group)
{
    const Notification &newest = group.newest();
    const Sign sign = signOf(newest.reason);
    if (model::isPost(newest.reason) && newest.post) {
        auto item = std::make_shared<model::FeedItem>();
        item->post = newest.post;
        // The note says whom it answers: no "Replying to" besides.
        return {.id = group.id(),
                .what = PostRow{
                    .item = std::move(item),
                    .place = {.role = ThreadPlace::Role::Thread},
                    .note = PostNote{.icon = sign.icon, .text = notificationText(group), .isUnread = group.isUnread}}};
    }
    ActivityRow row{.icon = sign.icon,
                    .iconColor = sign.color,
                    .sentence = notificationText(group),
                    .excerpt = excerptOf(group),
                    .post = shownPost(group),
                    .at = newest.at,
                    .isUnread = group.isUnread};
    std::ranges::transform(group.items, std::back_inserter(row.people), [](const auto &item) { return item->by; });
    return {.id = group.id(), .what = std::move(row)};
}

} // namespace rostrum::ui
