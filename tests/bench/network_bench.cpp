// SPDX-License-Identifier: GPL-3.0-or-later
// network/…: one's network of 5,000 people whom one follows, each with a CV.
#include "bench_support.h"

#include "base/tid.h"
#include "store/connections.h"
#include "store/migrations.h"
#include "store/people_cache.h"
#include "store/record_cache.h"
#include "store/schema.h"

#include <benchmark/benchmark.h>

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <format>

namespace {

using namespace Qt::StringLiterals;
using namespace rostrum;
using model::ConnectionList;

constexpr int kPeople = 5'000;
constexpr std::array kJobs{"engineer", "cellist", "nurse", "teacher", "editor", "researcher", "designer"};
constexpr std::array kPlaces{"Umeå", "Malmö", "Leipzig", "Porto", "Gent", "Turku", "Brno", "Cork"};

const base::Did kSelf = *base::Did::parse("did:plc:me");

std::string keyOf(int number)
{
    return base::Tid::fromMicroseconds(1'790'000'000'000'000 + 1'000'000LL * number, 1).str();
}

lexicon::app_bsky_actor_defs::ProfileView profileOf(int number)
{
    const auto job = kJobs[static_cast<std::size_t>(number) % kJobs.size()];
    lexicon::app_bsky_actor_defs::ProfileView profile{
        .did = *base::Did::parse(std::format("did:plc:person{}", number)),
        .handle = *base::Handle::parse(std::format("person{}.example.com", number))};
    profile.displayName = std::format("Person Number {}", number);
    profile.description = std::format("Working as {} since long, and writing about it now and then.", job);
    profile.viewer.emplace().following =
        base::AtUri::parse(std::format("at://did:plc:me/app.bsky.graph.follow/{}", keyOf(number)));
    return profile;
}

void writeOne(store::Database &db, const base::Did &did, const char *collection, const std::vector<std::string> &values)
{
    std::vector<lexicon::com_atproto_repo_listRecords::Record> records;
    for (const std::string &value : values) {
        const std::string key = values.size() == 1 ? "self" : std::to_string(records.size());
        records.push_back({.uri = *base::AtUri::parse("at://" + did.str() + '/' + collection + '/' + key),
                           .cid = *base::Cid::parse("bafyreidpnip76hi7ssyejt3feesivccx43kyhwzsnknw7bdb362jchfmem"),
                           .value = {.json = value}});
    }
    (void)store::writeCollection(db, did, *base::Nsid::parse(collection), records);
}

/// Every third one is connected with oneself.
void writeRecords(store::Database &db, int number)
{
    const base::Did did = profileOf(number).did;
    const auto place = kPlaces[static_cast<std::size_t>(number) % kPlaces.size()];
    writeOne(db, did, "id.sifa.profile.self",
             {std::format(R"({{"headline":"Lead {}","location":{{"country":"SE","locality":"{}"}}}})", number, place)});
    writeOne(db, did, "id.sifa.profile.position",
             {std::format(R"({{"title":"Lead","company":"Company {}","startedAt":"2020"}})", number % 100),
              R"({"title":"Trainee","company":"Globex","startedAt":"2010","endedAt":"2012"})"});
    writeOne(db, did, "id.sifa.profile.skill",
             {R"({"name":"Databases"})", std::format(R"({{"name":"Skill {}"}})", number % 50)});
    if (number % 3 == 0) {
        writeOne(db, did, "id.sifa.graph.follow", {R"({"subject":"did:plc:me"})"});
        (void)store::putRecord(db, {.uri = *base::AtUri::parse("at://did:plc:me/id.sifa.graph.follow/" + keyOf(number)),
                                    .value = {{u"subject"_s, QString::fromStdString(did.str())}}});
    }
}

/// Made once a run, by the store's own writers.
store::Database openNetwork()
{
    const QString folder = bench::workFolder() + u"/network"_s;
    const bool isNew = QDir().mkpath(folder) && !QFile::exists(folder + u"/cache.db"_s);
    auto db = store::Database::open(folder + u"/cache.db"_s, store::Durability::Normal);
    if (!db || !store::migrate(*db, store::cacheSchema())) {
        qFatal("no cache");
    }
    for (int first = 0; isNew && first < kPeople; first += 100) {
        std::vector<lexicon::app_bsky_actor_defs::ProfileView> page;
        for (int number = first; number < first + 100; ++number) {
            page.push_back(profileOf(number));
        }
        (void)store::writeListedPeople(*db, page, base::Time(std::chrono::hours(500'000)));
        for (int number = first; number < first + 100; ++number) {
            writeRecords(*db, number);
        }
    }
    return std::move(*db);
}

void readList(benchmark::State &state, const store::ConnectionQuery &query)
{
    auto db = openNetwork();
    for (auto _ : state) {
        const auto rows = store::readConnections(db, query);
        if (!rows || std::ssize(*rows) != query.limit) {
            state.SkipWithError("not all are there");
            return;
        }
    }
    bench::noteLoad(state);
}

const bool registered = [] {
    const auto add = [](const char *name, const store::ConnectionQuery &query) {
        benchmark::RegisterBenchmark(name, [query](benchmark::State &state) { readList(state, query); })
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime()
            ->Iterations(30);
    };
    add("network/search/5k", {.self = kSelf, .list = ConnectionList::Everybody, .words = u"data glob"_s});
    add("network/search_name/5k",
        {.self = kSelf, .list = ConnectionList::Following, .words = u"person4711"_s, .limit = 1});
    add("network/following/5k", {.self = kSelf, .list = ConnectionList::Following, .offset = 4'900});
    add("network/connections/5k", {.self = kSelf, .list = ConnectionList::Connections, .offset = 1'600});
    return true;
}();

} // namespace
