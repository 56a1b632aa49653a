// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "social/connections.h"
#include "social/outbox.h"
#include "store/people_cache.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

using model::ConnectionList;
using tests::json;
using tests::World;
using Outcome = tests::ScriptedHttpClient::Outcome;

const QString kFollows = u"/xrpc/app.bsky.graph.getFollows"_s;

struct ConnectionsTest : testing::Test
{
    /// p0 … are followed, the newest first, 100 a page.
    void follow(int count)
    {
        world.answer(kFollows, [count](const net::HttpRequest &request) {
            const int first = QUrlQuery(request.url).queryItemValue(u"cursor"_s).toInt();
            QJsonArray people;
            const int end = std::min(count, first + 100);
            for (int i = first; i < end; ++i) {
                const auto key = base::Tid::fromMicroseconds(1'790'000'000'000'000 - 1000 * i, 0).str();
                const QString uri = u"at://did:plc:me/app.bsky.graph.follow/%1"_s.arg(QLatin1StringView(key));
                people.append(QJsonObject{{u"did"_s, u"did:plc:p%1"_s.arg(i)},
                                          {u"handle"_s, u"p%1.test"_s.arg(i)},
                                          {u"description"_s, i % 2 ? u"Cellist"_s : u"Engineer"_s},
                                          {u"viewer"_s, QJsonObject{{u"following"_s, uri}}}});
            }
            QJsonObject page{{u"subject"_s, QJsonObject{{u"did"_s, u"did:plc:me"_s}, {u"handle"_s, u"me.test"_s}}},
                             {u"follows"_s, people}};
            if (end < count) {
                page.insert(u"cursor"_s, QString::number(end));
            }
            return json(200, tests::bytes(page));
        });
    }
    void load(Connections &list)
    {
        list.load();
        tests::waitFor([&list] { return !list.isLoading(); });
    }
    void extend(Connections &list)
    {
        list.extend();
        tests::waitFor([&list] { return !list.isExtending(); });
    }
    static QStringList names(const Connections &list)
    {
        QStringList names;
        for (const auto &row : list.rows()) {
            names << row.person.handle.section(u'.', 0, 0);
        }
        return names;
    }

    World world;
};

TEST_F(ConnectionsTest, FollowingIsReadInWindowsAndAskedForPageByPage)
{
    follow(230);
    Connections list(ConnectionList::Following, world.services());
    load(list);
    EXPECT_EQ(list.error(), std::nullopt);
    EXPECT_EQ(list.rows().size(), 50U);
    EXPECT_EQ(names(list).constFirst(), u"p0"_s);
    EXPECT_EQ(list.rows().front().person.headline, u"Engineer"_s);
    EXPECT_TRUE(list.rows().front().since);
    EXPECT_EQ(list.count().known, 100);
    EXPECT_EQ(world.http.countOf(kFollows), 1);
    int steps = 0;
    while (!list.atEnd() && ++steps < 20) {
        extend(list);
    }
    EXPECT_EQ(list.rows().size(), 230U);
    EXPECT_EQ(names(list).constLast(), u"p229"_s);
    QStringList unique = names(list);
    EXPECT_EQ(unique.removeDuplicates(), 0);
    EXPECT_EQ(world.http.countOf(kFollows), 3);
}

TEST_F(ConnectionsTest, OfflineWhatIsStoredIsShown)
{
    follow(3);
    {
        Connections list(ConnectionList::Following, world.services());
        load(list);
    }
    world.answer(kFollows, Outcome(base::fail(base::ErrorKind::Network)));
    Connections list(ConnectionList::Following, world.services());
    load(list);
    ASSERT_TRUE(list.error());
    EXPECT_EQ(names(list).size(), 3);
    EXPECT_TRUE(list.atEnd());
    world.answer(kFollows, json(200, R"({"follows":"?"})"));
    list.retry();
    tests::waitFor([&list] { return !list.isLoading(); });
    EXPECT_TRUE(list.error());
    EXPECT_EQ(names(list).size(), 3);
}

TEST_F(ConnectionsTest, SearchesWhatIsStored)
{
    follow(230);
    Connections list(ConnectionList::Following, world.services());
    load(list);
    list.search(u"cell"_s);
    world.settle();
    EXPECT_EQ(list.rows().size(), 50U) << "half of the hundred that are stored";
    extend(list);
    EXPECT_TRUE(list.atEnd()) << "a search asks nobody";
    EXPECT_EQ(world.http.countOf(kFollows), 1);
    list.search(u"P7.test"_s);
    world.settle();
    EXPECT_EQ(names(list), QStringList{u"p7"_s});
    list.search({});
    world.settle();
    EXPECT_EQ(list.rows().size(), 50U);
    EXPECT_FALSE(list.atEnd());
    Connections everybody(ConnectionList::Everybody, world.services());
    load(everybody);
    EXPECT_TRUE(everybody.rows().empty());
    everybody.search(u"engin"_s);
    world.settle();
    EXPECT_EQ(everybody.rows().size(), 50U);
}

TEST_F(ConnectionsTest, RequestsAreReadFromRecordsAndPeopleAreAskedForByName)
{
    world.setRepo(u"me"_s, {.records = {{u"id.sifa.graph.follow/3l2s5xxv2kq2c"_s, R"({"subject":"did:plc:ada"})"}}});
    world.answer(u"/xrpc/app.bsky.actor.getProfiles"_s,
                 json(200, tests::bytes({{u"profiles"_s, QJsonArray{tests::profileJson(u"ada"_s, u"Poet"_s)}}})));
    Connections list(ConnectionList::RequestsOut, world.services());
    load(list);
    EXPECT_EQ(list.error(), std::nullopt);
    EXPECT_EQ(names(list), QStringList{u"ada"_s});
    EXPECT_EQ(list.rows().front().person.headline, u"Poet"_s);
    EXPECT_TRUE(list.rows().front().person.relationship.connecting);
    EXPECT_EQ(list.count(), (model::ConnectionCount{.known = 1, .isWhole = false}));
}

TEST_F(ConnectionsTest, WhatOneDoesIsSeenAtOnce)
{
    follow(2);
    Connections list(ConnectionList::Following, world.services());
    load(list);
    world.services().outbox.toggle(Toggle::Mute, Wish::Set, list.rows().front().person);
    world.settle();
    EXPECT_TRUE(list.rows().front().person.relationship.muted);
}

} // namespace
} // namespace rostrum::social
