// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "social/person_records.h"
#include "social/profile.h"
#include "store/record_cache.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

using tests::json;
using tests::World;

const QString kProfile = u"/xrpc/app.bsky.actor.getProfile"_s;
const QString kRecords = u"/xrpc/com.atproto.repo.listRecords"_s;

World::Repo sifa(const QByteArray &headline, const QString &rev = u"3l2s5xxv2kq2c"_s)
{
    return {.rev = rev, .records = {{u"id.sifa.profile.self/self"_s, R"({"headline":")" + headline + R"("})"}}};
}

struct ProfileTest : testing::Test
{
    ProfileTest()
    {
        world.answer(kProfile, json(200, tests::bytes(tests::profileJson(u"ada"_s, u"Described"_s))));
        world.setRepo(u"ada"_s, sifa("Engineer"));
    }
    QString headlineOf(const QString &actor)
    {
        Profile profile(actor, world.services());
        profile.load();
        EXPECT_TRUE(profile.isLoading());
        tests::waitFor([&profile] { return !profile.isLoading(); });
        error = profile.error();
        if (profile.person()) {
            PersonRecords records(profile.person()->did, world.services());
            QObject::connect(&records, &PersonRecords::changed, &profile, &Profile::reread);
            records.load();
            world.settle(40);
            EXPECT_FALSE(records.isLoading());
        }
        return profile.person() ? profile.person()->headline : u"nobody"_s;
    }
    void goOffline()
    {
        const auto dead = base::fail(base::ErrorKind::Network);
        for (const QString &path : {kProfile, kRecords, u"/did:plc:ada"_s}) {
            world.answer(path, ScriptedOutcome(dead));
        }
    }
    using ScriptedOutcome = tests::ScriptedHttpClient::Outcome;

    World world;
    std::optional<base::Error> error;
};

TEST_F(ProfileTest, SifaAndTheDescriptionAreMerged)
{
    EXPECT_EQ(headlineOf(u"ada.test"_s), u"Engineer"_s);
    EXPECT_EQ(error, std::nullopt);
    EXPECT_EQ(headlineOf(u"did:plc:ada"_s), u"Engineer"_s);
}

TEST_F(ProfileTest, IsReadOffline)
{
    headlineOf(u"ada.test"_s);
    goOffline();
    EXPECT_EQ(headlineOf(u"ADA.test"_s), u"Engineer"_s);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->kind, base::ErrorKind::Network);
    EXPECT_EQ(headlineOf(u"bo.test"_s), u"nobody"_s);
}

TEST_F(ProfileTest, SaysHowOneStandsToThemByTheRecordsOfBoth)
{
    world.setRepo(u"ada"_s, {.records = {{u"id.sifa.graph.follow/3l2s5xxv2kq2c"_s, R"({"subject":"did:plc:me"})"}}});
    headlineOf(u"ada.test"_s);
    Profile profile(u"ada.test"_s, world.services());
    profile.load();
    world.settle();
    EXPECT_TRUE(profile.person()->relationship.connectedBy);
    EXPECT_FALSE(profile.person()->relationship.connecting);
    const auto mine = *base::AtUri::parse("at://did:plc:me/id.sifa.graph.follow/3l2s5xxv2kq2c");
    ASSERT_TRUE(tests::runTask(world.store->cacheWriter().write([mine](store::Database &db) {
        return store::putRecord(db, {.uri = mine, .value = {{u"subject"_s, u"did:plc:ada"_s}}});
    })));
    profile.reread();
    world.settle();
    EXPECT_EQ(profile.person()->relationship.connecting, mine);
}

TEST_F(ProfileTest, AHandleThatChangedStillShowsThePerson)
{
    auto moved = tests::profileJson(u"ada"_s, u"Described"_s);
    moved.insert(u"handle"_s, u"handle.invalid"_s);
    world.answer(kProfile, json(200, tests::bytes(moved)));
    EXPECT_EQ(headlineOf(u"ada.test"_s), u"Engineer"_s);
}

TEST_F(ProfileTest, WhatIsNoActorIsNotAskedFor)
{
    EXPECT_EQ(headlineOf(u"no such thing"_s), u"nobody"_s);
    EXPECT_EQ(error->kind, base::ErrorKind::NotFound);
    EXPECT_TRUE(world.http.requests().empty());
}

TEST_F(ProfileTest, LoadsOnceAtATime)
{
    Profile profile(u"ada.test"_s, world.services());
    profile.load();
    profile.load();
    world.settle();
    EXPECT_EQ(world.http.countOf(kProfile), 1);
    profile.load();
    world.settle();
    EXPECT_EQ(world.http.countOf(kProfile), 2);
}

} // namespace
} // namespace rostrum::social
