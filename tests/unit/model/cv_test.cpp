// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/creator_mode.h"
#include "model/cv.h"
#include "model/place.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace rostrum::model {

namespace {

Record record(const char *collection, const char *key, const char *json)
{
    const std::string uri = std::string("at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/") + collection + "/" + key;
    return {.uri = *base::AtUri::parse(uri), .value = QJsonDocument::fromJson(json).object()};
}

std::vector<QString> titlesOf(std::span<const CvEntry> entries)
{
    std::vector<QString> titles;
    for (const CvEntry &entry : entries) {
        titles.push_back(entry.title);
    }
    return titles;
}

} // namespace

TEST(CvDateTest, ReadsEveryForm)
{
    EXPECT_EQ(readCvDate(u"2023-03"), (CvDate{.year = 2023, .month = 3}));
    EXPECT_EQ(readCvDate(u"2023-03-31"), (CvDate{.year = 2023, .month = 3, .day = 31}));
    EXPECT_EQ(readCvDate(u"2023-03-31T23:30:00-05:00"), (CvDate{.year = 2023, .month = 3, .day = 31}));
    EXPECT_EQ(readCvDate(u"2023-03-31T23:30:00.000Z"), (CvDate{.year = 2023, .month = 3, .day = 31}));
    EXPECT_EQ(readCvDate(u"2023"), CvDate{.year = 2023});
}

TEST(CvDateTest, RefusesWhatIsNoDay)
{
    for (const char *text : {"", "0000", "2023-13", "2023-00", "2023-02-30", "2023-3", "2023/03", "+023-03",
                             "2023-03-1", "2023-03-31 10:00", "2023-03-31Tsoon", "２０２３"}) {
        EXPECT_EQ(readCvDate(QString::fromUtf8(text)), std::nullopt) << text;
    }
}

TEST(CvDateTest, WritesNoMoreThanIsKnown)
{
    EXPECT_EQ(toText(CvDate{.year = 2023}), u"2023"_s);
    EXPECT_EQ(toText(CvDate{.year = 2023, .month = 3}), u"2023-03"_s);
    EXPECT_EQ(toText(CvDate{.year = 2023, .month = 3, .day = 9}), u"2023-03-09"_s);
}

TEST(CvDateTest, CountsBothMonths)
{
    EXPECT_EQ(monthsBetween({.year = 2022, .month = 1}, {.year = 2022, .month = 1}), 1);
    EXPECT_EQ(monthsBetween({.year = 2021, .month = 11}, {.year = 2022, .month = 2}), 4);
    EXPECT_EQ(monthsBetween({.year = 2020}, {.year = 2020}), 12);
    EXPECT_EQ(monthsBetween({.year = 2022, .month = 5}, {.year = 2021, .month = 1}), 1);
}

TEST(CvTableTest, EveryPartCanBeShown)
{
    for (const CvPartSpec &spec : cvTable()) {
        EXPECT_EQ(&specOf(spec.part), &spec);
        EXPECT_EQ(specOf(QString(spec.collection)), &spec);
        EXPECT_NE(fieldOf(spec, CvRole::Title), nullptr) << spec.collection.data();
    }
}

TEST(CvTest, ReadsAPosition)
{
    const std::vector records{
        record("id.sifa.profile.skill", "3kskill", R"({"name": "Qt"})"),
        record("id.sifa.profile.position", "3ka", R"({"title": "Engineer", "company": "Brygga", "startedAt": "2023-03",
            "employmentType": "id.sifa.defs#partTime", "location": {"locality": "Malmö", "country": "SE"},
            "description": " Two\nlines ", "isPrimary": true, "sideways": [1],
            "skills": [{"uri": "at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/id.sifa.profile.skill/3kskill"}, {"uri": 4}]})")};
    const Cv cv = readCv(records);
    ASSERT_EQ(cv.entries(CvPart::Positions).size(), 1U);
    const CvEntry &entry = cv.entries(CvPart::Positions).front();
    EXPECT_EQ(entry.title, u"Engineer"_s);
    EXPECT_EQ(entry.organisation, u"Brygga"_s);
    EXPECT_EQ(entry.detail, u"Part-time"_s);
    EXPECT_EQ(entry.place, u"Malmö, Sweden"_s);
    EXPECT_EQ(entry.description, u"Two\nlines"_s);
    EXPECT_EQ(entry.start, (CvDate{.year = 2023, .month = 3}));
    EXPECT_FALSE(entry.end);
    EXPECT_TRUE(entry.isPrimary);
    EXPECT_EQ(entry.skills, QStringList{u"Qt"_s});
    EXPECT_TRUE(entry.record.value.contains("sideways"_L1));
}

TEST(CvTest, NewestFirstAndWhatGoesOnBefore)
{
    const std::vector records{
        record("id.sifa.profile.position", "3ka", R"({"title": "old", "startedAt": "2010-01", "endedAt": "2012-01"})"),
        record("id.sifa.profile.position", "3kb", R"({"title": "now", "startedAt": "2015-01"})"),
        record("id.sifa.profile.position", "3kc", R"({"title": "undated"})"),
        record("id.sifa.profile.position", "3kd",
               R"({"title": "later", "startedAt": "2012-02", "endedAt": "2014-01"})"),
        record("id.sifa.profile.position", "3ke", R"({"title": "newer", "startedAt": "2020-01-05T00:00:00Z"})"),
    };
    EXPECT_THAT(titlesOf(readCv(records).entries(CvPart::Positions)),
                ElementsAre(u"newer"_s, u"now"_s, u"later"_s, u"old"_s, u"undated"_s));
}

TEST(CvTest, ThePersonsOwnOrderComesFirst)
{
    const std::vector records{
        record("app.rostrum.actor.profileOrder", "self",
               R"({"entries": ["at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/id.sifa.profile.skill/3kc", 7]})"),
        record("id.sifa.profile.skill", "3ka", R"({"name": "a"})"),
        record("id.sifa.profile.skill", "3kb", R"({"name": "b"})"),
        record("id.sifa.profile.skill", "3kc", R"({"name": "c"})"),
    };
    EXPECT_THAT(titlesOf(readCv(records).entries(CvPart::Skills)), ElementsAre(u"c"_s, u"a"_s, u"b"_s));
}

TEST(CvTest, OccasionsStandWithTheirTalk)
{
    const std::vector records{
        record("id.sifa.profile.presentation", "3kt",
               R"({"title": "Backfills", "links": [{"url": "https://a.test/s"}]})"),
        record("id.sifa.profile.presentationDelivery", "3ka", R"({"eventName": "Nordic", "date": "2024-05-02",
            "presentationRef": {"uri": "at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/id.sifa.profile.presentation/3kt"}})"),
        record("id.sifa.profile.presentationDelivery", "3kb", R"({"title": "A panel", "date": "2025-01-01"})"),
        record("id.sifa.profile.presentationDelivery", "3kc", R"({"role": "id.sifa.defs#host"})"),
    };
    const Cv cv = readCv(records);
    EXPECT_THAT(titlesOf(cv.entries(CvPart::Talks)), ElementsAre(u"A panel"_s, u"Backfills"_s));
    const CvEntry &talk = cv.entries(CvPart::Talks).back();
    ASSERT_EQ(talk.occasions.size(), 1U);
    EXPECT_EQ(talk.occasions.front().organisation, u"Nordic"_s);
    EXPECT_EQ(talk.link, QUrl(u"https://a.test/s"_s));
    EXPECT_TRUE(cv.entries(CvPart::Occasions).empty());
}

TEST(CvTest, LeavesOutWhatIsBroken)
{
    const std::vector records{
        record("id.sifa.profile.position", "3ka", R"({"title": 7, "startedAt": "2010-01"})"),
        record("id.sifa.profile.position", "3kb", R"({"startedAt": "2010-01"})"),
        record("id.sifa.profile.externalAccount", "3kc", R"({"url": "javascript:void 0", "platform": "x"})"),
        record("id.sifa.profile.externalAccount", "3kd", R"({"url": "https://a.test/me"})"),
        record("id.sifa.profile.volunteering", "3ke", R"({"organization": "Kodstugan"})"),
        record("app.bsky.feed.post", "3kf", R"({"text": "no part of it"})"),
    };
    const Cv cv = readCv(records);
    EXPECT_TRUE(cv.entries(CvPart::Positions).empty());
    EXPECT_THAT(titlesOf(cv.entries(CvPart::Links)), Each(u"a.test"_s));
    EXPECT_THAT(titlesOf(cv.entries(CvPart::Volunteering)), ElementsAre(u"Kodstugan"_s));
}

TEST(CvTest, GroupsPositionsOfACompanyAndCountsEachMonthOnce)
{
    const std::vector records{
        record("id.sifa.profile.position", "3ka", R"({"title": "lead", "company": "Brygga", "startedAt": "2023-03"})"),
        record("id.sifa.profile.position", "3kb",
               R"({"title": "engineer", "company": "brygga", "startedAt": "2022-01", "endedAt": "2023-06"})"),
        record("id.sifa.profile.position", "3kc", R"({"title": "free", "startedAt": "2020-01", "endedAt": "2020-02"})"),
        record("id.sifa.profile.position", "3kd",
               R"({"title": "free too", "startedAt": "2019-01", "endedAt": "2019-02"})"),
    };
    const Cv cv = readCv(records);
    const auto groups = groupByCompany(cv.entries(CvPart::Positions));
    ASSERT_EQ(groups.size(), 3U);
    EXPECT_EQ(groups[0].entries.size(), 2U);
    EXPECT_EQ(groups[0].organisation(), u"Brygga"_s);
    EXPECT_EQ(monthsOf(groups[0].entries, {.year = 2023, .month = 12}), 24);
    EXPECT_EQ(monthsOf(groups[1].entries, {.year = 2023, .month = 12}), 2);
}

TEST(CvTest, AValueOfANewerVersionIsMadeReadable)
{
    const CvField &field = *fieldOf(specOf(CvPart::Positions), CvRole::Detail);
    EXPECT_EQ(choiceName(field, u"id.sifa.defs#sideJob"_s), u"Side job"_s);
    EXPECT_EQ(choiceName(field, u"full_time"_s), u"Full time"_s);
}

TEST(PlaceTest, OneLine)
{
    const auto line = [](const char *json) { return placeText(QJsonDocument::fromJson(json).object()); };
    EXPECT_EQ(line(R"({"locality": "Malmö", "region": "Skåne", "country": "SE"})"), u"Malmö, Sweden"_s);
    EXPECT_EQ(line(R"({"city": "Lund", "country": "Sverige"})"), u"Lund, Sverige"_s);
    EXPECT_EQ(line(R"({"country": "XQ"})"), u"XQ"_s);
    EXPECT_EQ(line(R"({"locality": 5})"), QString());
}

TEST(CreatorModeTest, RoundTrip)
{
    const CreatorMode mode{
        .isEnabled = true,
        .topics = {u"storage"_s, u"on-call"_s},
        .featured = {u"at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3ka"_s, u"https://a.test/b"_s},
        .primaryAction = CreatorMode::Action::Connect,
        .hasLiveCover = false};
    EXPECT_EQ(readCreatorMode(toFields(mode)), mode);
    EXPECT_EQ(readCreatorMode({}), CreatorMode());
}

TEST(CreatorModeTest, LeavesOutWhatDoesNotFit)
{
    const auto json = R"({"enabled": "yes", "topics": ["#a", "A", 7, "b c", "", "b", "c", "d", "e", "f"],
        "featured": ["javascript:x", "at://nobody", "https://a.test", "https://a.test", "http://plain.test"],
        "liveCover": "no"})";
    const CreatorMode mode = readCreatorMode(QJsonDocument::fromJson(json).object());
    EXPECT_FALSE(mode.isEnabled);
    EXPECT_EQ(mode.topics, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}));
    EXPECT_EQ(mode.featured, QStringList{u"https://a.test"_s});
    EXPECT_TRUE(mode.hasLiveCover);
}

TEST(CreatorModeTest, ATopicIsOneWord)
{
    EXPECT_EQ(toTopic(u"  ##postgres "_s), u"postgres"_s);
    EXPECT_EQ(toTopic(u"ingång"_s), u"ingång"_s);
    EXPECT_EQ(toTopic(u"two words"_s), QString());
    EXPECT_EQ(toTopic(QString(64, u'x')).size(), 64);
    EXPECT_EQ(toTopic(QString(65, u'x')), QString());
}

} // namespace rostrum::model
