// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_world.h"

#include <map>

namespace rostrum::embedded {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using tests::SampleWorld;

constexpr auto kList = "app.bsky.notification.listNotifications";
constexpr auto kCount = "app.bsky.notification.getUnreadCount";

QJsonArray listed(SampleWorld &sample, const QString &query = {}, const QByteArray &handle = kNewcomerHandle)
{
    return sample.json(kList, query, handle)[u"notifications"_s].toArray();
}

qint64 unread(SampleWorld &sample, const QByteArray &handle = kNewcomerHandle)
{
    return sample.json(kCount, {}, handle)[u"count"_s].toInteger();
}

TEST(EmbeddedNotifications, TheNewcomerHasSomeOfEveryKindAndSomeAreNew)
{
    SampleWorld sample;
    std::map<QString, int> reasons;
    for (const QJsonValue &each : listed(sample, u"limit=100"_s)) {
        ++reasons[each[u"reason"_s].toString()];
        EXPECT_NE(each[u"author"_s][u"handle"_s].toString(), u"elin.rostrum.test"_s);
    }
    for (const char *reason : {"like", "repost", "follow", "reply", "quote", "mention"}) {
        EXPECT_GT(reasons[QString::fromLatin1(reason)], 0) << reason;
    }
    EXPECT_GT(unread(sample), 0);
    EXPECT_LT(unread(sample), 30);
}

TEST(EmbeddedNotifications, PagesJoinWithoutHolesAndTwins)
{
    SampleWorld sample;
    QStringList paged;
    QString cursor;
    for (int pages = 0; pages < 40; ++pages) {
        const QJsonObject page =
            sample.json(kList, u"limit=7"_s + (cursor.isEmpty() ? QString() : u"&cursor="_s + cursor));
        for (const QJsonValue &each : page[u"notifications"_s].toArray()) {
            paged << each[u"uri"_s].toString();
        }
        cursor = page[u"cursor"_s].toString();
        if (cursor.isEmpty()) {
            break;
        }
    }
    QStringList whole;
    for (const QJsonValue &each : listed(sample, u"limit=100"_s)) {
        whole << each[u"uri"_s].toString();
    }
    EXPECT_EQ(paged.mid(0, whole.size()), whole);
    EXPECT_EQ(QSet(paged.begin(), paged.end()).size(), paged.size());
}

TEST(EmbeddedNotifications, ReasonsChoose)
{
    SampleWorld sample;
    const QJsonArray rows = listed(sample, u"reasons=reply&reasons=mention"_s);
    ASSERT_FALSE(rows.isEmpty());
    for (const QJsonValue &each : rows) {
        EXPECT_TRUE(each[u"reason"_s] == u"reply"_s || each[u"reason"_s] == u"mention"_s);
    }
}

TEST(EmbeddedNotifications, WhatWasSeenIsReadAndStaysSo)
{
    SampleWorld sample;
    const QString newest = listed(sample)[0][u"indexedAt"_s].toString();
    EXPECT_FALSE(listed(sample)[0][u"isRead"_s].toBool());
    EXPECT_EQ(sample.post("app.bsky.notification.updateSeen", {{u"seenAt"_s, newest}}).status, 200);
    EXPECT_EQ(unread(sample), 0);
    EXPECT_FALSE(listed(sample)[0][u"isRead"_s].toBool()) << "strictly before, as the AppView says it";
    EXPECT_TRUE(listed(sample)[9][u"isRead"_s].toBool());
    EXPECT_EQ(sample.post("app.bsky.notification.updateSeen", {{u"seenAt"_s, u"2020-01-01T00:00:00Z"_s}}).status, 200);
    EXPECT_EQ(unread(sample), 0);
    EXPECT_EQ(sample.post("app.bsky.notification.updateSeen", {{u"seenAt"_s, u"yesterday"_s}}).status, 400);
}

TEST(EmbeddedNotifications, NewsComeWithTime)
{
    SampleWorld sample;
    const qint64 before = unread(sample);
    sample.clock.advance(3h);
    EXPECT_GT(unread(sample), before);
}

TEST(EmbeddedNotifications, ThoseOneMutesOrBlocksAreLeftOut)
{
    SampleWorld sample;
    const qint64 before = unread(sample);
    const QString who = listed(sample)[0][u"author"_s][u"did"_s].toString();
    EXPECT_EQ(sample.post("app.bsky.graph.muteActor", {{u"actor"_s, who}}).status, 200);
    EXPECT_LT(unread(sample), before);
    for (const QJsonValue &each : listed(sample, u"limit=100"_s)) {
        EXPECT_NE(each[u"author"_s][u"did"_s].toString(), who);
    }
}

TEST(EmbeddedNotifications, AReplyThatMentionsIsOneNotification)
{
    SampleWorld sample;
    const QByteArray amara = "amara.rostrum.test";
    const qint64 before = unread(sample, amara);
    const QJsonObject post =
        sample.json("app.bsky.feed.getAuthorFeed", u"actor=amara.rostrum.test&limit=1"_s)[u"feed"_s]
            .toArray()[0][u"post"_s]
            .toObject();
    const QJsonObject ref{{u"uri"_s, post[u"uri"_s]}, {u"cid"_s, post[u"cid"_s]}};
    const QString did = post[u"author"_s][u"did"_s].toString();
    const QJsonObject facet{
        {u"index"_s, QJsonObject{{u"byteStart"_s, 0}, {u"byteEnd"_s, 6}}},
        {u"features"_s, QJsonArray{QJsonObject{{u"$type"_s, u"app.bsky.richtext.facet#mention"_s}, {u"did"_s, did}}}}};
    sample.clock.advance(1s);
    const QString uri =
        sample.write(u"@amara hello"_s, {{u"reply"_s, QJsonObject{{u"root"_s, ref}, {u"parent"_s, ref}}},
                                         {u"facets"_s, QJsonArray{facet}}});
    EXPECT_EQ(unread(sample, amara), before + 1);
    const QJsonValue newest = listed(sample, {}, amara)[0];
    EXPECT_EQ(newest[u"uri"_s].toString(), uri);
    EXPECT_EQ(newest[u"reason"_s].toString(), u"reply"_s);
    EXPECT_EQ(newest[u"reasonSubject"_s].toString(), post[u"uri"_s].toString());
}

} // namespace
} // namespace rostrum::embedded
