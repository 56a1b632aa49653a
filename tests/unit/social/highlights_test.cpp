// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "social/highlights.h"
#include "store/settings.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::social {
namespace {

using tests::json;
using tests::minute;
using tests::World;

const QString kSuggestions = u"/xrpc/app.bsky.actor.getSuggestions"_s;

QByteArray suggestions(int count)
{
    QJsonArray actors;
    QJsonObject followed = tests::profileJson(u"followed"_s, u""_s);
    followed.insert(u"viewer"_s, QJsonObject{{u"following"_s, u"at://did:plc:me/app.bsky.graph.follow/x"_s}});
    actors.append(followed);
    for (int i = 0; i < count; ++i) {
        actors.append(tests::profileJson(u"p%1"_s.arg(i), u"Somebody"_s));
    }
    return tests::bytes({{u"actors"_s, actors}});
}

struct HighlightsTest : testing::Test
{
    void refresh()
    {
        highlights.refresh();
        EXPECT_TRUE(highlights.isLoading());
        settle();
        EXPECT_FALSE(highlights.isLoading());
    }

    /// People are kept in the file of the person, which has a thread of its own.
    void settle()
    {
        for (int i = 0; i < 6; ++i) {
            world.settle(3);
            tests::runTask(store::readSetting(*world.store, "nothing"));
        }
        world.settle(3);
    }

    World world;
    Highlights highlights{world.services()};
};

TEST_F(HighlightsTest, SuggestsPeopleOneDoesNotFollow)
{
    world.answer(kSuggestions, json(200, suggestions(9)));
    refresh();
    ASSERT_EQ(highlights.suggestions().size(), 4U);
    EXPECT_EQ(highlights.suggestions().front().person.name(), u"p0"_s);
    EXPECT_EQ(highlights.suggestions().front().person.headline, u"Somebody"_s);
    world.answer(kSuggestions, json(200, suggestions(1)));
    refresh();
    EXPECT_EQ(highlights.suggestions().size(), 4U) << "they keep still for a while";
    world.clock.advance(31min);
    refresh();
    EXPECT_EQ(highlights.suggestions().size(), 1U);
}

TEST_F(HighlightsTest, AServerWithoutSuggestionsIsNoTrouble)
{
    QSignalSpy changes(&highlights, &Highlights::changed);
    refresh();
    EXPECT_TRUE(highlights.suggestions().empty());
    EXPECT_EQ(changes.count(), 1);
}

TEST_F(HighlightsTest, SaysNothingWhereNothingChanged)
{
    world.answer(kSuggestions, json(200, suggestions(2)));
    QSignalSpy changes(&highlights, &Highlights::changed);
    refresh();
    EXPECT_EQ(changes.count(), 1);
    refresh();
    world.clock.advance(31min);
    refresh();
    EXPECT_EQ(changes.count(), 1);
    world.clock.advance(31min);
    world.answer(kSuggestions, json(200, suggestions(3)));
    refresh();
    EXPECT_EQ(changes.count(), 2);
}

TEST_F(HighlightsTest, PeopleAreKeptForReadingOffline)
{
    world.answer(kSuggestions, json(200, suggestions(3)));
    refresh();
    world.answer(kSuggestions, tests::ScriptedHttpClient::Outcome(base::fail(base::ErrorKind::Network)));
    Highlights later(world.services());
    later.refresh();
    settle();
    EXPECT_EQ(later.suggestions(), highlights.suggestions());
    EXPECT_EQ(later.suggestions().size(), 3U);
}

TEST_F(HighlightsTest, NamesWhomOneFollowsThatFollowsThem)
{
    QJsonObject actor = tests::profileJson(u"p"_s, u"Somebody"_s);
    const QJsonObject jonas{
        {u"did"_s, u"did:plc:jonas"_s}, {u"handle"_s, u"jonas.example.com"_s}, {u"displayName"_s, u"Jonas"_s}};
    actor.insert(u"viewer"_s,
                 QJsonObject{{u"knownFollowers"_s, QJsonObject{{u"count"_s, 7}, {u"followers"_s, QJsonArray{jonas}}}}});
    world.answer(kSuggestions, json(200, tests::bytes({{u"actors"_s, QJsonArray{actor}}})));
    refresh();
    ASSERT_EQ(highlights.suggestions().size(), 1U);
    EXPECT_EQ(highlights.suggestions().front().knownFollower, u"Jonas"_s);
    EXPECT_EQ(highlights.suggestions().front().knownFollowers, 7);
}

TEST_F(HighlightsTest, CountsWhatIsDiscussedInTheStore)
{
    store::FeedPage page;
    for (int i = 0; i < 5; ++i) {
        page.items.push_back(tests::item({.key = QString::number(i), .createdAt = minute(50 - i), .replies = i}));
    }
    ASSERT_TRUE(tests::runTask(world.store->cacheWriter().write(
        [page](store::Database &db) { return store::writeNewest(db, u"timeline"_s, page, minute(60)); })));
    refresh();
    ASSERT_EQ(highlights.discussed().size(), 3U);
    EXPECT_EQ(highlights.discussed().front()->counts.replies, 4);
}

} // namespace
} // namespace rostrum::social
