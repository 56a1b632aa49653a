// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon/app_bsky_feed_defs.h"
#include "lexicon/codec.h"
#include "lexicon/com_atproto_repo_applyWrites.h"
#include "lexicon/test_kitchen_sink.h"

#include <gtest/gtest.h>

namespace rostrum::lexicon {
namespace {

using Sink = test_kitchen_sink::Main;

Sink sinkWith(const QByteArray &member, DecodeStats &stats)
{
    auto sink = decode<Sink>(
        R"({"name":"sink","createdAt":"2026-11-24T06:30:03Z","maybe":null,"knob":{"turns":1},)" + member + "}", &stats);
    EXPECT_TRUE(sink) << sink.error().detail.toStdString();
    return *std::move(sink);
}

TEST(OpenUnion, KeepsWhatIsNewerThanWeAre)
{
    DecodeStats stats;
    const auto sink = sinkWith(R"("open": { "x" : [1, {"$type":"inner"}], "$type" : "new.kind" } )", stats);
    EXPECT_TRUE(stats.clean());
    const auto *unknown = as<Unknown>(sink.open);
    ASSERT_TRUE(unknown);
    EXPECT_EQ(unknown->type, "new.kind");
    EXPECT_EQ(unknown->json, R"({ "x" : [1, {"$type":"inner"}], "$type" : "new.kind" })");
    EXPECT_TRUE(encode(sink).contains(QByteArray::fromStdString("\"open\":" + unknown->json)));
}

TEST(OpenUnion, WithoutATypeIsUnknown)
{
    DecodeStats stats;
    const auto sink = sinkWith(R"("open":{"turns":1})", stats);
    ASSERT_TRUE(as<Unknown>(sink.open));
    EXPECT_EQ(as<Unknown>(sink.open)->type, "");
    sinkWith(R"("open":7)", stats);
    EXPECT_EQ(stats.firstProblem, "open: not an object");
}

/// A known kind that is wrong inside is not passed off as unknown.
TEST(OpenUnion, AKnownMemberMustBeRight)
{
    DecodeStats stats;
    EXPECT_FALSE(sinkWith(R"("open":{"$type":"test.kitchen.sink#knob","turns":"x"})", stats).open);
    EXPECT_EQ(stats.firstProblem, "open.turns: not an integer");
}

TEST(ClosedUnion, RefusesOthers)
{
    DecodeStats stats;
    EXPECT_TRUE(sinkWith(R"("strict":{"$type":"test.kitchen.sink#pipe"})", stats).strict);
    EXPECT_TRUE(stats.clean());
    EXPECT_FALSE(sinkWith(R"("strict":{"$type":"new.kind"})", stats).strict);
    EXPECT_EQ(stats.firstProblem, "strict: is not a member of this union");
    DecodeStats other;
    EXPECT_FALSE(sinkWith(R"("strict":{"turns":1})", other).strict);
    EXPECT_EQ(other.firstProblem, "strict: has no $type");
}

TEST(ClosedUnion, AServerSeesThatAWriteWasLeftOut)
{
    const QByteArray create = R"({"$type":"com.atproto.repo.applyWrites#create","collection":"a.b.c","value":{}})";
    DecodeStats stats;
    const auto input = decode<ApplyWrites::Input>(
        R"({"repo":"a.test","writes":[)" + create + R"(,{"$type":"com.atproto.repo.applyWrites#explode"}]})", &stats);
    ASSERT_TRUE(input);
    EXPECT_EQ(input->writes.size(), 1U);
    EXPECT_FALSE(stats.clean());
    EXPECT_EQ(stats.firstProblem, "writes[1]: is not a member of this union");
}

TEST(Unknown, HoldsAnyJson)
{
    DecodeStats stats;
    EXPECT_EQ(sinkWith(R"("anything": "text" )", stats).anything->json, "\"text\"");
    EXPECT_EQ(sinkWith(R"("anything":[1, 2] )", stats).anything->json, "[1, 2]");
    EXPECT_EQ(sinkWith(R"("anything":{},"count":1)", stats).anything->json, "{}");
    EXPECT_EQ(sinkWith(R"("count":1, "anything": { } )", stats).anything->json, "{ }");
    EXPECT_EQ(sinkWith(R"("open":{ },"count":1)", stats).count, 1);
    const auto sink = sinkWith(R"("anything":{"$type":"test.kitchen.sink#knob","turns":9})", stats);
    EXPECT_EQ(sink.anything->type, "test.kitchen.sink#knob");
    EXPECT_EQ(decodeUnknown<test_kitchen_sink::Knob>(*sink.anything)->turns, 9);
    EXPECT_TRUE(stats.clean());
}

} // namespace
} // namespace rostrum::lexicon
