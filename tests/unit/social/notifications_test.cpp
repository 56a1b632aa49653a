// SPDX-License-Identifier: GPL-3.0-or-later
#include "social/notifications.h"

#include "social/notification_list.h"
#include "world.h"

#include <gmock/gmock.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::social {
namespace {

using testing::ElementsAre;
using tests::json;
using tests::minute;
using tests::World;

const QString kList = u"/xrpc/app.bsky.notification.listNotifications"_s;
const QString kCount = u"/xrpc/app.bsky.notification.getUnreadCount"_s;
const QString kSeen = u"/xrpc/app.bsky.notification.updateSeen"_s;
const QString kPosts = u"/xrpc/app.bsky.feed.getPosts"_s;

QString timeText(base::Time time)
{
    return QString::fromStdString(base::Datetime::fromTime(time).str());
}

/// A server that remembers what was seen.
struct Server
{
    struct Item
    {
        QString key;
        QString reason;
        QString by;
        base::Time at;
        QString subject = u"mine"_s;
    };

    explicit Server(World &here)
        : world(here)
    {
        world.answer(kList, [this](const net::HttpRequest &request) { return list(QUrlQuery(request.url)); });
        world.answer(kCount,
                     [this](const net::HttpRequest &) { return json(200, tests::bytes({{u"count"_s, unread()}})); });
        world.answer(kSeen, [this](const net::HttpRequest &request) {
            const auto at =
                base::Datetime::parse(QJsonDocument::fromJson(request.body)[u"seenAt"_s].toString().toStdString());
            seen = at->time();
            ++told;
            return json(200, "{}");
        });
        world.answer(kPosts, [](const net::HttpRequest &request) {
            QJsonArray posts;
            for (const QString &uri : QUrlQuery(request.url).allQueryItemValues(u"uris"_s, QUrl::FullyDecoded)) {
                posts.append(tests::postJson({.key = uri.section(u'/', -1), .createdAt = minute(1)}));
            }
            return json(200, tests::bytes({{u"posts"_s, posts}}));
        });
    }

    [[nodiscard]] int unread() const
    {
        return static_cast<int>(std::ranges::count_if(items, [this](const Item &item) { return item.at > seen; }));
    }

    [[nodiscard]] QJsonObject view(const Item &item) const
    {
        const QString collection = item.reason == u"follow" ? u"app.bsky.graph.follow"_s
                                   : item.reason == u"like" ? u"app.bsky.feed.like"_s
                                                            : u"app.bsky.feed.post"_s;
        const QString uri = u"at://did:plc:"_s + (collection == u"app.bsky.feed.post" ? u"ada"_s : item.by) + u'/' +
                            collection + u'/' + item.key;
        QJsonObject view{{u"uri"_s, uri},
                         {u"cid"_s, u"bafyreid27zk7lbis4zw5fz4podbvbs4fc5ivwji3dmrwa6zggnj4bnd57u"_s},
                         {u"author"_s, tests::profileJson(item.by, u"Words"_s)},
                         {u"reason"_s, item.reason},
                         {u"record"_s, QJsonObject{{u"$type"_s, collection}}},
                         {u"isRead"_s, item.at <= seen},
                         {u"indexedAt"_s, timeText(item.at)}};
        if (item.reason != u"follow") {
            view.insert(u"reasonSubject"_s, QString(u"at://did:plc:ada/app.bsky.feed.post/"_s + item.subject));
        }
        return view;
    }

    [[nodiscard]] tests::ScriptedHttpClient::Outcome list(const QUrlQuery &query) const
    {
        const QStringList reasons = query.allQueryItemValues(u"reasons"_s);
        const qsizetype from = query.queryItemValue(u"cursor"_s).toInt();
        QJsonArray rows;
        qsizetype at = from;
        for (; at < std::ssize(items) && rows.size() < pageRows; ++at) {
            const Item &item = items[static_cast<std::size_t>(at)];
            if (reasons.isEmpty() || reasons.contains(item.reason)) {
                rows.append(view(item));
            }
        }
        QJsonObject answer{{u"notifications"_s, rows}, {u"seenAt"_s, timeText(seen)}};
        if (at < std::ssize(items)) {
            answer.insert(u"cursor"_s, QString::number(at));
        }
        return json(200, tests::bytes(answer));
    }

    World &world;
    std::vector<Item> items = {}; ///< newest first
    base::Time seen = minute(0);
    int told = 0;
    int pageRows = 50;
};

struct NotificationsTest : testing::Test
{
    std::vector<std::string> shown(const NotificationList &list) const
    {
        std::vector<std::string> texts;
        for (const NotificationGroup &group : list.groups()) {
            std::string text = group.isUnread ? "*" : "";
            for (const auto &item : group.items) {
                text += item->by.handle.section(u'.', 0, 0).toStdString() + ' ';
            }
            texts.push_back(text + (group.newest().post ? group.newest().post->plainText().toStdString() : "-"));
        }
        return texts;
    }

    World world;
    Server server{world};
    Notifications notifications{world.services()};
};

TEST_F(NotificationsTest, CountsAtTheStartAndTellsOnlyWhatComesLater)
{
    server.items = {{u"a"_s, u"like"_s, u"bo"_s, minute(10)}};
    QSignalSpy arrived(&notifications, &Notifications::arrived);
    notifications.start();
    world.settle();
    EXPECT_EQ(notifications.unread(), 1);
    EXPECT_TRUE(arrived.empty());

    server.items.insert(server.items.begin(), {u"b"_s, u"follow"_s, u"cy"_s, minute(20)});
    notifications.setAttention(Attention::Away);
    world.clock.advance(1h);
    notifications.setAttention(Attention::Looking); // long ago: asks at once
    tests::waitFor([&] { return notifications.unread() == 2; });
    world.settle();
    ASSERT_EQ(arrived.size(), 1);
    const auto news = arrived.front().front().value<std::vector<model::NotificationPtr>>();
    ASSERT_EQ(news.size(), 1U);
    EXPECT_EQ(news.front()->reason, model::Notification::Reason::Follow);
}

TEST_F(NotificationsTest, SeenIsToldOnceAndNeverGoesBackwards)
{
    server.items = {{u"a"_s, u"like"_s, u"bo"_s, minute(10)}};
    notifications.start();
    world.settle();
    notifications.markSeen(minute(10));
    EXPECT_EQ(notifications.unread(), 0);
    world.settle();
    EXPECT_EQ(server.told, 1);
    EXPECT_GT(server.seen, minute(10)) << "servers compare strictly";
    EXPECT_LE(server.seen, minute(10) + 1s);
    notifications.markSeen(minute(5));
    notifications.markSeen(minute(10));
    world.settle();
    EXPECT_EQ(server.told, 1);
    EXPECT_EQ(notifications.unread(), 0);
}

TEST_F(NotificationsTest, SeenElsewhereLaterIsNotTakenBack)
{
    server.items = {{u"a"_s, u"like"_s, u"bo"_s, minute(10)}};
    server.seen = minute(30);
    NotificationList list(NotificationFilter::All, world.services(), notifications);
    list.open();
    world.settle();
    notifications.markSeen(minute(10));
    world.settle();
    EXPECT_EQ(server.told, 0);
    EXPECT_EQ(server.seen, minute(30));
}

TEST_F(NotificationsTest, AServerThatWasNeverToldIsTold)
{
    server.items = {{u"a"_s, u"like"_s, u"bo"_s, minute(10)}};
    notifications.start();
    world.settle();
    notifications.noteSeen(minute(10)); // what the AppView says of an account that never looked
    notifications.markSeen(minute(10));
    world.settle();
    EXPECT_EQ(server.told, 1);
    EXPECT_EQ(notifications.unread(), 0);
}

TEST_F(NotificationsTest, SeenIsToldLaterWhenTheServerWasAway)
{
    server.items = {{u"a"_s, u"like"_s, u"bo"_s, minute(10)}};
    world.answer(kSeen, tests::ScriptedHttpClient::Outcome(base::fail(base::ErrorKind::Network)));
    notifications.start();
    world.settle();
    notifications.markSeen(minute(10));
    world.settle();
    EXPECT_EQ(notifications.unread(), 0);
    EXPECT_EQ(server.told, 0);

    const Server again(world); // the server is back, and so is the program
    Notifications next(world.services());
    next.start();
    world.settle();
    EXPECT_EQ(again.told, 1);
    EXPECT_GT(again.seen, minute(10));
}

TEST_F(NotificationsTest, TheListComesGroupedWithItsPosts)
{
    server.items = {{u"r"_s, u"reply"_s, u"ada"_s, minute(40)},
                    {u"c"_s, u"like"_s, u"cy"_s, minute(30)},
                    {u"b"_s, u"like"_s, u"bo"_s, minute(20)},
                    {u"f"_s, u"follow"_s, u"bo"_s, minute(10)}};
    server.seen = minute(10);
    NotificationList list(NotificationFilter::All, world.services(), notifications);
    list.open();
    world.settle();
    EXPECT_THAT(shown(list), ElementsAre("*ada r", "*cy bo mine", "bo -"));
    EXPECT_TRUE(list.status().atEnd);
}

TEST_F(NotificationsTest, TheListIsReadOffline)
{
    server.items = {{u"b"_s, u"like"_s, u"bo"_s, minute(20)}};
    {
        NotificationList list(NotificationFilter::All, world.services(), notifications);
        list.open();
        world.settle();
    }
    world.answer(kList, tests::ScriptedHttpClient::Outcome(base::fail(base::ErrorKind::Network)));
    NotificationList list(NotificationFilter::All, world.services(), notifications);
    list.open();
    world.settle();
    EXPECT_THAT(shown(list), ElementsAre("*bo mine"));
    ASSERT_TRUE(list.status().error);
    EXPECT_EQ(list.status().error->kind, base::ErrorKind::Network);
}

TEST_F(NotificationsTest, WhatWasTakenBackGoes)
{
    server.items = {{u"c"_s, u"follow"_s, u"cy"_s, minute(20)}, {u"b"_s, u"like"_s, u"bo"_s, minute(10)}};
    NotificationList list(NotificationFilter::All, world.services(), notifications);
    list.open();
    world.settle();
    ASSERT_THAT(shown(list), ElementsAre("*cy -", "*bo mine"));
    server.items.erase(server.items.begin());
    list.refresh();
    world.settle();
    EXPECT_THAT(shown(list), ElementsAre("*bo mine"));
}

TEST_F(NotificationsTest, OlderOnesComeWhenAskedFor)
{
    server.pageRows = 50;
    for (int i = 0; i < 120; ++i) {
        server.items.push_back({QString::number(i), u"reply"_s, u"ada"_s, minute(900 - i)});
    }
    NotificationList list(NotificationFilter::All, world.services(), notifications);
    list.open();
    world.settle();
    EXPECT_EQ(list.groups().size(), 50U);
    for (int i = 0; i < 4; ++i) {
        list.extendOlder();
        world.settle();
    }
    EXPECT_EQ(list.groups().size(), 120U);
    EXPECT_TRUE(list.status().atEnd);
}

TEST_F(NotificationsTest, MentionsAreTheirOwnList)
{
    server.items = {{u"c"_s, u"like"_s, u"cy"_s, minute(20)}, {u"b"_s, u"quote"_s, u"ada"_s, minute(10)}};
    NotificationList list(NotificationFilter::Mentions, world.services(), notifications);
    list.open();
    world.settle();
    EXPECT_THAT(shown(list), ElementsAre("*ada b"));
}

TEST_F(NotificationsTest, WhatWasNewStaysMarkedUntilTheNextVisit)
{
    server.items = {{u"b"_s, u"like"_s, u"bo"_s, minute(10)}};
    NotificationList list(NotificationFilter::All, world.services(), notifications);
    list.open();
    world.settle();
    notifications.markSeen(minute(10));
    list.refresh();
    world.settle();
    EXPECT_THAT(shown(list), ElementsAre("*bo mine"));
    list.startVisit();
    world.settle();
    EXPECT_THAT(shown(list), ElementsAre("bo mine"));
}

TEST(PollDelay, IsShortForThoseWhoLookAndLongerForTheRest)
{
    EXPECT_EQ(pollDelay({}), 20s);
    EXPECT_EQ(pollDelay({.quiet = 100}), 20s);
    EXPECT_EQ(pollDelay({.attention = Attention::Away}), 60s);
    EXPECT_GT(pollDelay({.attention = Attention::Away, .quiet = 2}), 120s);
    EXPECT_EQ(pollDelay({.attention = Attention::Away, .quiet = 1000}), 5min);
}

TEST(PollDelay, BacksOffFromAServerThatFails)
{
    auto before = pollDelay({});
    for (int failures = 1; failures < 40; ++failures) {
        const auto delay = pollDelay({.failures = failures});
        EXPECT_GE(delay, before);
        EXPECT_LE(delay, 10min);
        before = delay;
    }
    EXPECT_EQ(before, 10min);
}

} // namespace
} // namespace rostrum::social
