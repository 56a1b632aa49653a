// SPDX-License-Identifier: GPL-3.0-or-later
// What is read and written again is the same, with everything nobody here knows.
#include "lexicon/app_bsky_feed_post.h"
#include "lexicon/codec.h"
#include "lexicon/com_atproto_repo_createRecord.h"
#include "lexicon/com_atproto_repo_putRecord.h"
#include "lexicon/id_sifa_profile_self.h"
#include "lexicon/test_kitchen_sink.h"

#include <gtest/gtest.h>

#include <QJsonDocument>
#include <QJsonObject>

namespace rostrum::lexicon {
namespace {

using Sink = test_kitchen_sink::Main;
using Post = app_bsky_feed_post::Main;

constexpr QByteArrayView kSink = R"({
  "$type": "test.kitchen.sink", "name": "a\"\\\n\u0001", "createdAt": "2026-11-24T06:30:03.10+01:00", "maybe": null,
  "count": -3, "always": true, "colour": "red", "kind": "sink", "mood": "fine", "tags": ["å", ""],
  "flags": [true, false], "raw": {"$bytes": "AQIDBA"},
  "link": {"$link": "bafkreiawxivr2ak6i74bmbic5r7iqtg7bzgvi6vhrhqih6etamdcg5oo4i"},
  "file": {"$type": "blob", "ref": {"$link": "bafkreiawxivr2ak6i74bmbic5r7iqtg7bzgvi6vhrhqih6etamdcg5oo4i"},
           "mimeType": "text/vtt", "size": 38},
  "anything": {"$type": "x.y.z", "deep": [1, {"a": null}]}, "default": "alice.test",
  "plumbing": {"bore": 5, "new": [1]}, "knob": {"turns": 1, "newer": {"a": "}"}}, "knobs": [{"turns": 2}],
  "strict": {"$type": "test.kitchen.sink#knob", "turns": 3},
  "open": {"$type": "test.kitchen.sink#pipe", "next": {"id": "did:plc:a", "branches": [
     {"$type": "test.kitchen.sink#knob", "turns": 4}, {"$type": "test.kitchen.sink#pipe"}, {"$type": "q.r.s", "t": 1}]}},
  "unknownToUs": {"list": [1, 2, "]"]}, "\u00e5": "\u00e5", "empty": {} })";

QJsonObject object(const QByteArray &json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError) << json.toStdString();
    return document.object();
}

TEST(RoundTrip, ARecordKeepsEverything)
{
    DecodeStats stats;
    const auto sink = decode<Sink>(kSink, &stats);
    ASSERT_TRUE(sink) << sink.error().detail.toStdString();
    EXPECT_TRUE(stats.clean()) << stats.firstProblem;
    EXPECT_EQ(sink->name, "a\"\\\n\x01");
    EXPECT_EQ(sink->raw->data, std::string("\x01\x02\x03\x04"));
    EXPECT_EQ(sink->file->size, 38);
    EXPECT_EQ(object(encode(*sink)), object(kSink.toByteArray()));
    EXPECT_EQ(decode<Sink>(encode(*sink)), *sink);
}

TEST(RoundTrip, AnEditedRecordKeepsWhatIsUnknown)
{
    auto sifa = decode<id_sifa_profile_self::Main>(
        R"({"$type":"id.sifa.profile.self","headline":"Old","futureField":{"a":[1]},"location":{"city":"Lund","geo":"x"}})");
    ASSERT_TRUE(sifa);
    sifa->headline = "New";
    EXPECT_EQ(object(encode(*sifa)),
              object(R"({"$type":"id.sifa.profile.self","headline":"New","futureField":{"a":[1]},)"
                     R"("location":{"city":"Lund","geo":"x"}})"));
}

/// A member whose value is wrong is not lost when another is edited, and gives way when it is set itself.
TEST(RoundTrip, AWrongMemberIsKeptUntilItIsSet)
{
    DecodeStats stats;
    auto sifa =
        decode<id_sifa_profile_self::Main>(R"({"location" : "Lund, {Sweden}" , "headline":["x"],"about":"a"})", &stats);
    ASSERT_TRUE(sifa);
    EXPECT_EQ(stats.dropped, 2);
    EXPECT_EQ(object(encode(*sifa)), object(R"({"$type":"id.sifa.profile.self","location":"Lund, {Sweden}",)"
                                            R"("headline":["x"],"about":"a"})"));
    sifa->headline = "Engineer";
    const auto json = encode(*sifa);
    EXPECT_EQ(json.count("\"headline\""), 1);
    EXPECT_EQ(object(json), object(R"({"$type":"id.sifa.profile.self","location":"Lund, {Sweden}",)"
                                   R"("headline":"Engineer","about":"a"})"));
}

TEST(RoundTrip, APostOfOursIsWhatTheLexiconAsks)
{
    const Post post{.text = "Hej",
                    .langs = std::vector<std::string>{"sv"},
                    .createdAt = *base::Datetime::parse("2026-11-24T06:30:03.924Z")};
    const CreateRecord::Input input{.repo = *base::Did::parse("did:plc:a"),
                                    .collection = *base::Nsid::parse(Post::kNsid),
                                    .rkey = base::RecordKey::parse("3n2zzfnjwqs2w"),
                                    .record = toUnknown(post)};
    EXPECT_EQ(encode(input),
              R"({"repo":"did:plc:a","collection":"app.bsky.feed.post","rkey":"3n2zzfnjwqs2w","record":)"
              R"({"$type":"app.bsky.feed.post","text":"Hej","langs":["sv"],"createdAt":"2026-11-24T06:30:03.924Z"}})");
    EXPECT_EQ(decodeUnknown<Post>(input.record), post);
}

TEST(RoundTrip, ALegacyBlobStaysLegacy)
{
    const auto sifa = decode<id_sifa_profile_self::Main>(
        R"({"avatar":{"cid":"bafkreiawxivr2ak6i74bmbic5r7iqtg7bzgvi6vhrhqih6etamdcg5oo4i","mimeType":"image/png"}})");
    ASSERT_TRUE(sifa);
    ASSERT_TRUE(sifa->avatar);
    EXPECT_FALSE(sifa->avatar->size);
    EXPECT_TRUE(encode(*sifa).contains(R"("avatar":{"cid":"bafkrei)"));
    EXPECT_EQ(decode<id_sifa_profile_self::Main>(encode(*sifa)), *sifa);
}

} // namespace
} // namespace rostrum::lexicon
