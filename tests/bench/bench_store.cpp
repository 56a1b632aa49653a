// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_store.h"

#include "bench_support.h"

#include "base/datetime.h"
#include "lexicon/codec.h"
#include "store/migrations.h"
#include "store/schema.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <format>
#include <map>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rostrum::bench {

namespace {

using namespace lexicon::app_bsky_feed_defs;

constexpr int kPage = 100;
constexpr std::array kWords{"release", "parser",   "memory",  "Överläkare", "hiring",  "remote",  "design",  "review",
                            "latency", "workshop", "Malmö",   "compile",    "storage", "talk",    "slides",  "mentor",
                            "payroll", "garden",   "network", "protocol",   "budget",  "teacher", "nurse",   "tunnel",
                            "bridge",  "harbour",  "ledger",  "query",      "index",   "deploy",  "branch",  "keynote",
                            "support", "incident", "backlog", "harvest",    "forest",  "signal",  "antenna", "copper"};

/// About 260 letters, other ones for each number.
std::string textOf(int number)
{
    std::string text;
    auto state = static_cast<std::uint32_t>(number) * 2654435761U + 1;
    while (text.size() < 240) {
        state = state * 1664525U + 1013904223U;
        text += kWords[(state >> 16) % kWords.size()];
        text += (state >> 8) % 9 == 0 ? ". " : " ";
    }
    return text + "n" + std::to_string(number);
}

/// A post of one of 500 people, to be given its own key, text and time.
FeedViewPost makeTemplate(int person)
{
    const QString name = u"person%1"_s.arg(person);
    const QJsonObject author{
        {u"did"_s, u"did:plc:%1aaaaaaaaaaaaaaaaaa"_s.arg(name)},
        {u"handle"_s, u"%1.example.com"_s.arg(name)},
        {u"displayName"_s, u"Person Number %1"_s.arg(person)},
        {u"avatar"_s,
         u"https://cdn.example.com/img/avatar/plain/%1/bafkreieiu5sz75haaa7mt2ra4kc42pzfdbm46lzpheb5iu"_s.arg(name)},
        {u"viewer"_s, QJsonObject{{u"muted"_s, false}, {u"blockedBy"_s, false}}},
        {u"labels"_s, QJsonArray{}},
        {u"createdAt"_s, u"2024-11-21T06:24:41.693Z"_s}};
    const QJsonObject post{{u"uri"_s, u"at://did:plc:%1aaaaaaaaaaaaaaaaaa/app.bsky.feed.post/x"_s.arg(name)},
                           {u"cid"_s, u"bafyreidpnip76hi7ssyejt3feesivccx43kyhwzsnknw7bdb362jchfmem"_s},
                           {u"author"_s, author},
                           {u"record"_s, QJsonObject{{u"$type"_s, u"app.bsky.feed.post"_s}}},
                           {u"replyCount"_s, person % 7},
                           {u"repostCount"_s, person % 5},
                           {u"likeCount"_s, person % 90},
                           {u"quoteCount"_s, 0},
                           {u"indexedAt"_s, u"2026-01-01T00:00:00Z"_s},
                           {u"viewer"_s, QJsonObject{{u"threadMuted"_s, false}, {u"embeddingDisabled"_s, false}}},
                           {u"labels"_s, QJsonArray{}}};
    auto item = lexicon::decode<FeedViewPost>(QJsonDocument(QJsonObject{{u"post"_s, post}}).toJson());
    if (!item) {
        qFatal("the sample is wrong: %s", qPrintable(item.error().detail));
    }
    return std::move(*item);
}

FeedViewPost makeItem(int number)
{
    static const std::vector<FeedViewPost> templates = [] {
        std::vector<FeedViewPost> made;
        for (int person = 0; person < 500; ++person) {
            made.push_back(makeTemplate(person));
        }
        return made;
    }();
    FeedViewPost item = templates[static_cast<std::size_t>(number * 7919LL % 500)];
    const auto time = base::Datetime::fromTime(timeOf(number));
    const std::string author = item.post.author.did.str();
    item.post.uri = *base::AtUri::parse(std::format("at://{}/app.bsky.feed.post/3n2z{:09}", author, number));
    item.post.indexedAt = time;
    item.post.record.json = std::format(
        R"({{"$type":"app.bsky.feed.post","text":"{}","langs":["en"],"createdAt":"{}"}})", textOf(number), time.str());
    return item;
}

} // namespace

base::Time timeOf(int number)
{
    return base::Time(std::chrono::milliseconds(1'700'000'000'000)) + std::chrono::minutes(number);
}

store::FeedPage pageOf(int newest, int count)
{
    store::FeedPage page;
    for (int number = newest; number > newest - count && number > 0; --number) {
        page.items.push_back(makeItem(number));
    }
    if (newest - count > 0) {
        page.cursor = std::to_string(newest - count);
    }
    return page;
}

void fillTimeline(store::Database &cache, int posts)
{
    auto written = store::writeNewest(cache, kFeed, pageOf(posts, kPage), timeOf(posts));
    for (int below = posts - kPage; written && below > 0; below -= kPage) {
        written = store::writeOlder(cache, kFeed, std::to_string(below), pageOf(below, kPage));
        if (written && written->added == 0) {
            written = base::fail(base::ErrorKind::Storage, u"the page was not taken"_s);
        }
    }
    if (!written) {
        qFatal("the store cannot be filled: %s", qPrintable(written.error().detail));
    }
}

store::Store::Files storeOf(int posts)
{
    static std::map<int, store::Store::Files> made;
    if (const auto found = made.find(posts); found != made.end()) {
        return found->second;
    }
    const QString folder = workFolder() + u"/%1"_s.arg(posts);
    const store::Store::Files files{.person = folder + u"/person.db"_s, .cache = folder + u"/cache.db"_s};
    QDir().mkpath(folder);
    auto cache = store::Database::open(files.cache, store::Durability::Normal);
    if (!cache || !store::migrate(*cache, store::cacheSchema())) {
        qFatal("no store in %s", qPrintable(folder));
    }
    cache->execute("PRAGMA synchronous = OFF"); // this file may be lost
    fillTimeline(*cache, posts);
    // On the disk before anything is measured: else the first checkpoint would wait for all of it.
    cache->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    QFile file(files.cache);
    if (!file.open(QIODevice::ReadOnly) || ::fsync(file.handle()) != 0) {
        qFatal("%s cannot be flushed", qPrintable(file.fileName()));
    }
    made.emplace(posts, files);
    return files;
}

} // namespace rostrum::bench
