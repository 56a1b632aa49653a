// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon/codec.h"
#include "lexicon/test_kitchen_sink.h"

#include <gtest/gtest.h>

namespace rostrum::lexicon {
namespace {

using Sink = test_kitchen_sink::Main;

/// A sink with one more member: what the reader says about it, empty when nothing.
std::string problemWith(const QByteArray &member, const QByteArray &name = "sink")
{
    DecodeStats stats;
    const auto sink = decode<Sink>(R"({"name":")" + name +
                                       R"(","createdAt":"2026-11-24T06:30:03Z","maybe":null,)"
                                       R"("knob":{"turns":1},)" +
                                       member + "}",
                                   &stats);
    return sink ? stats.firstProblem : sink.error().detail.toStdString();
}

TEST(Limits, Strings)
{
    EXPECT_EQ(problemWith("\"x\":0", "ab"), "");
    EXPECT_EQ(problemWith("\"x\":0", "a"), "name: is too short");
    EXPECT_EQ(problemWith("\"x\":0", "abcdefghij"), "");
    EXPECT_EQ(problemWith("\"x\":0", "åäöåäö"), "name: is too long"); // bytes are counted
    EXPECT_EQ(problemWith(R"("colour":"red")"), "");
    EXPECT_EQ(problemWith(R"("colour":"blue")"), "colour: is not one of the allowed values");
    EXPECT_EQ(problemWith(R"("kind":"sink")"), "");
    EXPECT_EQ(problemWith(R"("kind":"tub")"), "kind: is not one of the allowed values");
    EXPECT_EQ(problemWith(R"("mood":"one nobody knew")"), ""); // known values are open
}

TEST(Limits, NumbersAndBooleans)
{
    EXPECT_EQ(problemWith(R"("count":-3)"), "");
    EXPECT_EQ(problemWith(R"("count":7)"), "");
    EXPECT_EQ(problemWith(R"("count":8)"), "count: is out of range");
    EXPECT_EQ(problemWith(R"("count":-4)"), "count: is out of range");
    EXPECT_EQ(problemWith(R"("count":1.5)"), "count: not an integer");
    EXPECT_EQ(problemWith(R"("count":123456789012345678901234567890)"), "count: not an integer");
    EXPECT_EQ(problemWith(R"("always":true)"), "");
    EXPECT_EQ(problemWith(R"("always":false)"), "always: is not the allowed value");
    EXPECT_EQ(problemWith(R"("always":1)"), "always: not a boolean");
}

TEST(Limits, Lists)
{
    EXPECT_EQ(problemWith(R"("tags":["a","b","c"])"), "");
    EXPECT_EQ(problemWith(R"("tags":[])"), "tags: has too few items");
    EXPECT_EQ(problemWith(R"("tags":["a","b","c","d"])"), "tags: has too many items");
    EXPECT_EQ(problemWith(R"("tags":["a","abcde"])"), "tags[1]: is too long");
    EXPECT_EQ(problemWith(R"("knobs":[{"turns":1},{"turns":2},{"turns":3}])"), "knobs: has too many items");
    EXPECT_EQ(problemWith(R"("flags":[true,false])"), "");
    EXPECT_EQ(problemWith(R"("flags":[true,0])"), "flags[1]: not a boolean");
}

TEST(Limits, FormatsAndBinary)
{
    EXPECT_EQ(problemWith(R"("default":"alice.test")"), "");
    EXPECT_EQ(problemWith(R"("default":"did:plc:a")"), "");
    EXPECT_EQ(problemWith(R"("default":"did:")"), "default: not a DID or handle");
    EXPECT_EQ(problemWith(R"("raw":{"$bytes":"AQID"})"), "");
    EXPECT_EQ(problemWith(R"("raw":{"$bytes":"AQ!D"})"), "raw: not base64");
    EXPECT_EQ(problemWith(R"("raw":{})"), "raw: is missing \"$bytes\"");
    EXPECT_EQ(problemWith(R"("link":{"$link":"bafkreiawxivr2ak6i74bmbic5r7iqtg7bzgvi6vhrhqih6etamdcg5oo4i"})"), "");
    EXPECT_EQ(problemWith(R"("link":{"$link":"no"})"), "link.$link: not a CID");
    EXPECT_EQ(problemWith(R"("file":{"ref":{"$link":"no"},"mimeType":"a/b","size":1})"), "file.ref.$link: not a CID");
    EXPECT_EQ(
        problemWith(
            R"("file":{"ref":{"$link":"bafkreiawxivr2ak6i74bmbic5r7iqtg7bzgvi6vhrhqih6etamdcg5oo4i"},"mimeType":"a/b"})"),
        "file: is missing \"size\"");
    EXPECT_EQ(problemWith(R"("plumbing":{"bore":"wide"})"), "plumbing.bore: not an integer");
    EXPECT_EQ(problemWith(R"("$type":"test.kitchen.tub")"), "is of type test.kitchen.tub, not test.kitchen.sink");
}

TEST(Limits, RequiredMembers)
{
    const auto detail = [](QByteArrayView json) { return decode<Sink>(json).error().detail.toStdString(); };
    EXPECT_EQ(detail(R"({"name":"sink","knob":{"turns":1}})"), "is missing \"createdAt\"");
    EXPECT_EQ(detail(R"({"name":"sink","createdAt":"2026-11-24","knob":{"turns":1}})"), "createdAt: not a datetime");
    EXPECT_EQ(detail(R"({"name":"sink","createdAt":"2026-11-24T06:30:03Z","knob":{}})"), "knob: is missing \"turns\"");
    EXPECT_EQ(detail(R"({"name":"sink","createdAt":"2026-11-24T06:30:03Z","knob":{"turns":-1}})"),
              "knob.turns: is out of range");
}

} // namespace
} // namespace rostrum::lexicon
