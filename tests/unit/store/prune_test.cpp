// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "store/people_cache.h"
#include "store/post_cache.h"
#include "store/prune.h"

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
constexpr int kRows = 200;
constexpr int kPage = 5;

/// The page of a feed of kRows posts behind a cursor.
FeedPage serverPage(int below)
{
    std::vector<int> minutes(static_cast<std::size_t>(std::min(kPage, below - 1)));
    std::iota(minutes.rbegin(), minutes.rend(), below - static_cast<int>(minutes.size()));
    const int last = minutes.empty() ? 0 : minutes.back();
    return pageOf(minutes, last > 1 ? std::optional(std::to_string(last)) : std::nullopt);
}

struct Prune : testing::Test
{
    Prune()
    {
        EXPECT_TRUE(writeNewest(cache.db(), kFeed, serverPage(kRows + 1), minute(1000)));
        fetchRest();
    }
    void fetchRest()
    {
        while (const auto cursor = readFeedInfo(cache.db(), kFeed)->olderCursor) {
            ASSERT_TRUE(writeOlder(cache.db(), kFeed, *cursor, serverPage(std::stoi(*cursor))));
        }
    }
    int pruneTo(qint64 bytes)
    {
        int rounds = 0;
        while (pruneCache(cache.db(), bytes).value_or(false)) {
            EXPECT_LT(++rounds, 1000) << "never ends";
        }
        return rounds;
    }

    CacheFile cache;
};

TEST_F(Prune, DoesNothingBelowTheLimit)
{
    const auto size = cacheSize(cache.db());
    ASSERT_TRUE(size);
    EXPECT_EQ(pruneTo(*size), 0);
    EXPECT_EQ(cache.rows().size(), static_cast<std::size_t>(kRows));
}

TEST_F(Prune, OldestPagesGoAndCanBeFetchedAgain)
{
    const auto before = cache.rows();
    pruneTo(*cacheSize(cache.db()) / 2);
    const auto kept = cache.rows();
    EXPECT_LT(kept.size(), before.size());
    EXPECT_GE(kept.size(), static_cast<std::size_t>(kPage));
    EXPECT_EQ(names(kept).front(), QString::number(kRows)) << "the newest stay";
    const auto cursor = readFeedInfo(cache.db(), kFeed)->olderCursor;
    ASSERT_TRUE(cursor);
    EXPECT_EQ(QString::fromStdString(*cursor), names(kept).back());
    EXPECT_EQ(cache.count("SELECT count(*) FROM post"), static_cast<qint64>(kept.size()));

    fetchRest();
    EXPECT_EQ(names(cache.rows()), names(before));
    EXPECT_EQ(cache.count("SELECT count(*) FROM post_text WHERE post_text MATCH '7'"), 1) << "and its text";
}

TEST_F(Prune, EndsWhenNothingMoreMayGo)
{
    pruneTo(0);
    EXPECT_FALSE(cache.rows().empty()) << "what one reads now stays";
}

TEST_F(Prune, OldConversationsAndProfilesGo)
{
    const auto uri = [](int n) {
        return *base::AtUri::parse("at://did:plc:ada/app.bsky.feed.post/t" + std::to_string(n));
    };
    for (int n = 0; n < 50; ++n) {
        ASSERT_TRUE(writeThread(cache.db(), uri(n), QByteArray(5000, 'x'), minute(n), {}));
    }
    ASSERT_TRUE(writePeople(cache.db(), std::vector{tests::profile(u"ada"_s, u"x"_s)}, minute(1)));
    ASSERT_TRUE(pruneCache(cache.db(), *cacheSize(cache.db()) - 1));
    EXPECT_FALSE(*readThread(cache.db(), uri(0))) << "the oldest";
    EXPECT_TRUE(*readThread(cache.db(), uri(49)));
    pruneTo(0);
    EXPECT_EQ(cache.count("SELECT count(*) FROM thread"), 0);
    EXPECT_EQ(cache.count("SELECT count(*) FROM person"), 0);
}

} // namespace
} // namespace rostrum::store
