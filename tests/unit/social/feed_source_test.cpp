// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "social/feed_source.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

using tests::json;
using tests::runTask;
using tests::World;

QByteArray captured(const QString &name)
{
    QFile file(QStringLiteral(ROSTRUM_SOURCE_DIR "/tests/data/answers/%1.json").arg(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

TEST(FeedSource, AsksForTheTimeline)
{
    World world;
    world.answer(u"/xrpc/app.bsky.feed.getTimeline"_s, json(200, captured(u"getTimeline"_s)));
    const auto source = timelineSource(world.services().xrpc);
    const auto page = runTask(source.fetch("a&b"));
    ASSERT_TRUE(page);
    EXPECT_EQ(page->items.size(), 15U);
    EXPECT_TRUE(page->cursor);
    const QUrlQuery query(world.http.requests().back().url);
    EXPECT_EQ(query.queryItemValue(u"cursor"_s, QUrl::FullyDecoded), u"a&b"_s);
    EXPECT_EQ(query.queryItemValue(u"limit"_s), u"50"_s);
}

TEST(FeedSource, AsksForAPersonsPosts)
{
    World world;
    world.answer(u"/xrpc/app.bsky.feed.getAuthorFeed"_s,
                 json(200, captured(u"getAuthorFeed-posts_and_author_threads"_s)));
    const auto source = authorSource(world.services().xrpc, *base::Did::parse("did:plc:ada"));
    EXPECT_EQ(source.name, u"author/did:plc:ada"_s);
    const auto page = runTask(source.fetch(std::nullopt));
    ASSERT_TRUE(page);
    EXPECT_EQ(page->items.size(), 9U);
    const QUrlQuery query(world.http.requests().back().url);
    EXPECT_EQ(query.queryItemValue(u"actor"_s, QUrl::FullyDecoded), u"did:plc:ada"_s);
    EXPECT_EQ(query.queryItemValue(u"filter"_s), u"posts_and_author_threads"_s);
}

TEST(FeedSource, AnEmptyPageIsTheEndWhateverItsCursorSays)
{
    World world;
    world.answer(u"/xrpc/app.bsky.feed.getTimeline"_s, json(200, R"({"feed":[],"cursor":"again"})"));
    const auto page = runTask(timelineSource(world.services().xrpc).fetch(std::nullopt));
    ASSERT_TRUE(page);
    EXPECT_EQ(page->cursor, std::nullopt);
}

TEST(FeedSource, FailsAsTheServerDoes)
{
    World world;
    const auto source = timelineSource(world.services().xrpc);
    world.answer(u"/xrpc/app.bsky.feed.getTimeline"_s, json(400, captured(u"getTimeline-badcursor"_s)));
    EXPECT_EQ(runTask(source.fetch("x")).error().kind, base::ErrorKind::Refused);
    world.answer(u"/xrpc/app.bsky.feed.getTimeline"_s, json(200, R"({"feed":[{"post":)"));
    EXPECT_EQ(runTask(source.fetch("x")).error().kind, base::ErrorKind::Malformed);
}

} // namespace
} // namespace rostrum::social
