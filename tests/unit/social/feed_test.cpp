// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_server.h"
#include "world.h"

#include "social/feed.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QSignalSpy>

#include <memory>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

using tests::FeedServer;
using tests::minute;
using tests::names;
using tests::waitFor;
using tests::World;
using Phase = FeedStatus::Phase;

const base::Did kAda = *base::Did::parse("did:plc:ada");
const base::Cid kCid = *base::Cid::parse("bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a");

QStringList numbers(int from, int downTo)
{
    QStringList out;
    for (int at = from; at >= downTo; --at) {
        out.push_back(QString::number(at));
    }
    return out;
}

QString uriOf(int at)
{
    return u"at://did:plc:ada/app.bsky.feed.post/%1"_s.arg(at);
}

struct FeedTest : testing::Test
{
    FeedTest() { makeFeed(); }

    void makeFeed() { feed = std::make_unique<Feed>(server.source(), world.services()); }
    void open(const QString &near = {})
    {
        feed->open(near);
        world.settle();
    }
    QStringList rows() const { return names(feed->rows()); }
    const FeedStatus &status() const { return feed->status(); }
    void older()
    {
        feed->extendOlder();
        world.settle();
    }
    void refresh()
    {
        feed->refresh();
        world.settle();
    }
    /// A store that holds the newest `pages` pages, and a new feed over it.
    void fetchPages(std::size_t pages)
    {
        open();
        while (server.asked.size() < pages) {
            older();
        }
        makeFeed();
    }
    void fail() { server.error = base::makeError(base::ErrorKind::Network); }

    World world;
    FeedServer server{10};
    std::unique_ptr<Feed> feed;
};

TEST_F(FeedTest, EmptyStoreAsksTheServer)
{
    server.add(1, 15);
    server.held = true;
    EXPECT_EQ(status().phase, Phase::Opening);
    QSignalSpy resets(feed.get(), &Feed::rowsReset);
    open();
    EXPECT_EQ(status().phase, Phase::Fetching);
    EXPECT_TRUE(status().refreshing);
    EXPECT_EQ(status().refreshedAt, std::nullopt);
    server.release();
    world.settle();
    EXPECT_EQ(status().phase, Phase::Ready);
    EXPECT_FALSE(status().refreshing);
    EXPECT_EQ(status().refreshedAt, minute(1000));
    EXPECT_EQ(rows(), numbers(15, 6));
    EXPECT_EQ(resets.count(), 2) << "nothing, then the page";
}

// The cache was dropped, the outbox never is.
TEST_F(FeedTest, WhatWaitsIsSeenInTheFirstRowsToo)
{
    server.add(1, 3);
    Outbox &outbox = world.services().outbox;
    outbox.toggle(
        Toggle::Like, Wish::Set,
        model::Post{.uri = *base::AtUri::parse(uriOf(2).toStdString()), .cid = kCid, .author = {.did = kAda}});
    outbox.deletePost(*base::AtUri::parse(uriOf(3).toStdString()));
    QSignalSpy acted(&outbox, &Outbox::acted);
    waitFor([&] { return acted.count() == 2; });
    open();
    EXPECT_EQ(rows(), numbers(2, 1));
    EXPECT_TRUE(feed->rows().front().item->post->liked);
}

TEST_F(FeedTest, WhomOneBlocksIsGoneAtOnce)
{
    server.add(1, 3);
    open();
    ASSERT_EQ(rows(), numbers(3, 1));
    Outbox &outbox = world.services().outbox;
    QSignalSpy acted(&outbox, &Outbox::acted);
    outbox.toggle(Toggle::Block, Wish::Set, model::Person{.did = kAda});
    waitFor([&] { return !acted.isEmpty(); });
    world.settle();
    EXPECT_EQ(rows(), numbers(1, 1)); // one stays, covered: what is behind it is asked for by it
}

TEST_F(FeedTest, AFeedWithNothingInItIsReady)
{
    open();
    EXPECT_EQ(status().phase, Phase::Ready);
    EXPECT_TRUE(rows().isEmpty());
    EXPECT_EQ(status().error, std::nullopt);
    makeFeed();
    server.held = true;
    open();
    EXPECT_EQ(status().phase, Phase::Ready) << "known to be empty";
}

TEST_F(FeedTest, StoredRowsAreShownBeforeTheServerAnswers)
{
    server.add(1, 30);
    fetchPages(2);
    server.held = true;
    open();
    EXPECT_EQ(rows(), numbers(30, 11));
    EXPECT_EQ(status().phase, Phase::Ready);
    EXPECT_TRUE(status().refreshing);
    EXPECT_EQ(status().refreshedAt, minute(1000));
}

TEST_F(FeedTest, OpensAroundAnItem)
{
    server = FeedServer(100);
    server.add(1, 300);
    makeFeed();
    fetchPages(3);
    server.held = true;
    open(uriOf(100));
    EXPECT_EQ(rows(), numbers(160, 41));
    feed->extendNewer();
    world.settle();
    EXPECT_EQ(rows(), numbers(260, 41));
    feed->extendNewer();
    world.settle();
    feed->extendNewer();
    world.settle();
    EXPECT_EQ(rows(), numbers(300, 41));
    open(u"at://did:plc:ada/app.bsky.feed.post/gone"_s);
    EXPECT_EQ(rows(), numbers(300, 241)) << "the newest when it is not there";
}

TEST_F(FeedTest, APostThatCannotBeReadHidesNothingElse)
{
    server = FeedServer(100);
    server.add(1, 300);
    makeFeed();
    fetchPages(3);
    tests::runTask(world.store->cacheWriter().write([](store::Database &db) {
        db.execute("UPDATE post SET json = '{' WHERE uri LIKE '%/120'");
        return base::Result<void>();
    }));
    open(uriOf(100));
    EXPECT_TRUE(feed->hasMoreNewer()) << "more is stored above, and the next refresh must not hide it";
    EXPECT_EQ(feed->rows().size(), 120U);
}

TEST_F(FeedTest, ShowNewestJumpsUp)
{
    server = FeedServer(100);
    server.add(1, 300);
    makeFeed();
    fetchPages(3);
    open(uriOf(100));
    feed->showNewest();
    world.settle();
    EXPECT_EQ(rows(), numbers(300, 241));
    QSignalSpy resets(feed.get(), &Feed::rowsReset);
    feed->showNewest();
    world.settle();
    EXPECT_EQ(resets.count(), 0) << "they are shown already";
}

TEST_F(FeedTest, NewsComeInAbove)
{
    server.add(1, 15);
    open();
    QSignalSpy splices(feed.get(), &Feed::rowsSpliced);
    QSignalSpy resets(feed.get(), &Feed::rowsReset);
    server.add(16, 18);
    world.clock.advance(std::chrono::minutes(1));
    refresh();
    EXPECT_EQ(rows(), numbers(18, 6));
    EXPECT_EQ(resets.count(), 0);
    ASSERT_EQ(splices.count(), 1);
    EXPECT_EQ(splices[0], QVariantList({0, 0, 3}));
    EXPECT_EQ(status().refreshedAt, minute(1001));
    splices.clear();
    refresh();
    EXPECT_EQ(splices.count(), 0) << "nothing new, nothing moves";
}

TEST_F(FeedTest, ARowBetweenNewsAndAChangeIsNotTakenOutAndPutBack)
{
    server.add(1, 15);
    open();
    QSignalSpy splices(feed.get(), &Feed::rowsSpliced);
    server.add(16, 17);
    server.likes[10] = 5; // what others do meanwhile, at rows of the same page
    server.likes[15] = 1;
    std::erase(server.posts, 12);
    refresh();
    EXPECT_EQ(rows(), QStringList({u"17"_s, u"16"_s, u"15"_s, u"14"_s, u"13"_s, u"11"_s, u"10"_s, u"9"_s, u"8"_s,
                                   u"7"_s, u"6"_s}));
    ASSERT_EQ(splices.count(), 4) << "whoever reads 14 or 13 stays there";
    EXPECT_EQ(splices[0], QVariantList({3, 1, 0})) << "12 goes";
    EXPECT_EQ(splices[1], QVariantList({0, 0, 2})) << "17 and 16 come";
    EXPECT_EQ(splices[2], QVariantList({2, 1, 1})) << "15 changed";
    EXPECT_EQ(splices[3], QVariantList({6, 1, 1})) << "10 changed";
}

TEST_F(FeedTest, WhatIsDeletedGoes)
{
    server.add(1, 15);
    open();
    QSignalSpy splices(feed.get(), &Feed::rowsSpliced);
    std::erase(server.posts, 12);
    refresh();
    EXPECT_FALSE(rows().contains(u"12"_s));
    EXPECT_EQ(splices.first(), QVariantList({3, 1, 0}));
}

TEST_F(FeedTest, SaysWhyARefreshFailed)
{
    server.add(1, 15);
    open();
    fail();
    refresh();
    EXPECT_EQ(status().error, base::makeError(base::ErrorKind::Network));
    EXPECT_EQ(status().phase, Phase::Ready);
    EXPECT_FALSE(status().refreshing);
    EXPECT_EQ(rows(), numbers(15, 6)) << "what was read stays";
    EXPECT_EQ(status().refreshedAt, minute(1000));
    server.error.reset();
    refresh();
    EXPECT_EQ(status().error, std::nullopt);
}

TEST_F(FeedTest, SaysWhyNothingCouldBeFetchedAtFirst)
{
    fail();
    open();
    EXPECT_EQ(status().phase, Phase::Ready);
    EXPECT_TRUE(status().error);
    EXPECT_TRUE(rows().isEmpty());
}

TEST_F(FeedTest, ARefreshIsNotBegunTwice)
{
    server.add(1, 15);
    server.held = true;
    open();
    feed->refresh();
    feed->refresh();
    world.settle();
    EXPECT_EQ(server.asked.size(), 1U);
}

TEST_F(FeedTest, OlderRowsComeFromTheStoreThenTheServerThenEnd)
{
    server.add(1, 25);
    fetchPages(2); // 25…6
    open();
    server.asked.clear();
    EXPECT_EQ(rows(), numbers(25, 6));
    older();
    EXPECT_EQ(rows(), numbers(25, 1));
    EXPECT_EQ(server.asked, std::vector<std::optional<std::string>>({"6"}));
    EXPECT_FALSE(status().atEnd);
    older();
    EXPECT_TRUE(status().atEnd) << "the empty page says so at once";
    const auto asked = server.asked.size();
    older();
    EXPECT_EQ(server.asked.size(), asked) << "nobody is asked behind the end";
}

TEST_F(FeedTest, OlderRowsWithoutAServer)
{
    server = FeedServer(100);
    server.add(1, 300);
    makeFeed();
    fetchPages(3);
    fail();
    open();
    EXPECT_EQ(rows(), numbers(300, 241));
    older();
    EXPECT_EQ(rows(), numbers(300, 141));
    older();
    EXPECT_EQ(rows(), numbers(300, 41));
}

TEST_F(FeedTest, PausesAfterAFailure)
{
    server.add(1, 25);
    open();
    fail();
    server.asked.clear();
    older();
    EXPECT_TRUE(status().moreError);
    EXPECT_EQ(server.asked.size(), 1U);
    server.error.reset();
    older();
    EXPECT_EQ(server.asked.size(), 1U) << "the server is left alone for a while";
    feed->retryOlder();
    world.settle();
    EXPECT_EQ(rows(), numbers(25, 6)) << "but a person may insist";
    EXPECT_EQ(status().moreError, std::nullopt);
    older();
    EXPECT_EQ(rows(), numbers(25, 1)) << "and once it answers, the pause is over";
}

TEST_F(FeedTest, AServerThatTurnsInCirclesIsNotFollowed)
{
    open();
    int fetches = 0;
    feed = std::make_unique<Feed>(
        FeedSource{.name = u"circle"_s,
                   .fetch = [&](std::optional<std::string>) -> base::Task<base::Result<store::FeedPage>> {
                       ++fetches;
                       co_return tests::pageOf({20, 10}, "same");
                   }},
        world.services());
    open();
    older();
    EXPECT_TRUE(status().atEnd);
    EXPECT_LE(fetches, 3);
    EXPECT_EQ(rows(), QStringList({u"20"_s, u"10"_s}));
}

TEST_F(FeedTest, GapIsFilled)
{
    server.add(1, 15);
    open();
    server.add(16, 60);
    refresh();
    EXPECT_EQ(rows(), numbers(60, 51) + QStringList({u"gap"_s}) + numbers(15, 6));
    const auto gap = [this] {
        const auto row = std::ranges::find(feed->rows(), nullptr, &store::FeedEntry::item);
        return row == feed->rows().end() ? store::FeedKey(0) : row->key;
    };
    feed->fillGap(gap());
    feed->fillGap(gap());
    world.settle();
    EXPECT_EQ(rows(), numbers(60, 41) + QStringList({u"gap"_s}) + numbers(15, 6)) << "clicked twice, filled once";
    for (int i = 0; i < 3; ++i) {
        feed->fillGap(gap());
        world.settle();
    }
    EXPECT_EQ(rows(), numbers(60, 6));
    server.asked.clear();
    feed->fillGap(12345);
    world.settle();
    EXPECT_TRUE(server.asked.empty());
}

TEST_F(FeedTest, AGapThatCannotBeFilledSaysWhy)
{
    server.add(1, 15);
    open();
    server.add(16, 60);
    refresh();
    const QStringList before = rows();
    fail();
    feed->fillGap(feed->rows()[10].key);
    world.settle();
    EXPECT_TRUE(status().moreError);
    EXPECT_EQ(rows(), before);
}

TEST_F(FeedTest, TheWindowIsBoundedAndComesBack)
{
    server = FeedServer(100);
    server.add(1, 2000);
    makeFeed();
    open();
    std::size_t most = 0;
    for (int i = 0; i < 60 && !status().atEnd; ++i) {
        older();
        most = std::max(most, feed->rows().size());
    }
    EXPECT_TRUE(status().atEnd);
    EXPECT_EQ(rows().last(), u"1"_s);
    EXPECT_LE(most, 1200U);
    EXPECT_EQ(rows(), numbers(1200, 1));
    server.add(2001, 2003);
    refresh();
    EXPECT_EQ(rows(), numbers(1200, 1)) << "what is read does not move for news far above";
    EXPECT_EQ(status().newAbove, 3);
    refresh();
    EXPECT_EQ(status().newAbove, 3) << "each counts once";
    for (int i = 0; i < 20; ++i) {
        feed->extendNewer();
        world.settle();
    }
    EXPECT_EQ(rows(), numbers(2003, 804));
    EXPECT_EQ(status().newAbove, 0) << "they can be scrolled to";
    EXPECT_FALSE(status().atEnd);
    older();
    EXPECT_EQ(rows().last(), u"704"_s);
}

TEST_F(FeedTest, TheWindowStaysBoundedAtTheTop)
{
    server.add(1, 10);
    open();
    for (int i = 0; i < 140; ++i) {
        server.add(11 + i * 9, 19 + i * 9);
        refresh();
    }
    EXPECT_EQ(rows(), numbers(1270, 71));
}

TEST_F(FeedTest, HeadlinesFollow)
{
    world.answer(u"/xrpc/app.bsky.actor.getProfiles"_s,
                 tests::json(200, tests::bytes({{u"profiles"_s,
                                                 QJsonArray{tests::profileJson(u"ada"_s, u"Mathematician"_s)}}})));
    server.add(1, 3);
    QSignalSpy splices(feed.get(), &Feed::rowsSpliced);
    open();
    EXPECT_EQ(feed->rows().front().item->post->author.headline, u"Mathematician"_s);
    ASSERT_EQ(splices.count(), 1);
    EXPECT_EQ(splices[0], QVariantList({0, 3, 3})) << "rows that only changed";
}

TEST_F(FeedTest, NobodyRunsOnAfterItsOwnerIsGone)
{
    server.add(1, 15);
    server.held = true;
    open();
    feed.reset();
    EXPECT_EQ(server.cancelled, 1);
    server.release();
    world.settle();

    for (int rounds = 0; rounds < 8; ++rounds) { // in every state between asking and showing
        makeFeed();
        feed->open();
        feed->refresh();
        feed->extendOlder();
        world.settle(rounds);
        feed->fillGap(1);
        feed.reset();
        world.settle();
    }
}

TEST_F(FeedTest, OpensAgainWhileItIsAtWork)
{
    server.add(1, 25);
    server.held = true;
    open();
    feed->open();
    server.release();
    world.settle();
    EXPECT_EQ(rows(), numbers(25, 16));
    EXPECT_FALSE(status().refreshing);
    older();
    EXPECT_EQ(rows(), numbers(25, 6));
}

TEST_F(FeedTest, PollsUntilToldOtherwise)
{
    server.add(1, 3);
    open();
    server.add(4, 4);
    feed->poll(std::chrono::milliseconds(1));
    waitFor([this] { return rows().size() == 4; });
    feed->poll(std::chrono::milliseconds(0));
    world.settle();
    const auto asked = server.asked.size();
    world.settle();
    EXPECT_EQ(server.asked.size(), asked);
}

} // namespace
} // namespace rostrum::social
