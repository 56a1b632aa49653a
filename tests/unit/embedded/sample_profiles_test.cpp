// SPDX-License-Identifier: GPL-3.0-or-later
// What the people of the sample have in their repositories is what the lexicons say, and what it names is there.
#include "embedded/places.h"
#include "lexicon/app_bsky_actor_status.h"
#include "lexicon/app_rostrum_actor_creatorMode.h"
#include "lexicon/codec.h"
#include "lexicon/com_atprotofans_profile.h"
#include "lexicon/community_beachwave_room.h"
#include "lexicon/community_lexicon_payments_webMonetization.h"
#include "lexicon/fund_at_funding_channel.h"
#include "lexicon/fund_at_funding_contribute.h"
#include "lexicon/fund_at_funding_plan.h"
#include "lexicon/id_sifa_graph_follow.h"
#include "lexicon/id_sifa_profile_certification.h"
#include "lexicon/id_sifa_profile_course.h"
#include "lexicon/id_sifa_profile_education.h"
#include "lexicon/id_sifa_profile_externalAccount.h"
#include "lexicon/id_sifa_profile_honor.h"
#include "lexicon/id_sifa_profile_language.h"
#include "lexicon/id_sifa_profile_position.h"
#include "lexicon/id_sifa_profile_presentation.h"
#include "lexicon/id_sifa_profile_presentationDelivery.h"
#include "lexicon/id_sifa_profile_project.h"
#include "lexicon/id_sifa_profile_publication.h"
#include "lexicon/id_sifa_profile_self.h"
#include "lexicon/id_sifa_profile_skill.h"
#include "lexicon/id_sifa_profile_volunteering.h"
#include "lexicon/place_stream_livestream.h"
#include "lexicon/site_standard_document.h"
#include "lexicon/site_standard_publication.h"
#include "sample_world.h"

#include <map>

using namespace rostrum;
using namespace rostrum::tests;
using namespace Qt::StringLiterals;

namespace {

using Check = void (*)(const QByteArray &json, const std::string &where);

template <typename T> void checkAs(const QByteArray &json, const std::string &where)
{
    lexicon::DecodeStats stats;
    const auto record = lexicon::decode<T>(json, &stats);
    ASSERT_TRUE(record) << where << ": " << record.error().detail.toStdString();
    EXPECT_TRUE(stats.clean()) << where << ": " << stats.firstProblem;
    EXPECT_EQ(record->extra, std::string()) << where;
}

template <typename... T> std::map<QByteArray, Check> checks()
{
    return {{QByteArray(T::kNsid.data(), qsizetype(T::kNsid.size())), &checkAs<T>}...};
}

std::map<QByteArray, Check> allChecks()
{
    using namespace lexicon;
    return checks<app_bsky_actor_status::Main, app_rostrum_actor_creatorMode::Main, com_atprotofans_profile::Main,
                  community_beachwave_room::Main, community_lexicon_payments_webMonetization::Main,
                  fund_at_funding_channel::Main, fund_at_funding_contribute::Main, fund_at_funding_plan::Main,
                  id_sifa_graph_follow::Main, id_sifa_profile_certification::Main, id_sifa_profile_course::Main,
                  id_sifa_profile_education::Main, id_sifa_profile_externalAccount::Main, id_sifa_profile_honor::Main,
                  id_sifa_profile_language::Main, id_sifa_profile_position::Main, id_sifa_profile_presentation::Main,
                  id_sifa_profile_presentationDelivery::Main, id_sifa_profile_project::Main,
                  id_sifa_profile_publication::Main, id_sifa_profile_self::Main, id_sifa_profile_skill::Main,
                  id_sifa_profile_volunteering::Main, place_stream_livestream::Main, site_standard_document::Main,
                  site_standard_publication::Main>();
}

/// The records of a collection, a person's or everybody's.
std::vector<std::pair<QByteArray, QJsonObject>> records(SampleWorld &sample, const QByteArray &collection,
                                                        const QByteArray &did = {})
{
    std::vector<std::pair<QByteArray, QJsonObject>> found;
    embedded::Query query(sample.world->database(),
                          "SELECT did, value FROM record WHERE collection = ?1 AND (?2 IS NULL OR did = ?2)",
                          collection, did);
    while (query.next()) {
        found.emplace_back(query.text(0), QJsonDocument::fromJson(query.text(1)).object());
    }
    return found;
}

bool exists(SampleWorld &sample, const QString &uri)
{
    const auto path = embedded::RecordPath::fromUri(uri.toUtf8());
    return path && sample.world->repo().get(*path);
}

TEST(SampleProfiles, EveryRecordIsOneOfItsLexiconAndNothingElse)
{
    SampleWorld sample;
    const auto known = allChecks();
    std::map<QByteArray, int> seen;
    embedded::Query query(sample.world->database(), "SELECT did, collection, rkey, value FROM record");
    while (query.next()) {
        if (const auto check = known.find(query.text(1)); check != known.end()) {
            const QByteArray where = query.text(0) + '/' + query.text(1) + '/' + query.text(2);
            check->second(query.text(3), where.toStdString());
            ++seen[query.text(1)];
        }
    }
    for (const auto &[collection, check] : known) {
        EXPECT_GT(seen[collection], 0) << collection.toStdString();
    }
}

TEST(SampleProfiles, AThirdIsInCreatorModeAndWhatTheyFeatureIsThere)
{
    SampleWorld sample;
    embedded::Query people(sample.world->database(), "SELECT count(*) FROM actor");
    people.next();
    const auto creators = records(sample, "app.rostrum.actor.creatorMode");
    EXPECT_GE(std::ssize(creators) * 3, people.number(0));
    std::map<QString, int> kinds;
    for (const auto &[did, creator] : creators) {
        const QJsonArray featured = creator["featured"_L1].toArray();
        EXPECT_GE(featured.size(), 3) << did.toStdString();
        EXPECT_FALSE(creator["topics"_L1].toArray().isEmpty()) << did.toStdString();
        for (const QJsonValue &each : featured) {
            const QString uri = each.toString();
            if (uri.startsWith("at://"_L1)) {
                EXPECT_TRUE(exists(sample, uri)) << uri.toStdString();
                EXPECT_EQ(uri.section(u'/', 2, 2).toUtf8(), did) << "not their own: " << uri.toStdString();
                ++kinds[uri.section(u'/', 3, 3)];
            } else {
                EXPECT_TRUE(sample.world->page(uri.toUtf8())) << "a link without a card: " << uri.toStdString();
                ++kinds[u"link"_s];
            }
        }
        if (creator.contains("newsletter"_L1)) {
            EXPECT_TRUE(exists(sample, creator["newsletter"_L1].toString()));
        }
    }
    EXPECT_GE(kinds[u"app.bsky.feed.post"_s], 20);
    EXPECT_GE(kinds[u"site.standard.document"_s], 6);
    EXPECT_GE(kinds[u"link"_s], 10);
}

TEST(SampleProfiles, SomebodyHasHadFortyPositions)
{
    SampleWorld sample;
    std::map<QByteArray, int> positions;
    for (const auto &[did, position] : records(sample, "id.sifa.profile.position")) {
        ++positions[did];
        for (const QJsonValue &skill : position["skills"_L1].toArray()) {
            EXPECT_TRUE(exists(sample, skill["uri"_L1].toString()));
        }
    }
    EXPECT_EQ(std::ranges::max_element(positions, {}, &std::pair<const QByteArray, int>::second)->second, 40);
    EXPECT_LT(positions[embedded::didOfHandle(embedded::kNewcomerHandle)], 10);
}

TEST(SampleProfiles, WhatRecordsReferToIsThere)
{
    SampleWorld sample;
    const auto deliveries = records(sample, "id.sifa.profile.presentationDelivery");
    EXPECT_GE(deliveries.size(), 12U);
    for (const auto &[did, delivery] : deliveries) {
        EXPECT_TRUE(exists(sample, delivery["presentationRef"_L1]["uri"_L1].toString()));
        for (const QJsonValue &other : delivery["coSpeakers"_L1].toArray()) {
            EXPECT_FALSE(sample.world->findActor(other.toString().toUtf8()).isEmpty());
        }
    }
    std::set<QByteArray> writers;
    for (const auto &[did, document] : records(sample, "site.standard.document")) {
        writers.insert(did);
        EXPECT_TRUE(exists(sample, document["site"_L1].toString()));
        EXPECT_GT(document["textContent"_L1].toString().size(), 800);
        EXPECT_FALSE(document["textContent"_L1].toString().contains("##"_L1));
        if (document.contains("bskyPostRef"_L1)) {
            EXPECT_TRUE(exists(sample, document["bskyPostRef"_L1]["uri"_L1].toString()));
        }
    }
    EXPECT_GE(writers.size(), 6U);
    for (const auto &[did, plan] : records(sample, "fund.at.funding.plan")) {
        for (const QJsonValue &channel : plan["channels"_L1].toArray()) {
            EXPECT_TRUE(exists(sample, channel.toString()));
        }
    }
}

TEST(SampleProfiles, TheNewcomerIsConnectedAskedAndAsks)
{
    SampleWorld sample;
    const QString self = QString::fromLatin1(embedded::didOfHandle(embedded::kNewcomerHandle));
    std::set<QString> mine;
    std::set<QString> theirs;
    for (const auto &[did, follow] : records(sample, "id.sifa.graph.follow")) {
        const QString subject = follow["subject"_L1].toString();
        EXPECT_FALSE(sample.world->findActor(subject.toUtf8()).isEmpty());
        if (QString::fromUtf8(did) == self) {
            mine.insert(subject);
        } else if (subject == self) {
            theirs.insert(QString::fromUtf8(did));
        }
    }
    const auto both = std::ranges::count_if(mine, [&](const QString &did) { return theirs.contains(did); });
    EXPECT_EQ(both, 5);
    EXPECT_EQ(std::ssize(theirs) - both, 4);
    EXPECT_EQ(std::ssize(mine) - both, 2);
}

TEST(SampleProfiles, SupportComesInEveryForm)
{
    SampleWorld sample;
    std::set<QByteArray> funded;
    std::set<QString> rhythms;
    for (const auto &[did, plan] : records(sample, "fund.at.funding.plan")) {
        funded.insert(did);
        rhythms.insert(plan["frequency"_L1].toString());
        EXPECT_GT(plan["amount"_L1].toInteger(), 0);
        EXPECT_EQ(plan["currency"_L1].toString().size(), 3);
    }
    EXPECT_EQ(funded.size(), 3U);
    EXPECT_GE(rhythms.size(), 3U);
    EXPECT_EQ(records(sample, "community.lexicon.payments.webMonetization").size(), 1U);
    EXPECT_EQ(records(sample, "com.atprotofans.profile").size(), 1U);
}

} // namespace
