// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "store/feed_writer.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

using namespace Qt::StringLiterals;

namespace rostrum::store {
namespace {

using tests::CacheFile;
using tests::item;
using tests::minute;
using tests::names;
using tests::pageOf;
using tests::pinned;
using tests::repost;

const QString kFeed = u"timeline"_s;

struct FeedWriter : testing::Test
{
    FeedWritten newest(const FeedPage &page)
    {
        const auto written = writeNewest(cache.db(), kFeed, page, minute(1000));
        EXPECT_TRUE(written);
        return written.value_or(FeedWritten());
    }
    FeedWritten older(const FeedPage &page)
    {
        const auto written = writeOlder(cache.db(), kFeed, olderCursor().value_or("none"), page);
        EXPECT_TRUE(written);
        return written.value_or(FeedWritten());
    }
    FeedWritten fill(const FeedPage &page)
    {
        for (const FeedEntry &row : cache.rows()) {
            if (!row.item) {
                const auto written = writeGap(cache.db(), kFeed, row.key, page);
                EXPECT_TRUE(written);
                return written.value_or(FeedWritten());
            }
        }
        ADD_FAILURE() << "no gap";
        return {};
    }
    std::optional<std::string> olderCursor() { return readFeedInfo(cache.db(), kFeed)->olderCursor; }
    QStringList rows() { return names(cache.rows()); }
    QString gapCursor()
    {
        QString cursor;
        for (const FeedEntry &row : cache.rows()) {
            cursor += row.gapCursor;
        }
        return cursor;
    }

    std::optional<FeedEntry> firstGap()
    {
        const auto select = cache.db().query("SELECT sort_key, cursor FROM feed_item WHERE post IS NULL LIMIT 1");
        if (!select->executeStep()) {
            return std::nullopt;
        }
        return FeedEntry{.key = select->getColumn(0).getInt64(),
                         .gapCursor = QString::fromStdString(select->getColumn(1).getString())};
    }
    /// What is wrong with the order of a feed whose record keys are minutes; empty when nothing is.
    QString disorder()
    {
        const auto select = cache.db().query("SELECT item FROM feed_item ORDER BY sort_key DESC");
        int above = 1'000'000;
        bool gap = true; // nor may one stand at the top
        while (select->executeStep()) {
            const QString item = QString::fromStdString(select->getColumn(0).getString()).section(u'/', -1);
            const bool isGap = select->getColumn(0).getString().starts_with("gap/");
            if (isGap && gap) {
                return u"a gap beside a gap or at an end"_s;
            }
            gap = isGap;
            if (!isGap && item.toInt() >= above) {
                return u"%1 below %2"_s.arg(item).arg(above);
            }
            above = isGap ? above : item.toInt();
        }
        return gap && above < 1'000'000 ? u"a gap at the end"_s : QString();
    }

    CacheFile cache;
};

TEST_F(FeedWriter, FirstPage)
{
    EXPECT_FALSE(readFeedInfo(cache.db(), kFeed)->known);
    const auto written = newest(pageOf({30, 20, 10}, "c10"));
    EXPECT_EQ(written.added, 3);
    EXPECT_EQ(rows(), QStringList({u"30"_s, u"20"_s, u"10"_s}));
    const auto info = readFeedInfo(cache.db(), kFeed);
    EXPECT_TRUE(info->known);
    EXPECT_EQ(info->olderCursor, "c10");
    EXPECT_EQ(info->refreshedAt, minute(1000));
}

TEST_F(FeedWriter, EmptyFeedIsKnownAndEnds)
{
    newest({});
    const auto info = readFeedInfo(cache.db(), kFeed);
    EXPECT_TRUE(info->known);
    EXPECT_EQ(info->olderCursor, std::nullopt);
    EXPECT_TRUE(rows().isEmpty());
}

TEST_F(FeedWriter, AnEmptyAnswerDoesNotForgetWhatIsStored)
{
    newest(pageOf({30, 20}, "c20"));
    EXPECT_EQ(newest({}).oldestKey, kNewest);
    EXPECT_EQ(rows(), QStringList({u"30"_s, u"20"_s}));
    EXPECT_EQ(olderCursor(), "c20");
}

TEST_F(FeedWriter, RefreshThatMeetsTheStoredRowsLeavesNoGap)
{
    newest(pageOf({30, 20, 10}, "c10"));
    const auto before = cache.rows();
    const auto written = newest(pageOf({50, 40, 30}, "c30"));
    EXPECT_EQ(written.added, 2);
    EXPECT_EQ(written.oldestKey, before.front().key);
    EXPECT_EQ(rows(), QStringList({u"50"_s, u"40"_s, u"30"_s, u"20"_s, u"10"_s}));
    EXPECT_EQ(olderCursor(), "c10");
    const auto after = cache.rows();
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(after[i + 2].key, before[i].key) << "rows keep their keys";
    }
}

TEST_F(FeedWriter, RefreshThatDoesNotMeetThemLeavesAGap)
{
    newest(pageOf({30, 20}, "c20"));
    const auto written = newest(pageOf({60, 50}, "c50"));
    EXPECT_EQ(rows(), QStringList({u"60"_s, u"50"_s, u"gap"_s, u"30"_s, u"20"_s}));
    EXPECT_EQ(gapCursor(), u"c50"_s);
    EXPECT_EQ(olderCursor(), "c20");
    EXPECT_EQ(written.oldestKey, cache.rows()[2].key);
}

TEST_F(FeedWriter, GapIsFilledWhole)
{
    newest(pageOf({30, 20}, "c20"));
    newest(pageOf({60, 50}, "c50"));
    fill(pageOf({45, 40, 30}, "c30"));
    EXPECT_EQ(rows(), QStringList({u"60"_s, u"50"_s, u"45"_s, u"40"_s, u"30"_s, u"20"_s}));
    EXPECT_EQ(olderCursor(), "c20");
}

TEST_F(FeedWriter, GapIsFilledInParts)
{
    newest(pageOf({10, 5}, "c5"));
    newest(pageOf({60, 50}, "c50"));
    fill(pageOf({45, 40}, "c40"));
    EXPECT_EQ(rows(), QStringList({u"60"_s, u"50"_s, u"45"_s, u"40"_s, u"gap"_s, u"10"_s, u"5"_s}));
    EXPECT_EQ(gapCursor(), u"c40"_s);
    fill(pageOf({35}, "c35"));
    fill(pageOf({30, 10}, "c10"));
    EXPECT_EQ(rows(), QStringList({u"60"_s, u"50"_s, u"45"_s, u"40"_s, u"35"_s, u"30"_s, u"10"_s, u"5"_s}));
}

TEST_F(FeedWriter, GapWithNothingInItCloses)
{
    newest(pageOf({30, 20}, "c20"));
    newest(pageOf({60, 50}, "c50"));
    fill({});
    EXPECT_EQ(rows(), QStringList({u"60"_s, u"50"_s, u"30"_s, u"20"_s}));
}

TEST_F(FeedWriter, GapWhosePageStandsAboveMovesOn)
{
    newest(pageOf({30, 20}, "c20"));
    newest(pageOf({60, 50}, "c50"));
    fill(pageOf({60, 50}, "c45"));
    EXPECT_EQ(rows(), QStringList({u"60"_s, u"50"_s, u"gap"_s, u"30"_s, u"20"_s}));
    EXPECT_EQ(gapCursor(), u"c45"_s);
}

TEST_F(FeedWriter, AGapIsFilledOnce)
{
    newest(pageOf({30, 20}, "c20"));
    newest(pageOf({60, 50}, "c50"));
    const FeedKey gap = cache.rows()[2].key;
    fill(pageOf({40, 30}, "c30"));
    const auto again = writeGap(cache.db(), kFeed, gap, pageOf({40, 35}, "c35"));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->oldestKey, kNewest);
    EXPECT_EQ(rows(), QStringList({u"60"_s, u"50"_s, u"40"_s, u"30"_s, u"20"_s}));
}

TEST_F(FeedWriter, RefreshAcrossAGapClosesIt)
{
    newest(pageOf({30, 20}, "c20"));
    newest(pageOf({60, 50}, "c50"));
    newest(pageOf({70, 60, 50, 40, 30}, "c30"));
    EXPECT_EQ(rows(), QStringList({u"70"_s, u"60"_s, u"50"_s, u"40"_s, u"30"_s, u"20"_s}));
}

TEST_F(FeedWriter, DeletedPostsVanishFromThePagesSpan)
{
    newest(pageOf({50, 40, 30, 20, 10}, "c10"));
    newest(pageOf({50, 30, 20}, "c20"));
    EXPECT_EQ(rows(), QStringList({u"50"_s, u"30"_s, u"20"_s, u"10"_s})) << "10 lies behind the page";
    newest(pageOf({30, 20}, "c20"));
    EXPECT_EQ(rows(), QStringList({u"30"_s, u"20"_s, u"10"_s})) << "nothing is newer than the newest page";
}

TEST_F(FeedWriter, DeletedPostsVanishFromAGapsPageToo)
{
    newest(pageOf({30, 20, 10}, "c10"));
    newest(pageOf({60, 50}, "c50"));
    fill(pageOf({40, 20}, "c20"));
    EXPECT_EQ(rows(), QStringList({u"60"_s, u"50"_s, u"40"_s, u"20"_s, u"10"_s}));
}

TEST_F(FeedWriter, PageWithoutCursorEndsTheFeed)
{
    newest(pageOf({50, 40, 30, 20}, "c20"));
    newest(pageOf({50, 40}));
    EXPECT_EQ(rows(), QStringList({u"50"_s, u"40"_s}));
    EXPECT_EQ(olderCursor(), std::nullopt);
}

TEST_F(FeedWriter, FeedOfOtherPeopleReplacesWhatIsNewer)
{
    newest(pageOf({90, 80}, "c80")); // of people one no longer follows
    newest(pageOf({50, 40}, "c40"));
    EXPECT_EQ(rows(), QStringList({u"50"_s, u"40"_s}));
    EXPECT_EQ(olderCursor(), "c40");
}

TEST_F(FeedWriter, OlderPages)
{
    newest(pageOf({50, 40}, "c40"));
    older(pageOf({30, 20}, "c20"));
    EXPECT_EQ(rows(), QStringList({u"50"_s, u"40"_s, u"30"_s, u"20"_s}));
    EXPECT_EQ(olderCursor(), "c20");
    older(pageOf({10}));
    EXPECT_EQ(olderCursor(), std::nullopt);
    EXPECT_EQ(rows().last(), u"10"_s);
}

TEST_F(FeedWriter, OlderPageThatRepeatsRowsAddsTheNewOnes)
{
    newest(pageOf({50, 40}, "c40"));
    const auto written = older(pageOf({50, 40, 30}, "c30"));
    EXPECT_EQ(written.added, 1);
    EXPECT_EQ(rows(), QStringList({u"50"_s, u"40"_s, u"30"_s}));
}

TEST_F(FeedWriter, AnEmptyOlderPageIsTheEnd)
{
    newest(pageOf({50, 40}, "c40"));
    older({});
    EXPECT_EQ(olderCursor(), std::nullopt);
    EXPECT_EQ(rows(), QStringList({u"50"_s, u"40"_s}));
}

TEST_F(FeedWriter, OlderPageOfAnotherTimeIsDropped)
{
    newest(pageOf({50, 40}, "c40"));
    const auto late = writeOlder(cache.db(), kFeed, "c10", pageOf({5}, "c5"));
    ASSERT_TRUE(late);
    EXPECT_EQ(late->added, 0);
    EXPECT_EQ(rows(), QStringList({u"50"_s, u"40"_s}));
    EXPECT_EQ(olderCursor(), "c40");
}

TEST_F(FeedWriter, RepostsAreRowsOfTheirOwn)
{
    FeedPage page{.items = {repost({.key = u"a"_s, .createdAt = minute(10)}, u"bo"_s, minute(60)),
                            repost({.key = u"a"_s, .createdAt = minute(10)}, u"cy"_s, minute(50)),
                            item({.key = u"b"_s, .createdAt = minute(40)}),
                            item({.key = u"a"_s, .createdAt = minute(10)})}};
    newest(page);
    EXPECT_EQ(rows(), QStringList({u"a|bo"_s, u"a|cy"_s, u"b"_s, u"a"_s}));
    EXPECT_EQ(cache.count("SELECT count(*) FROM post"), 2);
    const auto stored = cache.rows();
    ASSERT_TRUE(stored[0].item->reason);
    EXPECT_EQ(stored[0].item->reason->kind, model::Reason::Kind::Repost);
    EXPECT_EQ(stored[0].item->reason->by->name(), u"bo"_s);
    EXPECT_EQ(stored[0].item->reason->at, minute(60));
    EXPECT_FALSE(stored[2].item->reason);
}

TEST_F(FeedWriter, ARepeatedRepostMovesAndTakesNothingWithIt)
{
    FeedPage old = pageOf({50, 40, 30}, "c30");
    old.items.push_back(repost({.key = u"a"_s, .createdAt = minute(10)}, u"bo"_s, minute(20)));
    newest(old);
    FeedPage page{.items = {repost({.key = u"a"_s, .createdAt = minute(10)}, u"bo"_s, minute(90)),
                            item({.key = u"80"_s, .createdAt = minute(80)})},
                  .cursor = "c80"};
    newest(page);
    EXPECT_EQ(rows(), QStringList({u"a|bo"_s, u"80"_s, u"gap"_s, u"50"_s, u"40"_s, u"30"_s}));
}

TEST_F(FeedWriter, EqualTimesKeepTheServersOrder)
{
    FeedPage page{.cursor = "c"};
    for (const auto *key : {"d", "a", "c", "b"}) {
        page.items.push_back(item({.key = QLatin1StringView(key), .createdAt = minute(10)}));
    }
    newest(page);
    EXPECT_EQ(rows(), QStringList({u"d"_s, u"a"_s, u"c"_s, u"b"_s}));
    older({.items = {item({.key = u"z"_s, .createdAt = minute(10)})}, .cursor = "z"});
    page.items.insert(page.items.begin(), item({.key = u"e"_s, .createdAt = minute(10)}));
    newest(page);
    EXPECT_EQ(rows(), QStringList({u"e"_s, u"d"_s, u"a"_s, u"c"_s, u"b"_s, u"z"_s}));
}

TEST_F(FeedWriter, PinnedPostsStandOnTop)
{
    const auto page = [](std::vector<lexicon::app_bsky_feed_defs::FeedViewPost> items) {
        return FeedPage{.items = std::move(items), .cursor = "c"};
    };
    const auto pin = pinned({.key = u"p"_s, .createdAt = minute(-9'000'000)});
    newest(page({pin, item({.key = u"b"_s, .createdAt = minute(20)}), item({.key = u"a"_s, .createdAt = minute(10)})}));
    EXPECT_EQ(rows(), QStringList({u"p|pin"_s, u"b"_s, u"a"_s}));
    newest(page({pin, item({.key = u"c"_s, .createdAt = minute(30)}), item({.key = u"b"_s, .createdAt = minute(20)})}));
    EXPECT_EQ(rows(), QStringList({u"p|pin"_s, u"c"_s, u"b"_s, u"a"_s}));
    EXPECT_EQ(cache.rows().front().item->reason->kind, model::Reason::Kind::Pin);

    // A pin proves nothing about what lies between.
    newest(page({pin, item({.key = u"z"_s, .createdAt = minute(90)})}));
    EXPECT_EQ(rows(), QStringList({u"p|pin"_s, u"z"_s, u"gap"_s, u"c"_s, u"b"_s, u"a"_s}));
    newest(page({item({.key = u"z"_s, .createdAt = minute(90)})}));
    EXPECT_EQ(rows().first(), u"z"_s) << "taken down";
}

TEST_F(FeedWriter, PostsFromTheFutureAndThePastKeepTheServersOrder)
{
    const auto odd = [](const QString &key, int written, int indexed) {
        return item({.key = key, .createdAt = minute(written), .indexedAt = minute(indexed)});
    };
    FeedPage page{.items = {odd(u"new"_s, 50, 50), odd(u"old"_s, -29'000'000, 45), odd(u"ahead"_s, 9'000'000, 40),
                            odd(u"plain"_s, 30, 30)},
                  .cursor = "c"};
    newest(page);
    const QStringList order{u"new"_s, u"old"_s, u"ahead"_s, u"plain"_s};
    EXPECT_EQ(rows(), order);
    newest(page);
    EXPECT_EQ(rows(), order) << "asked again, nothing moves";
    page.items.insert(page.items.begin(), odd(u"newer"_s, 60, 60));
    newest(page);
    EXPECT_EQ(rows(), QStringList({u"newer"_s}) + order);
}

TEST_F(FeedWriter, AnOddClockBetweenKnownRowsDeletesNothing)
{
    newest(pageOf({50, 40, 30}, "c30"));
    FeedPage page = pageOf({50, 40, 30}, "c30");
    page.items.insert(page.items.begin(),
                      item({.key = u"odd"_s, .createdAt = minute(-29'000'000), .indexedAt = minute(60)}));
    newest(page);
    EXPECT_EQ(rows(), QStringList({u"odd"_s, u"50"_s, u"40"_s, u"30"_s}));
}

TEST_F(FeedWriter, TheServersNewOrderWins)
{
    newest(pageOf({50, 40, 30, 20}, "c20"));
    newest(pageOf({40, 50, 30, 20}, "c20"));
    EXPECT_EQ(rows(), QStringList({u"40"_s, u"50"_s, u"30"_s, u"20"_s}));
}

TEST_F(FeedWriter, TheSameItemTwiceIsOneRow)
{
    newest(pageOf({50, 40, 50, 30, 40}, "c30"));
    EXPECT_EQ(rows(), QStringList({u"50"_s, u"40"_s, u"30"_s}));
}

TEST_F(FeedWriter, ParentIsStoredWithItsAnswer)
{
    auto answer = item({.key = u"answer"_s, .createdAt = minute(20)});
    const auto parent = tests::postView({.key = u"parent"_s, .createdAt = minute(10), .author = u"bo"_s});
    answer.reply = {.root = parent, .parent = parent};
    newest({.items = {answer}});
    const auto stored = cache.rows();
    ASSERT_EQ(stored.size(), 1U);
    ASSERT_TRUE(stored[0].item->parent);
    EXPECT_EQ(stored[0].item->parent->author.name(), u"bo"_s);
}

TEST_F(FeedWriter, FeedsDoNotMix)
{
    newest(pageOf({50, 40}, "c40"));
    ASSERT_TRUE(writeNewest(cache.db(), u"author/did:plc:ada"_s, pageOf({50}), minute(1000)));
    EXPECT_EQ(names(cache.rows(u"author/did:plc:ada"_s)), QStringList({u"50"_s}));
    EXPECT_EQ(rows(), QStringList({u"50"_s, u"40"_s}));
    EXPECT_EQ(cache.count("SELECT count(*) FROM post"), 2);
}

TEST_F(FeedWriter, NamesEachAuthorOnce)
{
    FeedPage page = pageOf({50, 40});
    page.items.push_back(item({.key = u"x"_s, .createdAt = minute(1), .author = u"bo"_s}));
    ASSERT_EQ(authorsOf(page).size(), 2U);
    EXPECT_EQ(authorsOf(page)[0].str(), "did:plc:ada");
    EXPECT_EQ(authorsOf(page)[1].str(), "did:plc:bo");
}

/// A server's feed that grows and loses posts; whatever is asked for in whatever order, the stored rows are the
/// server's, but for what is behind gaps and not yet asked for.
TEST_F(FeedWriter, AgreesWithTheServerWhateverIsAsked)
{
    std::mt19937 random(20261124); // NOLINT: meant to repeat
    std::vector<int> server;       // newest first
    int next = 0;
    const auto pageFrom = [&](std::optional<std::string> cursor) {
        const int below = cursor ? std::stoi(*cursor) : 1'000'000;
        std::vector<int> page;
        std::ranges::copy_if(server, std::back_inserter(page), [below](int at) { return at < below; });
        const bool last = page.size() <= 5;
        page.resize(std::min<std::size_t>(page.size(), 5));
        return pageOf(page, last ? std::nullopt : std::optional(std::to_string(page.back())));
    };
    for (int step = 0; step < 400; ++step) {
        for (unsigned n = random() % 8; n > 0; --n) {
            server.insert(server.begin(), ++next);
        }
        if (random() % 4 == 0 && server.size() > 3) {
            server.erase(server.begin() + static_cast<std::ptrdiff_t>(random() % server.size()));
        }
        const auto gap = firstGap();
        if (const auto cursor = olderCursor(); cursor && random() % 3 == 0) {
            older(pageFrom(cursor));
        } else if (gap && random() % 2 == 0) {
            ASSERT_TRUE(writeGap(cache.db(), kFeed, gap->key, pageFrom(gap->gapCursor.toStdString())));
        } else {
            newest(pageFrom(std::nullopt));
        }
        ASSERT_EQ(disorder(), QString()) << "step " << step;
    }
    newest(pageFrom(std::nullopt));
    while (const auto gap = firstGap()) { // then everything is asked for
        ASSERT_TRUE(writeGap(cache.db(), kFeed, gap->key, pageFrom(gap->gapCursor.toStdString())));
    }
    while (const auto cursor = olderCursor()) {
        older(pageFrom(cursor));
    }
    QStringList expected;
    std::ranges::transform(server, std::back_inserter(expected), [](int at) { return QString::number(at); });
    const QStringList all = rows();
    const std::set<QString> there(all.begin(), all.end());
    for (const QString &post : expected) {
        EXPECT_TRUE(there.contains(post)) << qPrintable(post) << " is missing";
    }
}

} // namespace
} // namespace rostrum::store
