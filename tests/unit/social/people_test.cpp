// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "store/people_cache.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::social {
namespace {

using tests::json;
using tests::runTask;
using tests::World;

struct PeopleTest : testing::Test
{
    PeopleTest()
    {
        world.answer(u"/xrpc/app.bsky.actor.getProfiles"_s,
                     [this](const net::HttpRequest &request) { return profiles(request); });
    }
    tests::ScriptedHttpClient::Outcome profiles(const net::HttpRequest &request)
    {
        QJsonArray profiles;
        const auto actors = QUrlQuery(request.url).allQueryItemValues(u"actors"_s, QUrl::FullyDecoded);
        asked.push_back(actors.size());
        for (const QString &did : actors) {
            if (!did.endsWith(u"gone")) {
                profiles.append(tests::profileJson(did.section(u':', -1), u"Headline"_s));
            }
        }
        return fails ? json(502, "{}") : json(200, tests::bytes({{u"profiles"_s, profiles}}));
    }
    static std::vector<base::Did> dids(int count, const char *prefix = "p")
    {
        std::vector<base::Did> out;
        for (int i = 0; i < count; ++i) {
            out.push_back(*base::Did::parse(std::string("did:plc:") + prefix + std::to_string(i)));
        }
        return out;
    }
    bool ensure(std::vector<base::Did> people) { return runTask(world.services().people.ensure(std::move(people))); }

    World world;
    std::vector<qsizetype> asked;
    bool fails = false;
};

TEST_F(PeopleTest, AsksInBatchesForThoseWhoAreMissing)
{
    EXPECT_TRUE(ensure(dids(60)));
    EXPECT_EQ(asked, std::vector<qsizetype>({25, 25, 10}));
    asked.clear();
    EXPECT_FALSE(ensure(dids(60)));
    EXPECT_TRUE(asked.empty());
    EXPECT_TRUE(ensure(dids(61)));
    EXPECT_EQ(asked, std::vector<qsizetype>({1}));
    EXPECT_FALSE(ensure({}));
}

TEST_F(PeopleTest, AsksAgainAfterADay)
{
    ensure(dids(2));
    world.clock.advance(23h);
    ensure(dids(2));
    EXPECT_EQ(asked.size(), 1U);
    world.clock.advance(2h);
    EXPECT_FALSE(ensure(dids(2))) << "nothing is new";
    EXPECT_EQ(asked.size(), 2U);
}

TEST_F(PeopleTest, DoesNotAskAllTheTimeForThoseWhoAreGone)
{
    const std::vector gone{*base::Did::parse("did:plc:gone")};
    EXPECT_FALSE(ensure(gone));
    EXPECT_FALSE(ensure(gone));
    EXPECT_EQ(asked.size(), 1U);
    world.clock.advance(11min);
    ensure(gone);
    EXPECT_EQ(asked.size(), 2U);
}

TEST_F(PeopleTest, AFailureIsTriedAgainNextTime)
{
    fails = true;
    EXPECT_FALSE(ensure(dids(30)));
    EXPECT_EQ(asked.size(), 1U) << "the next batch is not asked for";
    fails = false;
    EXPECT_TRUE(ensure(dids(30)));
    const auto facts = runTask(world.store->cacheReader().read(
        [](store::Database &db) { return store::readAuthorFacts(db, *base::Did::parse("did:plc:p29")); }));
    EXPECT_EQ(facts.value().headline, u"Headline"_s);
}

TEST_F(PeopleTest, APageThatClosesWhileItWaitsKeepsNobodyElseFromAsking)
{
    world.http.setScript([](const net::HttpRequest &) { return std::nullopt; });
    const auto ask = [this]() -> base::Task<void> { co_await world.services().people.ensure(dids(2)); };
    {
        base::TaskScope page;
        page.start(ask());
        tests::waitFor([this] { return world.http.open() == 1; });
    }
    EXPECT_EQ(world.http.cancelled(), 1);
    world.http.setScript([this](const net::HttpRequest &request) { return std::optional(profiles(request)); });
    EXPECT_TRUE(ensure(dids(2)));
}

} // namespace
} // namespace rostrum::social
