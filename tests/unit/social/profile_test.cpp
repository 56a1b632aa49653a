// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "social/profile.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

using tests::json;
using tests::World;

const QString kProfile = u"/xrpc/app.bsky.actor.getProfile"_s;
const QString kRecord = u"/xrpc/com.atproto.repo.getRecord"_s;

QByteArray sifa(const QString &headline)
{
    return tests::bytes(
        {{u"uri"_s, u"at://did:plc:ada/id.sifa.profile.self/self"_s},
         {u"cid"_s, u"bafyreidpnip76hi7ssyejt3feesivccx43kyhwzsnknw7bdb362jchfmem"_s},
         {u"value"_s, QJsonObject{{u"$type"_s, u"id.sifa.profile.self"_s}, {u"headline"_s, headline}}}});
}

struct ProfileTest : testing::Test
{
    ProfileTest()
    {
        world.addIdentity(u"ada"_s);
        world.answer(kProfile, json(200, tests::bytes(tests::profileJson(u"ada"_s, u"Described"_s))));
        world.answer(kRecord, json(200, sifa(u"Engineer"_s)));
    }
    QString headlineOf(const QString &actor)
    {
        Profile profile(actor, world.services());
        profile.load();
        EXPECT_TRUE(profile.isLoading());
        tests::waitFor([&profile] { return !profile.isLoading(); });
        error = profile.error();
        return profile.person() ? profile.person()->headline : u"nobody"_s;
    }
    void goOffline()
    {
        const auto dead = base::fail(base::ErrorKind::Network);
        for (const QString &path : {kProfile, kRecord, u"/did:plc:ada"_s}) {
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

TEST_F(ProfileTest, SomebodyElsesServerIsTrustedWithLittle)
{
    headlineOf(u"ada.test"_s);
    const net::HttpRequest &request = world.http.requests().back();
    ASSERT_EQ(request.url.path(), kRecord);
    EXPECT_EQ(request.urlSource, net::UrlSource::Record) << "it must not lead into this computer's own network";
    EXPECT_LE(request.maxBytes, 256 * 1024);
}

TEST_F(ProfileTest, WithoutSifaTheDescriptionSpeaks)
{
    world.answer(kRecord, json(400, R"({"error":"RecordNotFound"})"));
    EXPECT_EQ(headlineOf(u"ada.test"_s), u"Described"_s);
    EXPECT_EQ(error, std::nullopt);
}

TEST_F(ProfileTest, SifaThatWasTakenAwayIsForgottenButNotWhenItsServerIsSilent)
{
    headlineOf(u"ada.test"_s);
    world.answer(kRecord, json(403, "{}"));
    EXPECT_EQ(headlineOf(u"ada.test"_s), u"Engineer"_s);
    EXPECT_EQ(error, std::nullopt) << "the profile is there";
    world.answer(kRecord, json(400, R"({"error":"RecordNotFound"})"));
    EXPECT_EQ(headlineOf(u"ada.test"_s), u"Described"_s);
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

TEST_F(ProfileTest, IsShownBeforeSifaAnswers)
{
    world.answer(u"/did:plc:ada"_s, [](const net::HttpRequest &) { return json(404, "{}"); });
    Profile profile(u"ada.test"_s, world.services());
    QStringList seen;
    QObject::connect(&profile, &Profile::changed, &profile, [&] {
        if (profile.person() && profile.isLoading()) {
            seen.push_back(profile.person()->headline);
        }
    });
    profile.load();
    world.settle();
    EXPECT_TRUE(seen.contains(u"Described"_s));
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
