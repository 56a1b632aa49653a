// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include <gtest/gtest.h>

#include <numeric>

using namespace Qt::StringLiterals;

namespace rostrum::store {
namespace {

using tests::CacheFile;
using tests::minute;
using tests::names;
using tests::pageOf;

const QString kFeed = u"timeline"_s;

struct FeedCache : testing::Test
{
    void fill(int rows)
    {
        std::vector<int> minutes(static_cast<std::size_t>(rows));
        std::iota(minutes.rbegin(), minutes.rend(), 1);
        ASSERT_TRUE(writeNewest(cache.db(), kFeed, pageOf(minutes, "c"), minute(1000)));
    }
    QStringList read(const FeedRange &range)
    {
        const auto rows = readFeed(cache.db(), kFeed, range);
        EXPECT_TRUE(rows);
        return rows ? names(*rows) : QStringList();
    }
    FeedKey keyOf(const QString &item)
    {
        const auto key = findItem(cache.db(), kFeed, u"at://did:plc:ada/app.bsky.feed.post/"_s + item);
        EXPECT_TRUE(key && *key);
        return key.value_or(std::nullopt).value_or(0);
    }

    CacheFile cache;
};

TEST_F(FeedCache, ReadsFromBothEnds)
{
    fill(9);
    EXPECT_EQ(read({.limit = 2}), QStringList({u"9"_s, u"8"_s}));
    EXPECT_EQ(read({.olderThan = keyOf(u"8"_s), .limit = 2}), QStringList({u"7"_s, u"6"_s}));
    const FeedRange up{.newerThan = keyOf(u"5"_s), .from = FeedRange::From::Older, .limit = 2};
    EXPECT_EQ(read(up), QStringList({u"7"_s, u"6"_s})) << "the two next to it, newest first";
    EXPECT_EQ(read({.newerThan = keyOf(u"5"_s), .olderThan = keyOf(u"7"_s), .limit = 9}), QStringList({u"6"_s}));
    EXPECT_EQ(read({.olderThan = keyOf(u"1"_s), .limit = 9}), QStringList());
}

TEST_F(FeedCache, AnUnknownFeedIsEmpty)
{
    EXPECT_EQ(read({.limit = 9}), QStringList());
    EXPECT_FALSE(readFeedInfo(cache.db(), kFeed)->known);
    EXPECT_EQ(findItem(cache.db(), kFeed, u"x"_s).value(), std::optional<FeedKey>());
}

TEST_F(FeedCache, ARowThatCannotBeReadKeepsItsPlace)
{
    fill(3);
    cache.db().execute("UPDATE post SET json = '{\"uri\":7' WHERE uri LIKE '%/2'");
    const auto rows = readFeed(cache.db(), kFeed, {.limit = 9});
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 3U);
    EXPECT_EQ((*rows)[1].item, nullptr);
    EXPECT_FALSE((*rows)[1].isGap());
    EXPECT_NE((*rows)[1].id(), (*rows)[0].id());
    cache.db().execute("UPDATE post SET json = json_set(json, '$.record', json('{}')) WHERE uri LIKE '%/3'");
    EXPECT_EQ(readFeed(cache.db(), kFeed, {.limit = 9})->front().item, nullptr);
}

TEST_F(FeedCache, FindsAGapByItsRow)
{
    fill(3);
    ASSERT_TRUE(writeNewest(cache.db(), kFeed, pageOf({60, 50}, "c50"), minute(1000)));
    const auto gap = cache.rows()[2];
    ASSERT_TRUE(gap.isGap());
    EXPECT_EQ(findItem(cache.db(), kFeed, gap.id()).value(), gap.key);
}

TEST_F(FeedCache, CountsWhatIsDiscussed)
{
    FeedPage page;
    for (int i = 0; i < 6; ++i) {
        page.items.push_back(tests::item({.key = QString::number(i), .createdAt = minute(100 - i), .replies = i % 3}));
    }
    page.items.push_back(tests::repost({.key = u"2"_s, .createdAt = minute(98), .replies = 2}, u"bo"_s, minute(50)));
    ASSERT_TRUE(writeNewest(cache.db(), kFeed, page, minute(1)));
    const auto posts = mostDiscussed(cache.db(), kFeed, 100, 2);
    ASSERT_TRUE(posts);
    ASSERT_EQ(posts->size(), 2U);
    EXPECT_EQ((*posts)[0]->counts.replies, 2);
    EXPECT_EQ((*posts)[1]->counts.replies, 2);
    EXPECT_NE((*posts)[0]->uri, (*posts)[1]->uri) << "each once";
    EXPECT_EQ(mostDiscussed(cache.db(), kFeed, 2, 9)->size(), 2U) << "among the newest";
}

} // namespace
} // namespace rostrum::store
