// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "store/people_cache.h"
#include "store/record_cache.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace rostrum::store {
namespace {

using tests::CacheFile;
using tests::minute;
using tests::profile;

constexpr auto kSifa =
    R"({"$type":"id.sifa.profile.self","headline":"  Staff engineer,\n data ","pronouns":"hon","location":{"city":"Umeå","country":"Sweden"}})";

base::Did did(const char *name)
{
    return *base::Did::parse(std::string("did:plc:") + name);
}

struct PeopleCache : testing::Test
{
    bool write(const QString &name, const QString &description, int at = 0)
    {
        const std::vector people{profile(name, description)};
        const auto written = writePeople(cache.db(), people, minute(at));
        EXPECT_TRUE(written);
        return written.value_or(false);
    }
    model::Person read(const QString &actor)
    {
        const auto person = readPerson(cache.db(), actor);
        if (!person || !*person) {
            ADD_FAILURE() << "nobody";
            return {.did = did("nobody")};
        }
        return **person;
    }

    QString headlineOf(const char *name) { return readAuthorFacts(cache.db(), did(name)).value().headline; }
    /// The person's id.sifa.profile.self as their server lists it; no text: there is none.
    void writeSifa(const char *name, const std::string &json)
    {
        std::vector<tests::ListedRecord> records;
        if (!json.empty()) {
            records.push_back(
                tests::listed(QString::fromStdString(did(name).str()), u"id.sifa.profile.self/self"_s, json));
        }
        ASSERT_TRUE(writeCollection(cache.db(), did(name), *base::Nsid::parse("id.sifa.profile.self"), records));
    }

    CacheFile cache;
};

TEST_F(PeopleCache, TheHeadlineIsTheFirstLineOfTheDescription)
{
    EXPECT_TRUE(write(u"ada"_s, u"\n Mathematician  at large \nLoves engines"_s));
    EXPECT_EQ(read(u"did:plc:ada"_s).headline, u"Mathematician at large"_s);
    EXPECT_EQ(headlineOf("ada"), u"Mathematician at large"_s);
    EXPECT_FALSE(write(u"ada"_s, u"Mathematician at large\nand more"_s)) << "the same headline";
    EXPECT_TRUE(write(u"ada"_s, u"Poet"_s));
    EXPECT_EQ(headlineOf("bo"), QString());
}

TEST_F(PeopleCache, SifaStandsAboveTheDescription)
{
    write(u"ada"_s, u"Hello"_s);
    writeSifa("ada", kSifa);
    const auto person = read(u"ada.test"_s);
    EXPECT_EQ(person.headline, u"Staff engineer, data"_s);
    EXPECT_EQ(person.location, u"Umeå, Sweden"_s);
    EXPECT_EQ(person.pronouns, u"hon"_s);
    EXPECT_EQ(person.description, u"Hello"_s);
    EXPECT_FALSE(write(u"ada"_s, u"Hello again"_s)) << "a profile from a feed does not undo it";
    EXPECT_EQ(headlineOf("ada"), u"Staff engineer, data"_s);
    writeSifa("ada", {});
    EXPECT_EQ(headlineOf("ada"), u"Hello again"_s) << "the record was deleted";
}

TEST_F(PeopleCache, ASifaRecordThatMakesNoSenseChangesNothing)
{
    write(u"ada"_s, u"Hello"_s);
    writeSifa("ada", R"({"headline": 7})");
    EXPECT_EQ(read(u"ada.test"_s).headline, u"Hello"_s);
    writeSifa("ada", "no json");
    EXPECT_EQ(read(u"ada.test"_s).headline, u"Hello"_s);
}

TEST_F(PeopleCache, RecordsThatCameBeforeTheirPersonCount)
{
    writeSifa("ada", kSifa);
    EXPECT_EQ(headlineOf("ada"), QString());
    write(u"ada"_s, u"Hello"_s);
    EXPECT_EQ(headlineOf("ada"), u"Staff engineer, data"_s);
}

TEST_F(PeopleCache, BothFormsOfPlacesAreRead)
{
    write(u"ada"_s, u"Hello"_s);
    const auto placeBy = [this](const char *location) {
        writeSifa("ada", std::string(R"({"location":)") + location + "}");
        return read(u"ada.test"_s).location;
    };
    EXPECT_EQ(placeBy(R"({"country":"SE","locality":"Umeå","street":"x"})"), u"Umeå, Sweden"_s);
    EXPECT_EQ(placeBy(R"({"countryCode":"DE","city":"Dresden"})"), u"Dresden, Germany"_s);
    EXPECT_EQ(placeBy("7"), QString());
}

TEST_F(PeopleCache, CreatorModeReachesFeedsAndProfiles)
{
    write(u"ada"_s, u"Hello"_s);
    ASSERT_TRUE(writeNewest(cache.db(), u"timeline"_s, tests::pageOf({10}), minute(1)));
    EXPECT_FALSE(cache.rows().front().item->post->author.isCreator);
    const base::Nsid mode = *base::Nsid::parse("app.rostrum.actor.creatorMode");
    const auto turn = [&](const std::string &json) {
        const std::vector records{tests::listed(u"did:plc:ada"_s, u"app.rostrum.actor.creatorMode/self"_s, json)};
        ASSERT_TRUE(writeCollection(cache.db(), did("ada"), mode, records));
    };
    turn(R"({"enabled":true,"topics":["#Databases"," a ",3,"","b"]})");
    EXPECT_TRUE(cache.rows().front().item->post->author.isCreator);
    EXPECT_TRUE(readAuthorFacts(cache.db(), did("ada")).value().isCreator);
    const auto person = read(u"ada.test"_s);
    EXPECT_TRUE(person.isCreator);
    EXPECT_EQ(person.topics, (QStringList{u"Databases"_s, u"a"_s, u"b"_s}));
    turn(R"({"enabled":false,"topics":["Databases"]})");
    EXPECT_FALSE(cache.rows().front().item->post->author.isCreator);
    EXPECT_EQ(read(u"ada.test"_s).topics, QStringList());
    turn(R"({"enabled":true})");
    ASSERT_TRUE(forgetOtherCollections(cache.db(), did("ada"), {}).value());
    EXPECT_FALSE(read(u"ada.test"_s).isCreator);
}

TEST_F(PeopleCache, AListOfPeopleTakesNothingOfAProfileAway)
{
    lexicon::app_bsky_actor_defs::ProfileView listed{.did = did("ada"), .handle = *base::Handle::parse("ada.test")};
    listed.description = "Poet";
    ASSERT_TRUE(writeListedPeople(cache.db(), std::vector{listed}, minute(5)));
    EXPECT_EQ(read(u"ada.test"_s).headline, u"Poet"_s);
    EXPECT_FALSE(read(u"ada.test"_s).counts) << "nobody said";
    EXPECT_EQ(missingPeople(cache.db(), {did("ada")}, minute(0)).value().size(), 1U) << "it was no whole profile";
    auto whole = profile(u"ada"_s, u"Mathematician"_s);
    whole.followersCount = 7;
    whole.banner = "https://cdn.example.com/banner";
    ASSERT_TRUE(writePeople(cache.db(), std::vector{whole}, minute(6)));
    ASSERT_TRUE(writeListedPeople(cache.db(), std::vector{listed}, minute(7)));
    const auto person = read(u"ada.test"_s);
    EXPECT_EQ(person.headline, u"Poet"_s);
    EXPECT_EQ(person.counts.value_or(model::PersonCounts()).followers, 7);
    EXPECT_EQ(person.banner.host(), u"cdn.example.com"_s);
    EXPECT_TRUE(missingPeople(cache.db(), {did("ada")}, minute(6)).value().empty());
}

TEST_F(PeopleCache, PeopleAreFoundByHandleInAnyCase)
{
    write(u"ada"_s, u"x"_s);
    EXPECT_EQ(read(u"Ada.Test"_s).did, did("ada"));
    const auto none = readPerson(cache.db(), u"bo.test"_s);
    ASSERT_TRUE(none);
    EXPECT_FALSE(*none);
}

TEST_F(PeopleCache, AHandleThatMovedIsTheNewOwners)
{
    write(u"ada"_s, u"x"_s, 10);
    auto other = profile(u"bo"_s, u"y"_s);
    other.handle = profile(u"ada"_s, u""_s).handle;
    ASSERT_TRUE(writePeople(cache.db(), std::vector{other}, minute(20)));
    EXPECT_EQ(read(u"ada.test"_s).did, did("bo"));
}

TEST_F(PeopleCache, SaysWhoIsMissingOrOld)
{
    write(u"old"_s, u"x"_s, 10);
    write(u"new"_s, u"x"_s, 20);
    const auto missing = missingPeople(cache.db(), {did("new"), did("old"), did("bo")}, minute(15));
    EXPECT_EQ(missing, std::vector({did("old"), did("bo")}));
}

TEST_F(PeopleCache, HeadlinesReachTheFeedsRows)
{
    ASSERT_TRUE(writeNewest(cache.db(), u"timeline"_s, tests::pageOf({10}), minute(1)));
    EXPECT_EQ(cache.rows().front().item->post->author.headline, QString());
    write(u"ada"_s, u"Mathematician"_s);
    EXPECT_EQ(cache.rows().front().item->post->author.headline, u"Mathematician"_s);
}

} // namespace
} // namespace rostrum::store
