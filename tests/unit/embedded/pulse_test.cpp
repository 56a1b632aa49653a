// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_world.h"

#include <QTemporaryDir>

using namespace rostrum;
using namespace rostrum::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray timeline(SampleWorld &sample)
{
    return sample.get("app.bsky.feed.getTimeline", u"limit=100"_s).body;
}

/// Posts that are still to come.
qint64 planned(SampleWorld &sample)
{
    embedded::Query query(sample.world->database(), "SELECT count(*) FROM due WHERE kind = 'post'");
    query.next();
    return query.number(0);
}

/// Posts, and what people did about them.
qint64 written(SampleWorld &sample)
{
    embedded::Query query(sample.world->database(),
                          "SELECT count(*) FROM record WHERE collection GLOB 'app.bsky.feed.*' OR collection GLOB "
                          "'app.bsky.graph.*'");
    query.next();
    return query.number(0);
}

qint64 postsSince(SampleWorld &sample, base::Time time)
{
    embedded::Query query(sample.world->database(), "SELECT count(*) FROM post WHERE sort_at > ?",
                          qint64(time.time_since_epoch().count()));
    query.next();
    return query.number(0);
}

TEST(Pulse, NothingMovesWhileTheClockStands)
{
    SampleWorld sample;
    const QByteArray first = timeline(sample);
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(timeline(sample), first);
    }
}

TEST(Pulse, TwoSamplesOfTheSameMomentAreTheSame)
{
    SampleWorld one;
    SampleWorld other;
    EXPECT_EQ(timeline(one), timeline(other));
    one.clock.advance(6h);
    other.clock.advance(6h);
    EXPECT_EQ(timeline(one), timeline(other));
}

TEST(Pulse, LaterPostsComeInTheirTime)
{
    SampleWorld sample;
    sample.clock.advance(24h);
    timeline(sample);
    const qint64 atOnce = postsSince(sample, SampleWorld::kStart);
    EXPECT_GT(atOnce, 0);

    SampleWorld slow; // the same day in steps ends with the same posts
    for (int hour = 0; hour < 24; ++hour) {
        slow.clock.advance(1h);
        timeline(slow);
    }
    EXPECT_EQ(postsSince(slow, SampleWorld::kStart), atOnce);
    EXPECT_EQ(timeline(slow), timeline(sample));
}

TEST(Pulse, WhatCameDueWhileClosedHasItsOwnTime)
{
    const QTemporaryDir folder;
    SampleWorld sample(folder.filePath(u"sample.db"_s));
    const qint64 before = planned(sample);
    sample.clock.advance(3h);
    sample.open();
    timeline(sample);
    EXPECT_LT(planned(sample), before);
    EXPECT_GT(postsSince(sample, SampleWorld::kStart), 0);
    EXPECT_EQ(postsSince(sample, sample.clock.now()), 0);
}

TEST(Pulse, ALongAbsenceDoesNotUseUpThePlan)
{
    const QTemporaryDir folder;
    SampleWorld sample(folder.filePath(u"sample.db"_s));
    sample.clock.advance(24h * 200);
    sample.open();
    timeline(sample);
    EXPECT_GT(postsSince(sample, sample.clock.now() - 4h), 0) << "the last hours are empty";
    EXPECT_GT(planned(sample), 0) << "nothing is left to come";
}

TEST(Pulse, ThePlanEnds)
{
    SampleWorld sample;
    sample.clock.advance(24h * 400);
    timeline(sample);
    EXPECT_EQ(planned(sample), 0);
    const qint64 last = written(sample);
    sample.clock.advance(24h * 10);
    timeline(sample);
    EXPECT_EQ(written(sample), last);
}

TEST(Pulse, PeopleAnswerTheNewcomer)
{
    SampleWorld sample;
    const QString uri = sample.write(u"My first words here."_s);
    const auto counts = [&] {
        const QJsonValue post = sample.json("app.bsky.feed.getPosts", u"uris="_s + uri)["posts"_L1][0];
        return std::pair(post["likeCount"_L1].toInteger(), post["replyCount"_L1].toInteger());
    };
    EXPECT_EQ(counts(), std::pair(0LL, 0LL));
    sample.clock.advance(1h);
    EXPECT_GT(counts().first, 0);
    EXPECT_EQ(counts().second, 1);
    const QJsonValue reply = sample.json("app.bsky.feed.getPostThread", u"uri="_s + uri)["thread"_L1]["replies"_L1][0];
    EXPECT_FALSE(reply["post"_L1]["record"_L1]["text"_L1].toString().isEmpty());
    EXPECT_NE(reply["post"_L1]["author"_L1]["handle"_L1].toString(), u"elin.rostrum.test"_s);
}

} // namespace
