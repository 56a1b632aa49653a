// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong in an answer costs no more than it must, and the error says where it was.
#include "lexicon/app_bsky_feed_getPostThread.h"
#include "lexicon/app_bsky_feed_getTimeline.h"
#include "lexicon/codec.h"
#include "unit/lexicon/answers.h"

namespace rostrum::lexicon {
namespace {

using Timeline = GetTimeline::Output;

constexpr const char *kCid = "bafyreidpnip76hi7ssyejt3feesivccx43kyhwzsnknw7bdb362jchfmem";

QByteArray post(const QByteArray &did = "did:plc:a", const QByteArray &more = {})
{
    return R"({"uri":"at://did:plc:a/app.bsky.feed.post/3n2zzfnjwqs2w","cid":")" + QByteArray(kCid) +
           R"(","author":{"did":")" + did +
           R"(","handle":"a.test"},"record":{"$type":"app.bsky.feed.post","text":"x"},)"
           R"("indexedAt":"2026-11-24T06:30:03.924Z")" +
           more + "}";
}

QByteArray feed(std::initializer_list<QByteArray> posts)
{
    QByteArray items;
    for (const auto &one : posts) {
        items += (items.isEmpty() ? "" : ",") + QByteArray(R"({"post":)") + one + "}";
    }
    return R"({"cursor":"c","feed":[)" + items + "]}";
}

std::string detailOf(const QByteArray &json)
{
    const auto value = decode<Timeline>(json);
    return value ? "fine" : value.error().detail.toStdString();
}

TEST(Lenient, ABadItemIsLeftOutAndCounted)
{
    DecodeStats stats;
    const auto timeline = decode<Timeline>(feed({post(), post(), post(), post("did plc"), post()}), &stats);
    ASSERT_TRUE(timeline);
    EXPECT_EQ(timeline->feed.size(), 4U);
    EXPECT_EQ(timeline->cursor, "c");
    EXPECT_EQ(stats.skipped, 1);
    EXPECT_EQ(stats.dropped, 0);
    EXPECT_EQ(stats.firstProblem, "feed[3].post.author.did: not a DID");
}

TEST(Lenient, ABadItemMayBeAnything)
{
    for (const char *item :
         {"null", "7", "\"text\"", "[]", "[[[{}]]]", "{}", "true", "{\"post\":{\"author\":[1,2]}}"}) {
        DecodeStats stats;
        const auto json = feed({post(), post()}).replace("\"feed\":[", QByteArray("\"feed\":[") + item + ",");
        const auto timeline = decode<Timeline>(json, &stats);
        ASSERT_TRUE(timeline) << item;
        EXPECT_EQ(timeline->feed.size(), 2U) << item;
        EXPECT_EQ(stats.skipped, 1) << item;
    }
}

TEST(Lenient, AWrongOptionalMemberCountsAsMissing)
{
    DecodeStats stats;
    const auto timeline = decode<Timeline>(
        feed({post("did:plc:a", R"(,"likeCount":"many","replyCount":3,"viewer":{"like":"at:/x","muted":1})")}), &stats);
    ASSERT_TRUE(timeline);
    ASSERT_EQ(timeline->feed.size(), 1U);
    const auto &view = timeline->feed.front().post;
    EXPECT_FALSE(view.likeCount);
    EXPECT_EQ(view.replyCount, 3);
    ASSERT_TRUE(view.viewer);
    EXPECT_FALSE(view.viewer->like);
    EXPECT_EQ(stats.dropped, 2);
    EXPECT_EQ(stats.firstProblem, "feed[0].post.likeCount: not an integer");
}

TEST(Lenient, NullIsMissing)
{
    DecodeStats stats;
    const auto timeline = decode<Timeline>(feed({post("did:plc:a", R"(,"likeCount": null,"labels":null )")}), &stats);
    ASSERT_TRUE(timeline);
    EXPECT_EQ(timeline->feed.size(), 1U);
    EXPECT_TRUE(stats.clean());
}

TEST(Lenient, WrongWhereNothingCanBeLeftOut)
{
    const auto thread = decode<GetPostThread::Output>(
        R"({"thread":{"$type":"app.bsky.feed.defs#threadViewPost","post":)" + post("nobody") + "}}");
    ASSERT_FALSE(thread);
    EXPECT_EQ(thread.error().kind, base::ErrorKind::Malformed);
    EXPECT_EQ(thread.error().detail.toStdString(), "thread.post.author.did: not a DID");
    EXPECT_EQ(detailOf("{}"), "is missing \"feed\"");
    EXPECT_EQ(detailOf(R"({"feed":7})"), "feed: not a list");
    EXPECT_EQ(detailOf(R"({"feed":null})"), "feed: not a list");
    EXPECT_EQ(detailOf("[]"), "not an object");
}

TEST(Lenient, MembersMayStandInAnyOrder)
{
    const auto thread = decode<GetPostThread::Output>(R"({"thread":{"replies":[{"post":)" + post() +
                                                      R"(,"$type":"app.bsky.feed.defs#threadViewPost"}],"post":)" +
                                                      post() + R"(,"$type":"app.bsky.feed.defs#threadViewPost"}})");
    ASSERT_TRUE(thread) << thread.error().detail.toStdString();
    const auto *root = as<app_bsky_feed_defs::ThreadViewPost>(thread->thread);
    ASSERT_TRUE(root);
    ASSERT_EQ(root->replies->size(), 1U);
    EXPECT_TRUE(as<app_bsky_feed_defs::ThreadViewPost>(root->replies->front()));
}

/// An answer that was cut short anywhere is refused, never taken for a shorter feed.
TEST(Lenient, ACutAnswerIsRefused)
{
    const auto json = answer("getTimeline-page2").trimmed();
    for (qsizetype size = 0; size < json.size(); size += 7) {
        const auto timeline = decode<Timeline>(QByteArrayView(json).first(size));
        ASSERT_FALSE(timeline) << size;
        EXPECT_EQ(timeline.error().kind, base::ErrorKind::Malformed);
    }
    EXPECT_FALSE(decode<Timeline>(json + "{}"));
    EXPECT_FALSE(decode<Timeline>(json + "]"));
    EXPECT_FALSE(decode<Timeline>("<html><body>502 Bad Gateway</body></html>"));
    EXPECT_FALSE(decode<Timeline>("\xff\xfe"));
    EXPECT_FALSE(decode<Timeline>(QByteArray("{\"feed\":[],\"cursor\":\"\xc3\x28\"}")));
    EXPECT_FALSE(decode<Timeline>("\"feed\""));
    EXPECT_FALSE(decode<Timeline>("7"));
}

TEST(Lenient, DepthIsBounded)
{
    const auto nested = [](int levels) {
        QByteArray json = R"({"$type":"app.bsky.feed.defs#threadViewPost","post":)" + post() + "}";
        for (int n = 0; n < levels; ++n) {
            json = R"({"$type":"app.bsky.feed.defs#threadViewPost","post":)" + post() + R"(,"parent":)" + json + "}";
        }
        return R"({"thread":)" + json + "}";
    };
    DecodeStats stats;
    ASSERT_TRUE(decode<GetPostThread::Output>(nested(80), &stats)); // what servers send by default
    EXPECT_TRUE(stats.clean()) << stats.firstProblem;
    ASSERT_TRUE(decode<GetPostThread::Output>(nested(1000), &stats));
    EXPECT_EQ(stats.dropped, 1); // the ancestors beyond the limit
    const QByteArray brackets(100'000, '[');
    EXPECT_FALSE(decode<Timeline>(brackets));
    EXPECT_FALSE(decode<Timeline>(R"({"feed":)" + brackets));
    EXPECT_TRUE(decode<Timeline>(R"({"feed":[],"x":)" + QByteArray(500, '[') + QByteArray(500, ']') + "}"));
}

TEST(Lenient, LoneSurrogatesAndEscapes)
{
    const auto timeline = decode<Timeline>(R"({"feed":[],"cursor":"a\ud800b\n\u00e5\ud83d\ude00\udc00"})");
    ASSERT_TRUE(timeline) << timeline.error().detail.toStdString();
    EXPECT_EQ(timeline->cursor, "a\uFFFDb\nå😀\uFFFD");
    EXPECT_EQ(decode<Timeline>(R"({"feed":[],"\u0063ursor":"x"})")->cursor, "x");
    DecodeStats stats;
    EXPECT_FALSE(decode<Timeline>(R"({"feed":[],"cursor":"\q"})", &stats)->cursor);
    EXPECT_EQ(stats.firstProblem, "cursor: has a damaged escape");
}

} // namespace
} // namespace rostrum::lexicon
