// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/notifications.h"

#include "samples.h"
#include "store/prune.h"
#include "store/reset.h"

#include "lexicon/codec.h"

#include <gmock/gmock.h>

#include <QJsonDocument>

#include <numeric>

using namespace Qt::StringLiterals;

namespace rostrum::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using tests::CacheFile;
using tests::minute;

const QString kAll = u"all"_s;

/// Replies of did:plc:ada at these minutes, with the minute as the key.
NotificationPage pageOf(const std::vector<int> &minutes, std::optional<std::string> cursor = {})
{
    NotificationPage page{.cursor = std::move(cursor)};
    for (const int at : minutes) {
        const QString key = QString::number(at);
        const QJsonObject view{{u"uri"_s, QString(u"at://did:plc:ada/app.bsky.feed.post/"_s + key)},
                               {u"cid"_s, u"bafyreid27zk7lbis4zw5fz4podbvbs4fc5ivwji3dmrwa6zggnj4bnd57u"_s},
                               {u"author"_s, tests::profileJson(u"ada"_s, u"Words"_s)},
                               {u"reason"_s, u"reply"_s},
                               {u"record"_s, QJsonObject{{u"$type"_s, u"app.bsky.feed.post"_s}}},
                               {u"isRead"_s, at <= 10},
                               {u"indexedAt"_s, QString::fromStdString(base::Datetime::fromTime(minute(at)).str())}};
        page.items.push_back(*lexicon::decode<model::NotificationView>(QJsonDocument(view).toJson()));
        page.posts.push_back(tests::postView({.key = key, .createdAt = minute(at)}));
    }
    return page;
}

struct NotificationsStoreTest : testing::Test
{
    [[nodiscard]] std::vector<std::string> rows(int limit = 100)
    {
        const auto read = readNotifications(cache.db(), kAll, limit);
        std::vector<std::string> keys;
        for (const auto &row : *read) {
            keys.push_back(row->post ? row->post->plainText().toStdString() : "-");
        }
        return keys;
    }
    void writeNewest(const NotificationPage &page)
    {
        ASSERT_TRUE(writeNewestNotifications(cache.db(), kAll, page, minute(500)));
    }

    CacheFile cache;
};

TEST_F(NotificationsStoreTest, KeepsThePageWithItsPostsInOrder)
{
    writeNewest(pageOf({30, 20, 10}));
    EXPECT_THAT(rows(), ElementsAre("30", "20", "10"));
    EXPECT_THAT(rows(2), ElementsAre("30", "20"));
    const auto info = readNotificationList(cache.db(), kAll);
    EXPECT_TRUE(info->known);
    EXPECT_EQ(info->refreshedAt, minute(500));
    EXPECT_EQ(info->seenAt, minute(10)) << "the newest that is read";
    EXPECT_FALSE(info->olderCursor);
}

TEST_F(NotificationsStoreTest, PagesThatMeetJoin)
{
    writeNewest(pageOf({30, 20}, "c20"));
    ASSERT_TRUE(writeOlderNotifications(cache.db(), kAll, "c20", pageOf({15, 10}, "c10")));
    writeNewest(pageOf({40, 30}, "c30"));
    EXPECT_THAT(rows(), ElementsAre("40", "30", "20", "15", "10"));
    EXPECT_EQ(readNotificationList(cache.db(), kAll)->olderCursor, "c10");
}

TEST_F(NotificationsStoreTest, WhereAHoleWouldBeTheOldIsForgotten)
{
    writeNewest(pageOf({30, 20}, "c20"));
    writeNewest(pageOf({90, 80}, "c80"));
    EXPECT_THAT(rows(), ElementsAre("90", "80"));
    EXPECT_EQ(readNotificationList(cache.db(), kAll)->olderCursor, "c80");
}

TEST_F(NotificationsStoreTest, WhatWasTakenBackGoes)
{
    writeNewest(pageOf({30, 20, 10}, "c10"));
    writeNewest(pageOf({30, 10}, "c10"));
    EXPECT_THAT(rows(), ElementsAre("30", "10"));
    writeNewest(pageOf({}));
    EXPECT_THAT(rows(), IsEmpty());
}

TEST_F(NotificationsStoreTest, AnEmptyPageWithMoreBehindItSaysNothing)
{
    writeNewest(pageOf({30, 20}, "c20"));
    writeNewest(pageOf({}, "further"));
    EXPECT_THAT(rows(), ElementsAre("30", "20"));
}

TEST_F(NotificationsStoreTest, APageAskedForBeforeTheListChangedIsDropped)
{
    writeNewest(pageOf({30, 20}, "c20"));
    writeNewest(pageOf({90, 80}, "c80"));
    ASSERT_TRUE(writeOlderNotifications(cache.db(), kAll, "c20", pageOf({10})));
    EXPECT_THAT(rows(), ElementsAre("90", "80"));
}

TEST_F(NotificationsStoreTest, ACursorThatLeadsToItselfIsTheEnd)
{
    writeNewest(pageOf({30, 20}, "c20"));
    ASSERT_TRUE(writeOlderNotifications(cache.db(), kAll, "c20", pageOf({10}, "c20")));
    EXPECT_FALSE(readNotificationList(cache.db(), kAll)->olderCursor);
}

TEST_F(NotificationsStoreTest, PruningEndsListsThatGrewLong)
{
    std::vector<int> minutes(501);
    std::iota(minutes.rbegin(), minutes.rend(), 1);
    writeNewest(pageOf(minutes));
    for (int rounds = 0; rounds < 20 && pruneCache(cache.db(), 0).value_or(false); ++rounds) {
    }
    EXPECT_FALSE(readNotificationList(cache.db(), kAll)->known) << "it is fetched again";
    EXPECT_FALSE(readPost(cache.db(), *base::AtUri::parse("at://did:plc:ada/app.bsky.feed.post/7")).value());
}

TEST_F(NotificationsStoreTest, PruningLeavesTheirPostsAndClearingTakesAll)
{
    writeNewest(pageOf({30, 20}));
    for (int rounds = 0; rounds < 20 && pruneCache(cache.db(), 0).value_or(false); ++rounds) {
    }
    EXPECT_THAT(rows(), ElementsAre("30", "20"));
    ASSERT_TRUE(clearCache(cache.db()));
    EXPECT_THAT(rows(), IsEmpty());
    EXPECT_FALSE(readNotificationList(cache.db(), kAll)->known);
}

} // namespace
} // namespace rostrum::store
