// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "social/highlights.h"

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
        world.settle();
        EXPECT_FALSE(highlights.isLoading());
    }

    World world;
    Highlights highlights{world.services()};
};

TEST_F(HighlightsTest, SuggestsPeopleOneDoesNotFollow)
{
    world.answer(kSuggestions, json(200, suggestions(9)));
    refresh();
    ASSERT_EQ(highlights.suggestions().size(), 4U);
    EXPECT_EQ(highlights.suggestions().front().name(), u"p0"_s);
    EXPECT_EQ(highlights.suggestions().front().headline, u"Somebody"_s);
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
    EXPECT_EQ(changes.count(), 2);
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
