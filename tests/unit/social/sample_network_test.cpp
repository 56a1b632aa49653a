// SPDX-License-Identifier: GPL-3.0-or-later
// One's network as the newcomer of the sample finds it: records are read from the embedded network.
#include "social/broadcast.h"
#include "social/connections.h"
#include "social/outbox.h"
#include "social/people.h"
#include "social/person_records.h"
#include "social/preferences.h"
#include "social/record_watch.h"

#include "embedded/router.h"
#include "net/memory_secret_store.h"
#include "net/session.h"
#include "net/sign_in.h"
#include "store/connections.h"
#include "support/run_task.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::social {
namespace {

using model::ConnectionList;
using tests::runTask;

struct SampleNetwork : testing::Test
{
    SampleNetwork()
    {
        const auto config = embedded::Router::networkConfig();
        const auto tokens =
            runTask(net::signIn(router, secrets, config, QString::fromStdString(embedded::Router::self().handle->str()),
                                base::Secret(embedded::Router::samplePassword())));
        session = std::make_unique<net::Session>(router, secrets, config, *tokens);
        identities = std::make_unique<net::IdentityResolver>(router, config);
        const net::Xrpc xrpc(*session);
        people = std::make_unique<People>(xrpc, *store, clock);
        outbox = std::make_unique<Outbox>(xrpc, session->did(), *store, clock);
        preferences = std::make_unique<Preferences>(xrpc, session->did(), *store, clock);
    }
    [[nodiscard]] Services services()
    {
        return {.http = router,
                .xrpc = net::Xrpc(*session),
                .identities = *identities,
                .store = *store,
                .people = *people,
                .outbox = *outbox,
                .preferences = *preferences,
                .clock = clock,
                .self = session->did()};
    }
    static std::unique_ptr<store::Store> open(const QTemporaryDir &folder)
    {
        auto opened =
            store::Store::open({.person = folder.filePath(u"person.db"_s), .cache = folder.filePath(u"cache.db"_s)});
        return std::move(*opened);
    }
    std::vector<model::Connection> load(Connections &list)
    {
        list.load();
        tests::waitFor([&list] { return !list.isLoading(); });
        EXPECT_EQ(list.error(), std::nullopt);
        return list.rows();
    }
    /// Lets the watch look at everybody.
    std::vector<base::Did> watchAll()
    {
        RecordWatch watch(services(), {.first = 0ms, .between = 0ms, .rest = 1h});
        std::vector<base::Did> changed;
        QObject::connect(&watch, &RecordWatch::changed, &watch,
                         [&changed](const base::Did &did) { changed.push_back(did); });
        watch.start();
        tests::waitFor([&] {
            const auto stale = runTask(store->cacheReader().read(
                [this](store::Database &db) { return store::staleRepos(db, session->did(), clock.now() - 1h, 1); }));
            const auto walked = runTask(store->cacheReader().read(
                [](store::Database &db) { return store::readWalk(db, ConnectionList::Followers); }));
            return stale->empty() && *walked;
        });
        return changed;
    }

    base::SettableClock clock{base::Time(std::chrono::milliseconds(1'773'221'400'000))};
    embedded::Router router{{.file = u":memory:"_s, .clock = clock}};
    net::MemorySecretStore secrets = {};
    QTemporaryDir folder = {};
    std::unique_ptr<store::Store> store = open(folder);
    std::unique_ptr<net::Session> session;
    std::unique_ptr<net::IdentityResolver> identities;
    std::unique_ptr<People> people;
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<Preferences> preferences;
};

TEST_F(SampleNetwork, TheWatchFindsCreatorsRequestsAndWhoIsOnAir)
{
    const auto changed = watchAll();
    EXPECT_FALSE(changed.empty());
    Connections following(ConnectionList::Following, services());
    const auto followed = load(following);
    ASSERT_FALSE(followed.empty());
    const auto creators = std::ranges::count_if(followed, [](const auto &row) { return row.person.isCreator; });
    EXPECT_GT(creators, 0);
    EXPECT_LT(creators, std::ssize(followed));
    EXPECT_TRUE(std::ranges::any_of(followed, [](const auto &row) { return !row.person.topics.isEmpty(); }));
    EXPECT_TRUE(std::ranges::any_of(followed, [](const auto &row) { return !row.company.isEmpty(); }));

    Connections requests(ConnectionList::RequestsIn, services());
    const auto rows = load(requests);
    ASSERT_FALSE(rows.empty()) << "requests wait for the newcomer";
    EXPECT_TRUE(rows.front().person.relationship.connectedBy);
    EXPECT_TRUE(rows.front().since);

    Connections everybody(ConnectionList::Everybody, services());
    const QString company =
        std::ranges::find_if(followed, [](const auto &row) { return !row.company.isEmpty(); })->company;
    everybody.search(company);
    tests::waitFor([&everybody] { return !everybody.rows().empty(); });
    EXPECT_EQ(everybody.rows().front().company, company);
}

TEST_F(SampleNetwork, ABroadcastThatGoesOnIsSeenToGoOn)
{
    (void)watchAll();
    Connections following(ConnectionList::Following, services());
    const auto followed = load(following);
    std::vector<model::Live> lives;
    const auto lookAgain = [&] {
        lives.clear();
        for (const auto &row : followed) {
            PersonRecords records(row.person.did, services());
            records.load();
            tests::waitFor([&records] { return !records.isLoading(); });
            lives.push_back(liveOf(row.person, records.records(), clock.now()));
        }
        return std::ranges::count(lives, model::Live::Kind::Broadcast, &model::Live::kind);
    };
    EXPECT_EQ(lookAgain(), 1) << "one of them is on air";
    clock.advance(10min);
    EXPECT_EQ(lookAgain(), 1) << "their node goes on saying so";
}

} // namespace
} // namespace rostrum::social
