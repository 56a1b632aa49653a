// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/places.h"
#include "sample_world.h"

#include <QSet>
#include <QTemporaryDir>

using namespace rostrum;
using namespace rostrum::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString errorOf(const embedded::Answer &answer)
{
    return QString::number(answer.status) + u' ' + QJsonDocument::fromJson(answer.body)[u"error"_s].toString();
}

QJsonObject body(const QString &rkey, const QJsonObject &record, const QJsonObject &more = {})
{
    QJsonObject all{{u"repo"_s, u"elin.rostrum.test"_s},
                    {u"collection"_s, u"app.rostrum.test.thing"_s},
                    {u"rkey"_s, rkey},
                    {u"record"_s, record}};
    for (auto it = more.begin(); it != more.end(); ++it) {
        all.insert(it.key(), it.value());
    }
    return all;
}

QJsonObject parsed(const embedded::Answer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

TEST(World, TimelineIsOfThoseOneFollowsNewestFirst)
{
    SampleWorld sample;
    QSet<QString> allowed{u"elin.rostrum.test"_s};
    for (const QJsonValue &person :
         sample.json("app.bsky.graph.getFollows", u"actor=elin.rostrum.test&limit=100"_s)["follows"_L1].toArray()) {
        allowed.insert(person["handle"_L1].toString());
    }
    ASSERT_GT(allowed.size(), 20);
    QString last = u"9"_s;
    const QJsonArray feed = sample.json("app.bsky.feed.getTimeline", u"limit=100"_s)["feed"_L1].toArray();
    ASSERT_EQ(feed.size(), 100);
    for (const QJsonValue &item : feed) {
        const bool isRepost = item["reason"_L1].isObject();
        const QJsonValue who = isRepost ? item["reason"_L1]["by"_L1] : item["post"_L1]["author"_L1];
        EXPECT_TRUE(allowed.contains(who["handle"_L1].toString()));
        const QString at =
            isRepost ? item["reason"_L1]["indexedAt"_L1].toString() : item["post"_L1]["indexedAt"_L1].toString();
        EXPECT_LE(at, last);
        last = at;
    }
}

TEST(World, PagesLeadToTheEndAndNothingComesTwice)
{
    SampleWorld sample;
    QSet<QString> seen;
    QString cursor;
    int pages = 0;
    do {
        const QJsonObject page = sample.json("app.bsky.feed.getTimeline", u"limit=37&cursor="_s + cursor);
        for (const QJsonValue &item : page["feed"_L1].toArray()) {
            const QString key = item["post"_L1]["uri"_L1].toString() + item["reason"_L1]["uri"_L1].toString();
            EXPECT_FALSE(seen.contains(key)) << key.toStdString();
            seen.insert(key);
        }
        cursor = page["cursor"_L1].toString();
        ASSERT_LT(++pages, 100);
    } while (!cursor.isEmpty());
    EXPECT_GT(seen.size(), 100);
}

TEST(World, OwnPostIsThereAtOnceAndSurvivesRestart)
{
    const QTemporaryDir folder;
    SampleWorld sample(folder.filePath(u"sample.db"_s));
    const QString uri = sample.write(u"Hello from the quay."_s);
    const auto first = [&] {
        return sample.json("app.bsky.feed.getTimeline", u"limit=1"_s)["feed"_L1][0]["post"_L1]["uri"_L1].toString();
    };
    EXPECT_EQ(first(), uri);
    sample.open();
    EXPECT_EQ(first(), uri);
}

TEST(World, PutOfTheSameIsNoChangeAndSwapIsChecked)
{
    SampleWorld sample;
    const auto put = [&](const QJsonObject &record, const QJsonObject &more = {}) {
        return sample.post("com.atproto.repo.putRecord", body(u"self"_s, record, more));
    };
    const QJsonObject first = parsed(put({{u"a"_s, 1}}));
    EXPECT_TRUE(first.contains("commit"_L1));
    EXPECT_EQ(first["validationStatus"_L1].toString(), u"unknown"_s);
    const QJsonObject again = parsed(put({{u"a"_s, 1}}, {{u"swapRecord"_s, u"bafyreiwrong"_s}}));
    EXPECT_FALSE(again.contains("commit"_L1));
    EXPECT_EQ(again["cid"_L1], first["cid"_L1]);
    EXPECT_EQ(errorOf(put({{u"a"_s, 2}}, {{u"swapRecord"_s, u"bafyreiwrong"_s}})), u"400 InvalidSwap"_s);
    EXPECT_EQ(errorOf(put({{u"a"_s, 2}}, {{u"swapRecord"_s, QJsonValue()}})), u"400 InvalidSwap"_s);
    EXPECT_EQ(put({{u"a"_s, 2}}, {{u"swapRecord"_s, first["cid"_L1]}}).status, 200);
}

TEST(World, RecordsAreRefusedAsByAServer)
{
    SampleWorld sample;
    const auto create = [&](const QJsonObject &request) {
        return errorOf(sample.post("com.atproto.repo.createRecord", request));
    };
    EXPECT_EQ(create(body(u"k"_s, {{u"a"_s, 1.5}})), u"400 InvalidRequest"_s);
    EXPECT_EQ(create(body(u"k"_s, {{u"$type"_s, u"other.thing.here"_s}})), u"400 InvalidRequest"_s);
    EXPECT_EQ(create(body(u"k"_s, {{u"a"_s, 1}}, {{u"validate"_s, true}})), u"400 InvalidRequest"_s);
    EXPECT_EQ(create(body(u"k"_s, {{u"a"_s, 1}}, {{u"collection"_s, u"notansid"_s}})), u"400 InvalidRequest"_s);
    EXPECT_EQ(create(body(u"k"_s, {{u"a"_s, 1}}, {{u"repo"_s, u"amara.rostrum.test"_s}})),
              u"401 AuthenticationRequired"_s);
    EXPECT_EQ(create(body(u"k"_s, {{u"a"_s, QString(200'000, u'x')}})), u"413 PayloadTooLargeError"_s);
    EXPECT_EQ(errorOf(sample.get("app.bsky.feed.getNothing")), u"501 MethodNotImplemented"_s);
}

TEST(World, ASecondLikeReplacesTheFirst)
{
    SampleWorld sample;
    const QJsonValue post = sample.json("app.bsky.feed.getTimeline", u"limit=1"_s)["feed"_L1][0]["post"_L1];
    const QJsonObject like{{u"subject"_s, QJsonObject{{u"uri"_s, post["uri"_L1]}, {u"cid"_s, post["cid"_L1]}}},
                           {u"createdAt"_s, embedded::isoText(sample.clock.now())}};
    const QJsonObject request{
        {u"repo"_s, u"elin.rostrum.test"_s}, {u"collection"_s, u"app.bsky.feed.like"_s}, {u"record"_s, like}};
    EXPECT_EQ(sample.post("com.atproto.repo.createRecord", request).status, 200);
    const QString second = parsed(sample.post("com.atproto.repo.createRecord", request))["uri"_L1].toString();
    const QJsonValue now = sample.json("app.bsky.feed.getPosts", u"uris="_s + post["uri"_L1].toString())["posts"_L1][0];
    EXPECT_EQ(now["likeCount"_L1].toInteger(), post["likeCount"_L1].toInteger() + 1);
    EXPECT_EQ(now["viewer"_L1]["like"_L1].toString(), second);
}

TEST(World, ApplyWritesIsAllOrNothing)
{
    SampleWorld sample;
    const auto write = [](const QString &rkey, const QJsonValue &value) {
        return QJsonObject{{u"$type"_s, u"com.atproto.repo.applyWrites#create"_s},
                           {u"collection"_s, u"app.rostrum.test.thing"_s},
                           {u"rkey"_s, rkey},
                           {u"value"_s, QJsonObject{{u"a"_s, value}}}};
    };
    const auto apply = [&](const QJsonArray &writes) {
        return sample.post("com.atproto.repo.applyWrites",
                           {{u"repo"_s, u"elin.rostrum.test"_s}, {u"writes"_s, writes}});
    };
    EXPECT_EQ(apply({write(u"one"_s, 1), write(u"two"_s, 2)}).status, 200);
    EXPECT_NE(apply({write(u"three"_s, 3), write(u"one"_s, 4)}).status, 200); // "one" is there already
    const auto listed =
        sample.json("com.atproto.repo.listRecords", u"repo=elin.rostrum.test&collection=app.rostrum.test.thing"_s);
    EXPECT_EQ(listed["records"_L1].toArray().size(), 2);
}

TEST(World, BlocksHideInBothDirections)
{
    SampleWorld sample;
    const QByteArray amara = embedded::didOfHandle("amara.rostrum.test");
    const QJsonObject block{{u"subject"_s, QString::fromUtf8(amara)},
                            {u"createdAt"_s, embedded::isoText(sample.clock.now())}};
    const QJsonObject request{
        {u"repo"_s, u"elin.rostrum.test"_s}, {u"collection"_s, u"app.bsky.graph.block"_s}, {u"record"_s, block}};
    ASSERT_EQ(sample.post("com.atproto.repo.createRecord", request).status, 200);
    const QByteArray byAmara = "\"author\":{\"did\":\"" + amara;
    EXPECT_FALSE(sample.get("app.bsky.feed.getTimeline", u"limit=100"_s).body.contains(byAmara));
    EXPECT_EQ(errorOf(sample.get("app.bsky.feed.getAuthorFeed", u"actor=amara.rostrum.test"_s)), u"400 BlockedActor"_s);
    EXPECT_EQ(errorOf(sample.get("app.bsky.feed.getAuthorFeed", u"actor=elin.rostrum.test"_s, "amara.rostrum.test")),
              u"400 BlockedByActor"_s);
}

TEST(World, ADeletedPostLeavesAGapInItsThread)
{
    SampleWorld sample;
    const QString root = sample.write(u"Root"_s);
    const QString cid = sample.json("app.bsky.feed.getPosts", u"uris="_s + root)["posts"_L1][0]["cid"_L1].toString();
    const QJsonObject ref{{u"uri"_s, root}, {u"cid"_s, cid}};
    sample.clock.advance(1s);
    const QString reply = sample.write(u"Reply"_s, {{u"reply"_s, QJsonObject{{u"root"_s, ref}, {u"parent"_s, ref}}}});
    ASSERT_EQ(sample
                  .post("com.atproto.repo.deleteRecord", {{u"repo"_s, u"elin.rostrum.test"_s},
                                                          {u"collection"_s, u"app.bsky.feed.post"_s},
                                                          {u"rkey"_s, root.section(u'/', -1)}})
                  .status,
              200);
    EXPECT_EQ(errorOf(sample.get("app.bsky.feed.getPostThread", u"uri="_s + root)), u"400 NotFound"_s);
    const QJsonValue thread = sample.json("app.bsky.feed.getPostThread", u"uri="_s + reply)["thread"_L1];
    EXPECT_EQ(thread["parent"_L1]["$type"_L1].toString(), u"app.bsky.feed.defs#notFoundPost"_s);
}

} // namespace
