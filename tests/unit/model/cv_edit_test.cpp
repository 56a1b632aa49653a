// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cv_edit.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rostrum::model {
namespace {

const CvField &field(CvPart part, const char *name)
{
    const auto &fields = specOf(part).fields;
    const auto found = std::ranges::find(fields, QLatin1StringView(name), &CvField::name);
    return found == fields.end() ? throw std::out_of_range(name) : *found;
}

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonObject edited(const char *record, const CvField &field, const QJsonValue &value)
{
    QJsonObject now = object(record);
    setEditedValue(now, field, value);
    return now;
}

TEST(CvEdit, ADateIsTakenApartAndPutTogether)
{
    const CvField &from = field(CvPart::Positions, "startedAt");
    EXPECT_EQ(editedValue(object(R"({"startedAt":"2020-03-09T10:00:00Z"})"), from).toObject(),
              object(R"({"year":"2020","month":3,"day":9})"));
    EXPECT_EQ(editedValue(object(R"({"startedAt":"2020"})"), from).toObject(), object(R"({"year":"2020"})"));
    EXPECT_EQ(editedValue(object(R"({"startedAt":"in spring"})"), from).toObject(), object(R"({"year":"in spring"})"));
    EXPECT_EQ(edited("{}", from, object(R"({"year":" 2020 ","month":11})")), object(R"({"startedAt":"2020-11"})"));
    EXPECT_EQ(edited("{}", from, object(R"({"year":"2020"})")), object(R"({"startedAt":"2020"})"));
    EXPECT_EQ(edited(R"({"startedAt":"2020-11"})", from, QJsonObject()), QJsonObject());
}

TEST(CvEdit, SaysWhatIsWrongWithADate)
{
    const CvField &from = field(CvPart::Positions, "startedAt");
    const CvField &day = field(CvPart::Occasions, "date");
    EXPECT_EQ(faultOf(from, QJsonObject()), FieldFault::Missing);
    EXPECT_EQ(faultOf(field(CvPart::Positions, "endedAt"), QJsonObject()), FieldFault::None);
    for (const char *wrong : {R"({"month":3})", R"({"year":"20"})", R"({"year":"0220"})", R"({"year":"２０２０"})",
                              R"({"year":"2020-"})"}) {
        EXPECT_EQ(faultOf(from, object(wrong)), FieldFault::NoYear) << wrong;
    }
    EXPECT_EQ(faultOf(from, object(R"({"year":"2020"})")), FieldFault::None);
    EXPECT_EQ(faultOf(day, object(R"({"year":"2020"})")), FieldFault::NoMonth);
    EXPECT_EQ(faultOf(day, object(R"({"year":"2020","month":2})")), FieldFault::NoDay);
    EXPECT_EQ(faultOf(day, object(R"({"year":"2021","month":2,"day":29})")), FieldFault::NoDay);
    EXPECT_EQ(faultOf(day, object(R"({"year":"2020","month":2,"day":29})")), FieldFault::None);
}

TEST(CvEdit, ComparesDatesAsFarAsBothSay)
{
    EXPECT_FALSE(endsBefore({.year = 2020}, {.year = 2020, .month = 12}));
    EXPECT_TRUE(endsBefore({.year = 2020, .month = 11}, {.year = 2020, .month = 12}));
    EXPECT_TRUE(endsBefore({.year = 2019, .month = 12}, {.year = 2020}));
    EXPECT_FALSE(endsBefore({.year = 2020, .month = 12}, {.year = 2020, .month = 12, .day = 5}));
    EXPECT_TRUE(endsBefore({.year = 2020, .month = 12, .day = 4}, {.year = 2020, .month = 12, .day = 5}));
}

TEST(CvEdit, CompletesAddressesAndRefusesOthers)
{
    EXPECT_EQ(toWebAddress(u" example.com/a b "_s), u"https://example.com/a%20b"_s);
    EXPECT_EQ(toWebAddress(u"http://example.com"_s), u"http://example.com"_s);
    EXPECT_EQ(toWebAddress(u"example.com:8080"_s), u"https://example.com:8080"_s);
    EXPECT_EQ(toWebAddress(u"https://sv.example.org/wiki/Malmö"_s), u"https://sv.example.org/wiki/Malm%C3%B6"_s);
    for (const char *wrong :
         {"", "hello", "hello world.com", "mailto:ada@example.com", "ftp://example.com", "https://",
          "javascript://example.com/%0aalert(1)", "example.", ".com", "https://bank.example@evil.example"}) {
        EXPECT_EQ(toWebAddress(QString::fromLatin1(wrong)), QString()) << wrong;
    }
}

TEST(CvEdit, AnOrganisationThatChangesLosesWhatIdentifiedIt)
{
    const char *record = R"({"company":"Acme","companyDid":"did:plc:a","entityRef":"https://ror.org/1",
                             "agentRef":{"name":"Acme"},"onBehalfOf":"X","onBehalfOfDid":"did:plc:b"})";
    const CvField &company = field(CvPart::Positions, "company");
    EXPECT_EQ(edited(record, company, u"Acme"_s), object(record));
    EXPECT_EQ(edited(record, company, u"Bolt"_s),
              object(R"({"company":"Bolt","onBehalfOf":"X","onBehalfOfDid":"did:plc:b"})"));
    EXPECT_EQ(edited(record, field(CvPart::Positions, "title"), u"Head"_s).size(), object(record).size() + 1);
}

TEST(CvEdit, APlaceKeepsItsOtherMembers)
{
    const CvField &place = field(CvPart::Positions, "location");
    EXPECT_EQ(edited(R"({"location":{"$type":"id.sifa.defs#locationAddress","city":"Lund","countryCode":"SE",
                                     "region":"Skåne"}})",
                     place, object(R"({"locality":"Malmö","country":"SE"})")),
              object(R"({"location":{"$type":"community.lexicon.location.address","locality":"Malmö","country":"SE",
                                     "region":"Skåne"}})"));
    EXPECT_EQ(editedValue(object(R"({"location":{"city":"Lund","countryCode":"SE"}})"), place),
              QJsonValue(object(R"({"locality":"Lund","country":"SE"})")));
    EXPECT_EQ(edited(R"({"location":{"locality":"Lund","country":"SE"}})", place, QJsonObject()), QJsonObject());
    EXPECT_EQ(faultOf(place, object(R"({"locality":"Lund","country":""})")), FieldFault::NoCountry);
}

TEST(CvEdit, OfLinksTheShownOneIsEdited)
{
    const CvField &links = field(CvPart::Talks, "links");
    const char *record =
        R"({"links":[{"uri":"at://x"},{"uri":"https://a.example","label":"Slides"},{"uri":"https://b.example"}]})";
    EXPECT_EQ(editedValue(object(record), links), u"https://a.example"_s);
    EXPECT_EQ(edited(record, links, u"c.example"_s)["links"_L1].toArray()[1].toObject(),
              object(R"({"uri":"https://c.example","label":"Slides"})"));
    EXPECT_EQ(edited(record, links, QString())["links"_L1].toArray().size(), 2);
    EXPECT_EQ(edited(R"({"links":[{"url":"https://a.example"}]})", links, u"https://b.example"_s),
              object(R"({"links":[{"url":"https://b.example"}]})"));
    EXPECT_EQ(edited("{}", links, u"https://b.example"_s), object(R"({"links":[{"uri":"https://b.example"}]})"));
    EXPECT_EQ(edited(R"({"links":[{"uri":"https://a.example"}]})", links, QString()), QJsonObject());
}

TEST(CvEdit, CountsGraphemes)
{
    const CvField &name = field(CvPart::Skills, "name");
    const QString full = u"👩‍🚀"_s.repeated(name.mostGraphemes);
    EXPECT_EQ(faultOf(name, full), FieldFault::None);
    EXPECT_EQ(faultOf(name, QString(full + u'a')), FieldFault::TooLong);
    EXPECT_EQ(excessOf(name, full + u"ab "_s), 2);
    EXPECT_EQ(faultOf(name, u"  "_s), FieldFault::Missing);
}

TEST(CvEdit, KnowsAChoiceInItsOtherForm)
{
    const CvField &kind = field(CvPart::Links, "platform");
    EXPECT_EQ(knownChoice(kind, u"github"_s)->value, "id.sifa.defs#platformGithub"_L1);
    EXPECT_EQ(knownChoice(kind, u"id.sifa.defs#platformGithub"_s)->value, "id.sifa.defs#platformGithub"_L1);
    EXPECT_EQ(knownChoice(kind, u"id.sifa.defs#platformMyspace"_s), nullptr);
    EXPECT_EQ(knownChoice(kind, QString()), nullptr);
}

} // namespace
} // namespace rostrum::model
