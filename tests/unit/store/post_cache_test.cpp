// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "store/post_cache.h"
#include "store/reset.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace rostrum::store {
namespace {

using tests::CacheFile;
using tests::minute;
using tests::postView;

struct PostCache : testing::Test
{
    qint64 hits(const char *words)
    {
        const auto select = cache.db().query("SELECT count(*) FROM post_text WHERE post_text MATCH ?");
        select->bind(1, words);
        select->executeStep();
        return select->getColumn(0).getInt64();
    }

    CacheFile cache;
};

TEST_F(PostCache, StoresAndBringsUpToDate)
{
    const auto first = upsertPost(cache.db(), postView({.key = u"a"_s, .createdAt = minute(5), .replies = 1}));
    EXPECT_EQ(first.createdAt, minute(5));
    const auto second = upsertPost(cache.db(), postView({.key = u"a"_s, .createdAt = minute(5), .replies = 7}));
    EXPECT_EQ(second.id, first.id);
    EXPECT_EQ(second.createdAt, minute(5));
    const auto post = readPost(cache.db(), *base::AtUri::parse("at://did:plc:ada/app.bsky.feed.post/a"));
    ASSERT_TRUE(post && *post);
    EXPECT_EQ((*post)->counts.replies, 7);
    EXPECT_EQ((*post)->plainText(), u"a"_s);
    const auto none = readPost(cache.db(), *base::AtUri::parse("at://did:plc:ada/app.bsky.feed.post/b"));
    ASSERT_TRUE(none);
    EXPECT_FALSE(*none);
}

TEST_F(PostCache, TextIsFound)
{
    upsertPost(cache.db(),
               postView({.key = u"a"_s, .createdAt = minute(5), .text = u"Vi söker en Överläkare i Malmö"_s}));
    upsertPost(cache.db(),
               postView({.key = u"b"_s, .createdAt = minute(6), .text = u"Release day 🎉 for the parser"_s}));
    upsertPost(cache.db(),
               postView({.key = u"b"_s, .createdAt = minute(6), .text = u"Release day 🎉 for the parser"_s}));
    EXPECT_EQ(hits("overlakare"), 1) << "diacritics and case do not matter";
    EXPECT_EQ(hits("ÖVERLÄKARE malmö"), 1);
    EXPECT_EQ(hits("release parser"), 1) << "indexed once";
    EXPECT_EQ(hits("parse*"), 1);
    EXPECT_EQ(hits("nothing"), 0);
}

TEST_F(PostCache, ConversationsAreKeptAsTheyCame)
{
    const auto uri = *base::AtUri::parse("at://did:plc:ada/app.bsky.feed.post/a");
    EXPECT_EQ(readThread(cache.db(), uri).value(), std::optional<QByteArray>());
    ASSERT_TRUE(writeThread(cache.db(), uri, R"({"thread":"å"})", minute(1), {}));
    ASSERT_TRUE(writeThread(cache.db(), uri, R"({"thread":"ö"})", minute(2), {}));
    EXPECT_EQ(readThread(cache.db(), uri).value(), std::optional<QByteArray>(R"({"thread":"ö"})"));
}

TEST_F(PostCache, ClearingLeavesNothingBehind)
{
    ASSERT_TRUE(writeNewest(cache.db(), u"timeline"_s, tests::pageOf({30, 20}, "c"), minute(1)));
    ASSERT_TRUE(clearCache(cache.db()));
    EXPECT_TRUE(cache.rows().empty());
    EXPECT_EQ(cache.count("SELECT count(*) FROM post"), 0);
    EXPECT_EQ(hits("30"), 0);
    ASSERT_TRUE(writeNewest(cache.db(), u"timeline"_s, tests::pageOf({30, 20}, "c"), minute(1)));
    EXPECT_EQ(hits("30"), 1);
}

} // namespace
} // namespace rostrum::store
