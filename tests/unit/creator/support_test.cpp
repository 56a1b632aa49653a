// SPDX-License-Identifier: GPL-3.0-or-later
#include "creator/featured.h"
#include "creator/support.h"

#include <QJsonDocument>
#include <QLocale>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace rostrum::creator {

namespace {

model::Record record(const char *path, const char *json)
{
    return {.uri = *base::AtUri::parse(std::string("at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/") + path),
            .value = QJsonDocument::fromJson(json).object()};
}

} // namespace

TEST(SupportTest, PlansLeadToTheirChannelCheapestFirst)
{
    const std::vector records{
        record("fund.at.funding.channel/pay", R"({"channelType": "payment-provider", "uri": "https://pay.test/a"})"),
        record("fund.at.funding.channel/bank", R"({"channelType": "bank"})"),
        record("fund.at.funding.plan/big", R"({"name": "Big", "amount": 5000, "currency": "SEK", "frequency": "yearly",
            "channels": ["at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/fund.at.funding.channel/pay"]})"),
        record("fund.at.funding.plan/small",
               R"({"name": "Small", "amount": 450, "currency": "EUR", "frequency": "monthly"})"),
        record("fund.at.funding.plan/free", R"({"name": "Any", "amount": 0, "frequency": "now and then"})"),
        record("fund.at.funding.plan/old", R"({"name": "Old", "status": "inactive"})"),
    };
    const Support support = readSupport(records);
    ASSERT_EQ(support.plans.size(), 3U);
    EXPECT_EQ(support.plans[0].name, u"Any"_s);
    EXPECT_EQ(support.plans[0].amount, std::nullopt);
    EXPECT_EQ(support.plans[0].rhythm, SupportPlan::Rhythm::Other);
    EXPECT_EQ(support.plans[1].name, u"Small"_s);
    EXPECT_EQ(support.plans[1].rhythm, SupportPlan::Rhythm::Monthly);
    EXPECT_THAT(support.plans, Each(Field(&SupportPlan::page, QUrl(u"https://pay.test/a"_s))));
    EXPECT_TRUE(support.pages.empty());
}

TEST(SupportTest, APlanWithNoPageGoesWhereThePersonSays)
{
    std::vector records{record("fund.at.funding.plan/p", R"({"name": "Plan", "amount": 1, "currency": "JPY"})")};
    EXPECT_TRUE(readSupport(records).isEmpty());
    records.push_back(record("fund.at.funding.contribute/self", R"({"url": "https://give.test", "label": "Give"})"));
    const Support support = readSupport(records);
    ASSERT_EQ(support.plans.size(), 1U);
    EXPECT_EQ(support.plans.front().page, QUrl(u"https://give.test"_s));
    EXPECT_EQ(support.pages.front().label, u"Give"_s);
}

TEST(SupportTest, OnlyWebPagesAndOnlyWhoAccepts)
{
    const std::vector records{
        record("fund.at.funding.contribute/self", R"({"url": "javascript:pay"})"),
        record("community.lexicon.payments.webMonetization/3ka", R"({"address": "http://plain.test"})"),
        record("com.atprotofans.profile/self", R"({"acceptingSupporters": false})"),
    };
    EXPECT_TRUE(readSupport(records).isEmpty());
    const std::vector fans{record("com.atprotofans.profile/self", R"({"acceptingSupporters": true})")};
    EXPECT_EQ(readSupport(fans).pages.front().url.host(), u"atprotofans.com"_s);
}

TEST(SupportTest, AmountsHaveTheDigitsOfTheirCurrency)
{
    const auto text = [](qint64 amount, const char *currency) {
        return amountText({.amount = amount, .currency = QString::fromLatin1(currency)});
    };
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    EXPECT_EQ(text(1250, "EUR"), u"EUR12.50"_s);
    EXPECT_EQ(text(1200, "EUR"), u"EUR12"_s);
    EXPECT_EQ(text(1200, "JPY"), u"JPY1,200"_s);
    EXPECT_EQ(text(1234, "KWD"), u"KWD1.234"_s);
    EXPECT_EQ(amountText({}), QString());
}

TEST(FeaturedTest, ARecordSaysWhatItIs)
{
    const FeaturedItem room = featuredOf(record(
        "community.beachwave.room/3ka", R"({"title": " Backfills\n live ", "createdAt": "2026-01-02T03:04:05Z"})"));
    EXPECT_EQ(room.kind, FeaturedItem::Kind::Room);
    EXPECT_EQ(room.title, u"Backfills live"_s);
    EXPECT_TRUE(room.at.has_value());
    EXPECT_EQ(featuredOf(record("com.example.thing/3kb", R"({"name": 4})")).title, QString());
}

TEST(FeaturedTest, AnArticleHasItsPublicationAndItsPage)
{
    const model::Record document = record("site.standard.document/3ka",
                                          R"({"title": "Issue 31", "path": "/31", "publishedAt": "2026-01-02T03:04:05Z",
        "site": "at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/site.standard.publication/3kp"})");
    const FeaturedItem alone = articleOf(document, {});
    EXPECT_EQ(alone.kind, FeaturedItem::Kind::Article);
    EXPECT_EQ(alone.page, QUrl());
    const std::vector known{
        record("site.standard.publication/3kp", R"({"name": "Tides", "url": "https://tides.test/"})")};
    const FeaturedItem whole = articleOf(document, known);
    EXPECT_EQ(whole.source, u"Tides"_s);
    EXPECT_EQ(whole.page, QUrl(u"https://tides.test/31"_s));
}

} // namespace rostrum::creator
