// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon/app_bsky_feed_getTimeline.h"
#include "lexicon/codec.h"
#include "lexicon/com_atproto_server_refreshSession.h"
#include "lexicon/test_kitchen_getSink.h"
#include "lexicon/test_kitchen_turnKnob.h"

#include <gtest/gtest.h>

namespace rostrum::lexicon {
namespace {

using Params = GetSink::Params;

TEST(Query, IsWritten)
{
    EXPECT_EQ(toQueryString(GetTimeline::Params{}), "");
    EXPECT_EQ(toQueryString(GetTimeline::Params{.limit = 50, .cursor = "a b&c=å"}),
              "limit=50&cursor=a%20b%26c%3D%C3%A5");
    EXPECT_EQ(toQueryString(Params{.who = *AtIdentifier::parse("alice.test"),
                                   .hot = false,
                                   .uris = {{*base::AtUri::parse("at://a.test"), *base::AtUri::parse("at://b.test")}}}),
              "who=alice.test&hot=false&uris=at%3A%2F%2Fa.test&uris=at%3A%2F%2Fb.test");
    EXPECT_EQ(toQueryString(RefreshSession::Params{}), "");
}

TEST(Query, IsReadAsItWasWritten)
{
    const Params params{.who = *base::Did::parse("did:plc:a"),
                        .limit = 7,
                        .hot = true,
                        .uris = {{*base::AtUri::parse("at://a.test"), *base::AtUri::parse("at://b.test")}}};
    EXPECT_EQ(fromQueryString<Params>(toQueryString(params)), params);
    const GetTimeline::Params timeline{.algorithm = "", .cursor = "+ %&=\"\\\n"};
    EXPECT_EQ(fromQueryString<GetTimeline::Params>(toQueryString(timeline)), timeline);
}

TEST(Query, WhatIsWrongIsSaid)
{
    EXPECT_EQ(fromQueryString<Params>("limit=5").error().detail.toStdString(), "is missing \"who\"");
    EXPECT_EQ(fromQueryString<Params>("who=%00").error().detail.toStdString(), "who: not a DID or handle");
    for (const char *query : {"limit=x", "limit=0", "limit=101", "limit=", "limit=99999999999999999999", "hot=1",
                              "uris=x", "uris=at://a.test&uris=at://b.test&uris=at://c.test"}) {
        DecodeStats stats;
        EXPECT_TRUE(fromQueryString<Params>(QByteArray("who=a.test&") + query, &stats)) << query;
        EXPECT_FALSE(stats.clean()) << query;
    }
    for (const char *query : {"&&", "=", "x", "other=1", "%zz=%z", "who"}) {
        DecodeStats stats;
        EXPECT_TRUE(fromQueryString<Params>(QByteArray("who=a.test&") + query, &stats).has_value() ||
                    query == std::string_view("who"))
            << query;
    }
}

TEST(Endpoint, NamesWhatItTakesAndGives)
{
    EXPECT_EQ(GetSink::kNsid, "test.kitchen.getSink");
    EXPECT_EQ(GetSink::Errors::kNoSink, QLatin1StringView("NoSink"));
    static_assert(std::same_as<GetSink::Output, test_kitchen_cup::Cup>);
    static_assert(std::same_as<TurnKnob::Output, Nothing>);
    EXPECT_EQ(encode(TurnKnob::Input{.knob = {.turns = 2}}), R"({"knob":{"turns":2}})");
    EXPECT_EQ(encode(Nothing{}), "");
    EXPECT_TRUE(decode<TurnKnob::Output>(""));
}

} // namespace
} // namespace rostrum::lexicon
