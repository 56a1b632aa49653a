// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "base/tid.h"
#include "store/connections.h"
#include "store/people_cache.h"
#include "store/record_cache.h"
#include "store/viewer_state.h"

#include <gtest/gtest.h>

#include <chrono>
#include <format>

using namespace Qt::StringLiterals;

namespace rostrum::store {
namespace {

using model::ConnectionList;
using tests::CacheFile;
using tests::listed;
using tests::ListedRecord;
using tests::minute;

base::Did did(const QString &name)
{
    return *base::Did::parse(u"did:plc:%1"_s.arg(name).toStdString());
}

QString key(int at)
{
    const auto us = std::chrono::microseconds(minute(at).time_since_epoch()).count();
    return QString::fromStdString(base::Tid::fromMicroseconds(us, 1).str());
}

struct Network : testing::Test
{
    /// Whom `who` asked to connect, and when (minutes).
    void asked(const QString &who, const std::vector<std::pair<QString, int>> &whom)
    {
        std::vector<ListedRecord> records;
        for (const auto &[name, at] : whom) {
            records.push_back(listed(u"did:plc:"_s + who, u"id.sifa.graph.follow/"_s + key(at),
                                     u"{\"subject\":\"did:plc:%1\"}"_s.arg(name).toStdString()));
        }
        const auto collection = *base::Nsid::parse("id.sifa.graph.follow");
        ASSERT_TRUE(writeCollection(cache.db(), did(who), collection, records));
        ASSERT_TRUE(
            writeRepo(cache.db(), did(who),
                      {.pds = QUrl(u"https://pds.example.com"_s), .fetchedAt = minute(1), .checkedAt = minute(1)}));
    }
    void profileOf(const QString &name, const QString &description = u"Hello"_s)
    {
        ASSERT_TRUE(writePeople(cache.db(), std::vector{tests::profile(name, description)}, minute(1)));
    }
    void records(const QString &who, const QString &collection, const std::vector<std::string> &values)
    {
        std::vector<ListedRecord> records;
        for (const std::string &value : values) {
            const QString rkey = collection.endsWith(u"self") ? u"self"_s : QString::number(records.size());
            records.push_back(listed(u"did:plc:"_s + who, collection + u'/' + rkey, value));
        }
        ASSERT_TRUE(writeCollection(cache.db(), did(who), *base::Nsid::parse(collection.toStdString()), records));
    }
    void follow(const QString &name, int at)
    {
        const QString uri = u"at://did:plc:me/app.bsky.graph.follow/"_s + key(at);
        ASSERT_TRUE(writePersonViewer(cache.db(), did(name), {.name = "following"}, uri.toStdString()));
    }
    std::vector<model::Connection> read(ConnectionList list, const QString &words = {}, int offset = 0, int limit = 50)
    {
        const auto rows =
            readConnections(cache.db(), {.self = me, .list = list, .words = words, .offset = offset, .limit = limit});
        EXPECT_TRUE(rows);
        return rows.value_or(std::vector<model::Connection>());
    }
    QStringList names(ConnectionList list, const QString &words = {}, int offset = 0, int limit = 50)
    {
        QStringList names;
        for (const auto &row : read(list, words, offset, limit)) {
            names << row.person.handle.section(u'.', 0, 0);
        }
        return names;
    }
    model::ConnectionCount count(ConnectionList list) { return countList(cache.db(), me, list).value(); }

    CacheFile cache;
    base::Did me = did(u"me"_s);
};

TEST_F(Network, TwoMutualRecordsAreAConnectionAndOneIsARequest)
{
    for (const auto &name : {u"ada"_s, u"bo"_s, u"cy"_s, u"di"_s}) {
        profileOf(name);
    }
    asked(u"me"_s, {{u"cy"_s, 5}, {u"bo"_s, 4}, {u"ada"_s, 1}});
    asked(u"ada"_s, {{u"me"_s, 3}, {u"bo"_s, 2}});
    asked(u"bo"_s, {{u"me"_s, 2}});
    asked(u"di"_s, {{u"me"_s, 9}});
    EXPECT_EQ(names(ConnectionList::Connections), (QStringList{u"bo"_s, u"ada"_s})) << "the newest first";
    EXPECT_EQ(names(ConnectionList::RequestsOut), QStringList{u"cy"_s});
    EXPECT_EQ(names(ConnectionList::RequestsIn), QStringList{u"di"_s});
    const auto rows = read(ConnectionList::Connections);
    EXPECT_EQ(rows.front().since, minute(4)) << "since the second of the two records";
    EXPECT_EQ(rows.back().since, minute(3));
    EXPECT_TRUE(rows.front().person.relationship.connecting);
    EXPECT_TRUE(rows.front().person.relationship.connectedBy);
    EXPECT_EQ(read(ConnectionList::RequestsIn).front().since, minute(9));
    EXPECT_FALSE(read(ConnectionList::RequestsIn).front().person.relationship.connecting);
}

TEST_F(Network, CountsSayWhetherTheyAreWhole)
{
    asked(u"me"_s, {{u"ada"_s, 1}, {u"bo"_s, 2}});
    asked(u"ada"_s, {{u"me"_s, 3}});
    EXPECT_EQ(count(ConnectionList::Connections), (model::ConnectionCount{.known = 1, .isWhole = false}))
        << "whether Bo answered is not known";
    asked(u"bo"_s, {});
    EXPECT_EQ(count(ConnectionList::Connections), (model::ConnectionCount{.known = 1, .isWhole = true}));
    EXPECT_EQ(count(ConnectionList::RequestsOut), (model::ConnectionCount{.known = 1, .isWhole = true}));
    EXPECT_FALSE(count(ConnectionList::RequestsIn).isWhole) << "anybody may have asked";
    EXPECT_EQ(countConnections(cache.db(), did(u"ada"_s)).value(),
              (model::ConnectionCount{.known = 1, .isWhole = true}));
    EXPECT_EQ(countConnections(cache.db(), did(u"nobody"_s)).value(), model::ConnectionCount());
}

TEST_F(Network, ThoseWithoutAProfileAreNamedSoThatItCanBeFetched)
{
    asked(u"me"_s, {{u"ada"_s, 1}, {u"bo"_s, 2}});
    records(u"di"_s, u"id.sifa.graph.follow"_s, {R"({"subject":"did:plc:me"})", R"({"subject":7})", "{}"});
    profileOf(u"ada"_s);
    EXPECT_EQ(names(ConnectionList::RequestsOut), QStringList{u"ada"_s});
    EXPECT_EQ(unknownConnections(cache.db(), {.self = me, .list = ConnectionList::RequestsOut}),
              std::vector{did(u"bo"_s)});
    EXPECT_EQ(unknownConnections(cache.db(), {.self = me, .list = ConnectionList::RequestsIn}),
              std::vector{did(u"di"_s)});
}

TEST_F(Network, FollowingIsWhatTheServerSaidAndWindowed)
{
    for (int i = 0; i < 7; ++i) {
        profileOf(u"p%1"_s.arg(i));
        follow(u"p%1"_s.arg(i), i);
    }
    EXPECT_EQ(names(ConnectionList::Following, {}, 0, 3), (QStringList{u"p6"_s, u"p5"_s, u"p4"_s}));
    EXPECT_EQ(names(ConnectionList::Following, {}, 3, 3), (QStringList{u"p3"_s, u"p2"_s, u"p1"_s}));
    EXPECT_EQ(read(ConnectionList::Following, {}, 6).front().since, minute(0));
    EXPECT_EQ(names(ConnectionList::Followers), QStringList());
    ASSERT_TRUE(writePersonViewer(cache.db(), did(u"p6"_s), {.name = "following"}, std::nullopt));
    EXPECT_EQ(names(ConnectionList::Following, {}, 0, 1), QStringList{u"p5"_s});
    EXPECT_EQ(count(ConnectionList::Following), (model::ConnectionCount{.known = 6, .isWhole = false}));
}

TEST_F(Network, AfterAWalkThroughTheListThoseWhoAreNotOnItAreGone)
{
    profileOf(u"old"_s);
    follow(u"old"_s, 1);
    profileOf(u"new"_s);
    follow(u"new"_s, 2);
    lexicon::app_bsky_actor_defs::ProfileView seen{.did = did(u"new"_s), .handle = *base::Handle::parse("new.test")};
    seen.viewer.emplace().following = base::AtUri::parse("at://did:plc:me/app.bsky.graph.follow/x");
    ASSERT_TRUE(writeListedPeople(cache.db(), std::vector{seen}, minute(20)));
    EXPECT_FALSE(readWalk(cache.db(), ConnectionList::Following).value());
    ASSERT_TRUE(finishWalk(cache.db(), ConnectionList::Following, minute(19), minute(21), true));
    EXPECT_EQ(names(ConnectionList::Following), QStringList{u"new"_s});
    EXPECT_FALSE(read(ConnectionList::Following).front().since) << "the key is no time";
    EXPECT_FALSE(readPerson(cache.db(), u"old.test"_s).value()->relationship.following);
    EXPECT_EQ(count(ConnectionList::Following), (model::ConnectionCount{.known = 1, .isWhole = true}));
    EXPECT_EQ(readWalk(cache.db(), ConnectionList::Following).value()->at, minute(21));
    ASSERT_TRUE(finishWalk(cache.db(), ConnectionList::Following, minute(30), minute(31), false));
    EXPECT_EQ(names(ConnectionList::Following), QStringList{u"new"_s}) << "not all was seen";
}

TEST_F(Network, PeopleAreFoundByWhatTheirRecordsSay)
{
    profileOf(u"ada"_s, u"Cellist"_s);
    records(u"ada"_s, u"id.sifa.profile.self"_s,
            {R"({"headline":"Staff engineer","location":{"country":"SE","locality":"Umeå"}})"});
    records(u"ada"_s, u"id.sifa.profile.position"_s,
            {R"({"title":"Old job","company":"Globex","startedAt":"2001","endedAt":"2010"})",
             R"({"title":"Lead","company":"Initech","startedAt":"2020-03"})",
             R"({"title":"Board","company":"Öresund AB","startedAt":"2015","isPrimary":true})"});
    records(u"ada"_s, u"id.sifa.profile.skill"_s, {R"({"name":"Kubernetes"})", R"({"name":7})"});
    profileOf(u"bo"_s, u"Engineer in Malmö"_s);
    for (const auto &words : {u"ada"_s, u"STAFF eng"_s, u"cell"_s, u"initech"_s, u"globex"_s, u"oresund"_s, u"kuber"_s,
                              u"umea"_s, u"sweden"_s, u"kuber swed"_s}) {
        EXPECT_EQ(names(ConnectionList::Everybody, words), QStringList{u"ada"_s}) << qPrintable(words);
    }
    EXPECT_EQ(names(ConnectionList::Everybody, u"engineer"_s).size(), 2);
    EXPECT_EQ(names(ConnectionList::Everybody, u"engineer nobody"_s), QStringList());
    EXPECT_EQ(names(ConnectionList::Everybody, u"\"* AND name:"_s), QStringList());
    EXPECT_EQ(names(ConnectionList::Everybody, u"!!"_s), QStringList());
    EXPECT_EQ(names(ConnectionList::Everybody), QStringList());
    EXPECT_EQ(read(ConnectionList::Everybody, u"ada"_s).front().company, u"Öresund AB"_s) << "the one they named first";
    records(u"ada"_s, u"id.sifa.profile.skill"_s, {});
    EXPECT_EQ(names(ConnectionList::Everybody, u"kuber"_s), QStringList());
}

TEST_F(Network, ASearchStaysInItsListAndPutsNamesAndFriendsFirst)
{
    profileOf(u"ada"_s, u"Knows rust"_s);
    profileOf(u"rust"_s, u"x"_s);
    profileOf(u"cy"_s, u"Writes rust"_s);
    EXPECT_EQ(names(ConnectionList::Everybody, u"rust"_s).constFirst(), u"rust"_s);
    follow(u"cy"_s, 1);
    EXPECT_EQ(names(ConnectionList::Everybody, u"rust"_s).constFirst(), u"cy"_s);
    EXPECT_EQ(names(ConnectionList::Everybody, u"rust"_s, 1, 1), QStringList{u"rust"_s});
    EXPECT_EQ(names(ConnectionList::Following, u"rust"_s), QStringList{u"cy"_s});
    EXPECT_EQ(names(ConnectionList::Connections, u"rust"_s), QStringList());
}

TEST_F(Network, WhoIsGoneFromTheCacheIsNotFound)
{
    profileOf(u"ada"_s, u"Cellist"_s);
    cache.db().execute("DELETE FROM person");
    EXPECT_EQ(cache.count("SELECT count(*) FROM person_text WHERE person_text MATCH 'cellist'"), 0);
}

TEST_F(Network, WhoMattersMostIsLookedAtFirst)
{
    for (const auto &name : {u"ada"_s, u"bo"_s, u"cy"_s}) {
        profileOf(name);
    }
    follow(u"bo"_s, 1);
    ASSERT_TRUE(
        writePersonViewer(cache.db(), did(u"cy"_s), {.name = "followedBy"}, "at://did:plc:cy/app.bsky.graph.follow/x"));
    asked(u"me"_s, {{u"ada"_s, 1}});
    asked(u"di"_s, {{u"me"_s, 1}});
    const auto stale = [this](int since, int limit = 50) {
        return staleRepos(cache.db(), me, minute(since), limit).value();
    };
    EXPECT_EQ(stale(2), (std::vector{me, did(u"ada"_s), did(u"di"_s), did(u"bo"_s), did(u"cy"_s)}));
    EXPECT_EQ(stale(1), (std::vector{did(u"ada"_s), did(u"bo"_s), did(u"cy"_s)})) << "the others were looked at";
    EXPECT_EQ(stale(2, 2).size(), 2U);
}

} // namespace
} // namespace rostrum::store
