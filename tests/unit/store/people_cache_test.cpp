// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "store/people_cache.h"

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

    CacheFile cache;
};

TEST_F(PeopleCache, TheHeadlineIsTheFirstLineOfTheDescription)
{
    EXPECT_TRUE(write(u"ada"_s, u"\n Mathematician  at large \nLoves engines"_s));
    EXPECT_EQ(read(u"did:plc:ada"_s).headline, u"Mathematician at large"_s);
    EXPECT_EQ(readHeadline(cache.db(), did("ada")), u"Mathematician at large"_s);
    EXPECT_FALSE(write(u"ada"_s, u"Mathematician at large\nand more"_s)) << "the same headline";
    EXPECT_TRUE(write(u"ada"_s, u"Poet"_s));
    EXPECT_EQ(readHeadline(cache.db(), did("bo")), QString());
}

TEST_F(PeopleCache, SifaStandsAboveTheDescription)
{
    write(u"ada"_s, u"Hello"_s);
    ASSERT_TRUE(writeSifa(cache.db(), did("ada"), kSifa));
    const auto person = read(u"ada.test"_s);
    EXPECT_EQ(person.headline, u"Staff engineer, data"_s);
    EXPECT_EQ(person.location, u"Umeå, Sweden"_s);
    EXPECT_EQ(person.pronouns, u"hon"_s);
    EXPECT_EQ(person.description, u"Hello"_s);
    EXPECT_FALSE(write(u"ada"_s, u"Hello again"_s)) << "a profile from a feed does not undo it";
    EXPECT_EQ(readHeadline(cache.db(), did("ada")), u"Staff engineer, data"_s);
    ASSERT_TRUE(writeSifa(cache.db(), did("ada"), std::nullopt));
    EXPECT_EQ(readHeadline(cache.db(), did("ada")), u"Hello again"_s) << "the record was deleted";
}

TEST_F(PeopleCache, ASifaRecordThatMakesNoSenseChangesNothing)
{
    write(u"ada"_s, u"Hello"_s);
    ASSERT_TRUE(writeSifa(cache.db(), did("ada"), R"({"headline": 7})"));
    EXPECT_EQ(read(u"ada.test"_s).headline, u"Hello"_s);
    ASSERT_TRUE(writeSifa(cache.db(), did("ada"), "no json"));
    EXPECT_EQ(read(u"ada.test"_s).headline, u"Hello"_s);
    EXPECT_FALSE(writeSifa(cache.db(), did("bo"), kSifa)) << "nobody of that name is stored";
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
