// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "social/record_watch.h"
#include "store/connections.h"
#include "store/record_cache.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QSignalSpy>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::social {
namespace {

using tests::json;
using tests::World;
using Outcome = tests::ScriptedHttpClient::Outcome;

const QString kCommit = u"/xrpc/com.atproto.sync.getLatestCommit"_s;
const QString kDescribe = u"/xrpc/com.atproto.repo.describeRepo"_s;
const QString kFollows = u"/xrpc/app.bsky.graph.getFollows"_s;
const QString kFollowers = u"/xrpc/app.bsky.graph.getFollowers"_s;

struct RecordWatchTest : testing::Test
{
    RecordWatchTest()
    {
        const World::Repo creator{
            .records = {{u"app.rostrum.actor.creatorMode/self"_s, R"({"enabled":true,"topics":["Tea"]})"}}};
        for (const auto &name : {u"ada"_s, u"bo"_s, u"cy"_s, u"me"_s}) {
            world.setRepo(name, creator);
        }
        world.answer(kFollows, json(200, people(u"follows"_s, {u"ada"_s, u"bo"_s})));
        world.answer(kFollowers, json(200, people(u"followers"_s, {u"cy"_s})));
        QObject::connect(&watch, &RecordWatch::changed, &watch, [this](const base::Did &did) {
            changed << QString::fromStdString(did.str()).section(u':', -1);
        });
    }
    static QByteArray people(const QString &field, const QStringList &names, const QString &cursor = {})
    {
        QJsonArray list;
        for (const QString &name : names) {
            const QString viewer = field == u"follows" ? u"following"_s : u"followedBy"_s;
            list.append(QJsonObject{
                {u"did"_s, u"did:plc:%1"_s.arg(name)},
                {u"handle"_s, u"%1.test"_s.arg(name)},
                {u"viewer"_s, QJsonObject{{viewer, u"at://did:plc:x/app.bsky.graph.follow/%1"_s.arg(name)}}}});
        }
        QJsonObject page{{u"subject"_s, QJsonObject{{u"did"_s, u"did:plc:me"_s}, {u"handle"_s, u"me.test"_s}}},
                         {field, list}};
        if (!cursor.isEmpty()) {
            page.insert(u"cursor"_s, cursor);
        }
        return tests::bytes(page);
    }
    void waitForCommits(qsizetype count)
    {
        tests::waitFor([this, count] { return world.http.countOf(kCommit) >= count; });
        world.settle();
    }
    base::Result<std::optional<store::RepoState>> repoOf(const char *did)
    {
        return tests::runTask(world.store->cacheReader().read(
            [did](store::Database &db) { return store::readRepo(db, *base::Did::parse(did)); }));
    }

    World world;
    RecordWatch watch{world.services(), {.first = 0ms, .between = 0ms, .rest = 1h}};
    QStringList changed;
};

TEST_F(RecordWatchTest, LooksAtEverybodyOnceAndThenLeavesThemAlone)
{
    watch.start();
    watch.start();
    tests::waitFor([this] { return changed.size() == 4; });
    world.settle();
    EXPECT_EQ(world.http.countOf(kCommit), 4);
    const auto facts = tests::runTask(world.store->cacheReader().read([](store::Database &db) {
        return store::countList(db, *base::Did::parse("did:plc:me"), model::ConnectionList::Following);
    }));
    EXPECT_EQ(facts.value(), (model::ConnectionCount{.known = 2, .isWhole = true}));

    RecordWatch second(world.services(), {.first = 0ms, .between = 0ms, .rest = 1h});
    second.start();
    world.settle(60);
    EXPECT_EQ(world.http.countOf(kCommit), 4) << "another start of the program within six hours";
    EXPECT_EQ(world.http.countOf(kFollows), 1);
}

TEST_F(RecordWatchTest, AfterSixHoursOnlyTheCommitIsAskedFor)
{
    watch.start();
    tests::waitFor([this] { return changed.size() == 4; });
    world.settle();
    const auto described = world.http.countOf(kDescribe);
    const auto directory = world.http.countOf(u"/did:plc:ada"_s);
    world.clock.advance(7h);
    RecordWatch second(world.services(), {.first = 0ms, .between = 0ms, .rest = 1h});
    second.start();
    waitForCommits(8);
    EXPECT_EQ(world.http.countOf(kDescribe), described);
    EXPECT_EQ(world.http.countOf(u"/did:plc:ada"_s), directory) << "where they live is remembered";
    EXPECT_EQ(changed.size(), 4);
}

TEST_F(RecordWatchTest, WhoIsAskedForIsLookedAtAgain)
{
    watch.start();
    tests::waitFor([this] { return changed.size() == 4; });
    world.settle();
    world.setRepo(u"ada"_s, {.rev = u"3l2s5xxv2kq2d"_s,
                             .records = {{u"app.rostrum.actor.creatorMode/self"_s, R"({"enabled":false})"}}});
    watch.ask(*base::Did::parse("did:plc:ada"));
    tests::waitFor([this] { return changed.size() == 5; });
    EXPECT_EQ(changed.constLast(), u"ada"_s);
    world.settle();
    EXPECT_EQ(world.http.countOf(kCommit), 5);
}

TEST_F(RecordWatchTest, AtMostTwoAreAskedAtATime)
{
    world.http.setScript([this](const net::HttpRequest &request) -> std::optional<Outcome> {
        return request.url.path() == kCommit ? std::nullopt : world.script()(request);
    });
    watch.start();
    tests::waitFor([this] { return world.http.open() == 2; });
    world.settle(60);
    EXPECT_EQ(world.http.open(), 2U);
}

TEST_F(RecordWatchTest, RestsWithoutANetworkAndWakes)
{
    world.answer(kFollows, Outcome(base::fail(base::ErrorKind::Network)));
    watch.start();
    tests::waitFor([this] { return world.http.countOf(kFollows) == 1; });
    world.settle();
    EXPECT_EQ(world.http.countOf(kCommit), 0);
    world.answer(kFollows, json(200, people(u"follows"_s, {u"ada"_s, u"bo"_s})));
    watch.wake();
    waitForCommits(4);
    EXPECT_EQ(world.http.countOf(kCommit), 4);
    watch.wake();
    world.settle(40);
    EXPECT_EQ(world.http.countOf(kFollows), 2) << "there was no reason";
}

TEST_F(RecordWatchTest, RestsWithoutASession)
{
    world.answer(kFollows, json(401, R"({"error":"AuthMissing"})"));
    watch.start();
    tests::waitFor([this] { return world.http.countOf(kFollows) == 1; });
    world.settle();
    EXPECT_EQ(world.http.countOf(kCommit), 0);
}

TEST_F(RecordWatchTest, AServerThatFailsIsLeftAlone)
{
    world.answer(kCommit, json(503, "{}"));
    watch.start();
    tests::waitFor([this] { return world.http.countOf(kCommit) >= 1; });
    world.settle(60);
    EXPECT_LE(world.http.countOf(kCommit), 2) << "those who were asked at the same time";
    const auto asked = world.http.countOf(kCommit);
    watch.ask(*base::Did::parse("did:plc:cy"));
    world.settle(40);
    EXPECT_EQ(world.http.countOf(kCommit), asked);
    world.clock.advance(11min);
    world.setRepo(u"cy"_s, {});
    watch.ask(*base::Did::parse("did:plc:cy"));
    tests::waitFor([this, asked] { return world.http.countOf(kCommit) > asked; });
}

TEST_F(RecordWatchTest, WhoIsGoneIsForgottenAndNotAskedForAllTheTime)
{
    watch.start();
    tests::waitFor([this] { return changed.size() == 4; });
    world.answer(kCommit, json(400, R"({"error":"RepoDeactivated"})"));
    watch.ask(*base::Did::parse("did:plc:ada"));
    tests::waitFor([this] { return changed.size() == 5; });
    world.settle();
    const auto repo = repoOf("did:plc:ada");
    ASSERT_TRUE(repo.value());
    EXPECT_EQ(repo.value()->rev, std::nullopt);
    const auto records = tests::runTask(world.store->cacheReader().read(
        [](store::Database &db) { return store::readRecords(db, *base::Did::parse("did:plc:ada")); }));
    EXPECT_TRUE(records.value().empty());
}

TEST_F(RecordWatchTest, WhoMovedIsFoundAgain)
{
    watch.start();
    tests::waitFor([this] { return changed.size() == 4; });
    world.settle();
    world.clock.advance(2h); // identities are kept for an hour
    const QJsonObject pds{{u"id"_s, u"#atproto_pds"_s},
                          {u"type"_s, u"AtprotoPersonalDataServer"_s},
                          {u"serviceEndpoint"_s, u"https://new.example.com"_s}};
    world.answer(u"/did:plc:ada"_s,
                 json(200, tests::bytes({{u"id"_s, u"did:plc:ada"_s}, {u"service"_s, QJsonArray{pds}}})));
    world.answer(kCommit, [this](const net::HttpRequest &request) {
        return request.url.host() == u"new.example.com"
                   ? json(200, tests::bytes({{u"cid"_s, tests::listedCid({})}, {u"rev"_s, u"3l2s5xxv2kq2z"_s}}))
                   : json(400, R"({"error":"RepoDeactivated"})");
    });
    watch.ask(*base::Did::parse("did:plc:ada"));
    waitForCommits(6);
    EXPECT_EQ(repoOf("did:plc:ada").value()->pds.host(), u"new.example.com"_s);
    EXPECT_EQ(changed.size(), 4) << "the records are the same";
}

TEST_F(RecordWatchTest, ACursorThatNeverEndsEnds)
{
    world.answer(kFollows, json(200, people(u"follows"_s, {u"ada"_s}, u"same"_s)));
    watch.start();
    tests::waitFor([this] { return changed.size() == 3; });
    EXPECT_EQ(world.http.countOf(kFollows), 2);
}

} // namespace
} // namespace rostrum::social
