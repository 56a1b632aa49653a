// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "social/person_records.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

using tests::json;
using tests::World;
using Outcome = tests::ScriptedHttpClient::Outcome;

const QString kCommit = u"/xrpc/com.atproto.sync.getLatestCommit"_s;
const QString kDescribe = u"/xrpc/com.atproto.repo.describeRepo"_s;
const QString kList = u"/xrpc/com.atproto.repo.listRecords"_s;

struct PersonRecordsTest : testing::Test
{
    PersonRecordsTest() { world.setRepo(u"ada"_s, cv(u"3l2s5xxv2kq2c"_s)); }

    static World::Repo cv(const QString &rev)
    {
        return {.rev = rev,
                .records = {{u"id.sifa.profile.self/self"_s, R"({"headline":"Engineer","own":1})"},
                            {u"id.sifa.profile.skill/a"_s, R"({"name":"C++"})"},
                            {u"id.sifa.profile.skill/b"_s, R"({"name":"Go"})"},
                            {u"app.bsky.feed.like/c"_s, "{}"}}};
    }
    void load()
    {
        records.load();
        tests::waitFor([this] { return !records.isLoading(); });
    }
    QStringList paths() const
    {
        QStringList paths;
        for (const model::Record &record : records.records()) {
            paths << QString::fromStdString(record.uri.str()).section(u'/', 3);
        }
        return paths;
    }
    /// `count` records of a page that begins with number `first`.
    static QByteArray skills(int first, int count, const QByteArray &cursor)
    {
        QByteArrayList list;
        for (int i = first; i < first + count; ++i) {
            list << R"({"uri":"at://did:plc:ada/id.sifa.profile.skill/)" + QByteArray::number(100'000 + i) +
                        R"(","cid":")" + tests::listedCid(std::to_string(i)).toUtf8() + R"(","value":{"n":)" +
                        QByteArray::number(i) + "}}";
        }
        return R"({"cursor":")" + cursor + R"(","records":[)" + list.join(',') + "]}";
    }
    void onlySkills() { world.answer(kDescribe, json(200, R"({"collections":["id.sifa.profile.skill"]})")); }

    World world;
    PersonRecords records{*base::Did::parse("did:plc:ada"), world.services()};
};

TEST_F(PersonRecordsTest, BringsTheCollectionsThatAreOfUseAndNoOthers)
{
    load();
    EXPECT_EQ(records.error(), std::nullopt);
    EXPECT_EQ(paths(), (QStringList{u"id.sifa.profile.self/self"_s, u"id.sifa.profile.skill/b"_s,
                                    u"id.sifa.profile.skill/a"_s}));
    EXPECT_EQ(records.records("id.sifa.profile.self").front().value["own"_L1].toInt(), 1);
    EXPECT_EQ(world.http.countOf(kList), 2);
    PersonRecords again(records.did(), world.services());
    const QSignalSpy changed(&again, &PersonRecords::changed);
    again.load();
    tests::waitFor([&changed] { return !changed.isEmpty(); });
    EXPECT_EQ(again.records().size(), 3U) << "from the store at once";
}

TEST_F(PersonRecordsTest, AskedAgainItAsksForNoMoreThanTheCommit)
{
    load();
    load();
    load();
    EXPECT_EQ(world.http.countOf(kCommit), 3);
    EXPECT_EQ(world.http.countOf(kDescribe), 1);
    auto more = cv(u"3l2s5xxv2kq2d"_s);
    more.records.erase(u"id.sifa.profile.self/self"_s);
    more.records[u"id.sifa.profile.course/x"_s] = R"({"name":"Tea"})";
    world.setRepo(u"ada"_s, more);
    load();
    EXPECT_EQ(world.http.countOf(kDescribe), 2);
    EXPECT_EQ(paths().constFirst(), u"id.sifa.profile.course/x"_s);
    EXPECT_EQ(records.records("id.sifa.profile.self").size(), 0U) << "the collection is gone";
}

TEST_F(PersonRecordsTest, AServerThatKnowsNoCommitsIsAskedForAll)
{
    world.setRepo(u"ada"_s, cv({}));
    load();
    load();
    EXPECT_EQ(records.error(), std::nullopt);
    EXPECT_EQ(paths().size(), 3);
    EXPECT_EQ(world.http.countOf(kDescribe), 2);
}

TEST_F(PersonRecordsTest, SomebodyElsesServerIsTrustedWithLittle)
{
    load();
    for (const net::HttpRequest &request : world.http.requests()) {
        if (request.url.path().startsWith(u"/xrpc")) {
            EXPECT_EQ(request.urlSource, net::UrlSource::Record) << "it must not lead into this computer's own network";
            EXPECT_LE(request.maxBytes, 4 * 1024 * 1024);
        }
    }
}

TEST_F(PersonRecordsTest, OfflineWhatIsStoredStays)
{
    load();
    const auto dead = Outcome(base::fail(base::ErrorKind::Network));
    for (const QString &path : {kCommit, kDescribe, kList}) {
        world.answer(path, dead);
    }
    load();
    ASSERT_TRUE(records.error());
    EXPECT_EQ(records.error()->kind, base::ErrorKind::Network);
    EXPECT_EQ(paths().size(), 3);
}

TEST_F(PersonRecordsTest, AServerThatIsOutOfOrderTakesNothingAway)
{
    load();
    world.setRepo(u"ada"_s, cv(u"3l2s5xxv2kq2d"_s));
    world.answer(kDescribe, json(403, "<html>"));
    load();
    EXPECT_TRUE(records.error());
    EXPECT_EQ(paths().size(), 3);
    for (const char *garbage : {"no json", "{}", R"({"collections":7})", "[]"}) {
        world.answer(kDescribe, json(200, garbage));
        load();
        EXPECT_TRUE(records.error()) << garbage;
        EXPECT_EQ(paths().size(), 3) << garbage;
    }
    world.answer(kDescribe, json(200, R"({"collections":["id.sifa.profile.self","id.sifa.profile.skill",7,"?"]})"));
    world.answer(kList, json(200, R"({"records":"none"})"));
    load();
    EXPECT_TRUE(records.error());
    EXPECT_EQ(paths().size(), 3);
    world.setRepo(u"ada"_s, cv(u"3l2s5xxv2kq2d"_s));
    load();
    EXPECT_EQ(records.error(), std::nullopt) << "the commit counts only when all of it is there";
    EXPECT_EQ(world.http.requests().back().url.path(), kList);
}

TEST_F(PersonRecordsTest, ARepositoryThatIsGoneIsForgotten)
{
    load();
    for (const char *gone : {"RepoDeactivated", "RepoTakendown", "RepoSuspended", "RepoNotFound"}) {
        world.setRepo(u"ada"_s, cv(u"3l2s5xxv2kq2e"_s));
        load();
        EXPECT_EQ(paths().size(), 3) << gone;
        world.answer(kCommit, json(400, QByteArray(R"({"error":")") + gone + R"("})"));
        load();
        EXPECT_TRUE(records.error()) << gone;
        EXPECT_EQ(paths(), QStringList()) << gone;
    }
}

TEST_F(PersonRecordsTest, PagesAreFollowedToTheirEnd)
{
    onlySkills();
    world.answer(kList, [](const net::HttpRequest &request) {
        const QString cursor = QUrlQuery(request.url).queryItemValue(u"cursor"_s);
        return cursor.isEmpty() ? json(200, skills(100, 100, "more")) : json(200, skills(60, 40, "end"));
    });
    load();
    EXPECT_EQ(records.error(), std::nullopt);
    EXPECT_EQ(records.records().size(), 140U);
    EXPECT_EQ(world.http.countOf(kList), 2);
}

TEST_F(PersonRecordsTest, ACursorThatNeverEndsEnds)
{
    onlySkills();
    int page = 0;
    world.answer(kList, [&page](const net::HttpRequest &) {
        ++page;
        return json(200, skills(page * 100, 100, QByteArray::number(page)));
    });
    load();
    EXPECT_EQ(page, 10);
    EXPECT_EQ(records.records().size(), 1000U);
    world.setRepo(u"ada"_s, cv(u"3l2s5xxv2kq2d"_s));
    onlySkills();
    page = 0;
    world.answer(kList, [&page](const net::HttpRequest &) {
        ++page;
        return json(200, skills(0, 100, "same"));
    });
    load();
    EXPECT_EQ(page, 2);
    EXPECT_EQ(records.records().size(), 100U);
}

TEST_F(PersonRecordsTest, BadRecordsAreSkippedAndCounted)
{
    onlySkills();
    QByteArray page = skills(1, 2, "x");
    const QByteArray bad = R"("records":[7,{"uri":"at://did:plc:bo/id.sifa.profile.skill/x","cid":")" +
                           tests::listedCid("x").toUtf8() + R"(","value":{}},{"uri":"?"},)";
    page.replace(R"("records":[)", bad);
    world.answer(kList, json(200, page));
    load();
    EXPECT_EQ(records.error(), std::nullopt);
    EXPECT_EQ(records.records().size(), 2U);
    EXPECT_EQ(records.skipped(), 3);
}

TEST_F(PersonRecordsTest, AnAnswerThatIsTooLargeIsAskedForInSmallerPieces)
{
    onlySkills();
    const auto limitOf = [](const net::HttpRequest &request) {
        return QUrlQuery(request.url).queryItemValue(u"limit"_s).toInt();
    };
    world.answer(kList, [&](const net::HttpRequest &request) {
        return limitOf(request) > 10 ? Outcome(base::fail(base::ErrorKind::Malformed, u"more than 4194304 bytes"_s))
                                     : json(200, skills(1, 3, "x"));
    });
    load();
    EXPECT_EQ(records.error(), std::nullopt);
    EXPECT_EQ(records.records().size(), 3U);
    world.setRepo(u"ada"_s, cv(u"3l2s5xxv2kq2d"_s));
    onlySkills();
    world.answer(kList, Outcome(base::fail(base::ErrorKind::Malformed, u"more than 4194304 bytes"_s)));
    load();
    EXPECT_TRUE(records.error()) << "a record of 10 MB";
    EXPECT_EQ(records.records().size(), 3U);
}

TEST_F(PersonRecordsTest, CountsConnectionsByWhatIsStored)
{
    world.setRepo(u"bo"_s, {.records = {{u"id.sifa.graph.follow/a"_s, R"({"subject":"did:plc:ada"})"}}});
    world.setRepo(u"ada"_s, {.records = {{u"id.sifa.graph.follow/a"_s, R"({"subject":"did:plc:bo"})"}}});
    EXPECT_EQ(records.connections(), std::nullopt);
    load();
    EXPECT_EQ(records.connections(), (model::ConnectionCount{.known = 0, .isWhole = false}));
    PersonRecords bo(*base::Did::parse("did:plc:bo"), world.services());
    bo.load();
    tests::waitFor([&bo] { return !bo.isLoading(); });
    load();
    EXPECT_EQ(records.connections(), (model::ConnectionCount{.known = 1, .isWhole = true}));
}

TEST(OwnRecords, AreAsThePersonWantsThemToBe)
{
    World world;
    world.setRepo(u"me"_s, PersonRecordsTest::cv(u"3l2s5xxv2kq2c"_s));
    PersonRecords records(*base::Did::parse("did:plc:me"), world.services());
    records.load();
    tests::waitFor([&records] { return !records.isLoading(); });
    QSignalSpy changed(&records, &PersonRecords::changed);
    const model::Record self = records.records("id.sifa.profile.self").front();
    QJsonObject edited = self.value;
    edited.insert(u"headline"_s, u"Poet"_s);
    world.services().outbox.edit(self, edited);
    (void)world.services().outbox.create(*base::Nsid::parse("id.sifa.profile.course"), {{u"name"_s, u"Tea"_s}});
    world.settle();
    EXPECT_FALSE(changed.isEmpty());
    EXPECT_EQ(records.records("id.sifa.profile.self").front().value["headline"_L1].toString(), u"Poet"_s);
    EXPECT_EQ(records.records().size(), 4U);
    EXPECT_EQ(records.records("id.sifa.profile.course").size(), 1U) << "the first of its collection";
    changed.clear();
    world.services().outbox.toggle(Toggle::Follow, Wish::Set, model::Person{.did = *base::Did::parse("did:plc:x")});
    world.settle();
    EXPECT_TRUE(changed.isEmpty()) << "whom one follows is no part of a profile";
}

} // namespace
} // namespace rostrum::social
