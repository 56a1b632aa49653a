// SPDX-License-Identifier: GPL-3.0-or-later
// feed/show_100, feed/ingest/…, feed/open/…, feed/search/…: from a server's bytes into the store, and from the store
// onto the screen.
#include "bench_store.h"
#include "bench_support.h"

#include "support/run_task.h"
#include "ui/feedview/sample_rows.h"

#include "lexicon/app_bsky_feed_getTimeline.h"
#include "lexicon/codec.h"
#include "store/post_search.h"
#include "store/reset.h"
#include "ui/feedview/feed_view.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <map>
#include <memory>

namespace {

using namespace Qt::StringLiterals;
using namespace rostrum;
using bench::kFeed;
using tests::runTask;

constexpr int kFirstRows = 60; ///< what social::Feed reads when it opens

QJsonObject answer(const QString &name)
{
    QFile file(QStringLiteral(ROSTRUM_SOURCE_DIR "/tests/data/answers/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(file.fileName()));
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// 100 items of answers that a real server gave, each time under other keys.
QByteArray timelineOf100()
{
    QJsonArray captured;
    for (const auto &post : answer(u"getPosts-rich"_s).value(u"posts").toArray()) {
        captured.append(QJsonObject{{u"post"_s, post}});
    }
    for (const auto &name : {u"getTimeline"_s, u"getAuthorFeed-posts_with_replies"_s}) {
        for (const auto &item : answer(name).value(u"feed").toArray()) {
            captured.append(item);
        }
    }
    QJsonArray feed;
    for (int n = 0; n < 100; ++n) {
        QJsonObject item = captured.at(n % captured.size()).toObject();
        QJsonObject post = item.value(u"post").toObject();
        const QString uri = post.value(u"uri").toString();
        post.insert(u"uri"_s, u"%1/3n2zzfnjwq%2"_s.arg(uri.first(uri.lastIndexOf(u'/'))).arg(n, 3, 10, QChar(u'0')));
        item.insert(u"post"_s, post);
        feed.append(item);
    }
    return QJsonDocument(QJsonObject{{u"cursor"_s, u"c"_s}, {u"feed"_s, feed}}).toJson(QJsonDocument::Compact);
}

std::unique_ptr<store::Store> openStore(const store::Store::Files &files)
{
    auto store = store::Store::open(files);
    if (!store) {
        qFatal("no store: %s", qPrintable(store.error().detail));
    }
    return std::move(*store);
}

/// A window as large as a screen's, with nothing in it.
struct Window
{
    Window()
    {
        view.resize(1000, 800);
        view.show();
        QApplication::processEvents();
    }
    /// Lays the rows out and paints what is on screen.
    void show(const std::vector<store::FeedEntry> &entries)
    {
        std::vector<ui::FeedRow> rows;
        for (const store::FeedEntry &entry : entries) {
            rows.push_back(ui::postRow(entry.item));
        }
        view.setRows(std::move(rows));
        view.viewport()->repaint();
    }

    base::SettableClock clock{bench::timeOf(2'000'000)};
    ui::sample::Pictures pictures;
    ui::FeedView view{&pictures, &clock};
};

base::Result<std::vector<store::FeedEntry>> decodeAndStore(store::Database &db, const QByteArray &json)
{
    auto timeline = lexicon::decode<lexicon::GetTimeline::Output>(json);
    if (!timeline) {
        return std::unexpected(std::move(timeline.error()));
    }
    const store::FeedPage page{.items = std::move(timeline->feed), .cursor = timeline->cursor};
    if (const auto written = store::writeNewest(db, kFeed, page, {}); !written) {
        return std::unexpected(written.error());
    }
    return store::readFeed(db, kFeed, {.limit = 200});
}

void show100(benchmark::State &state)
{
    const QByteArray json = timelineOf100();
    const QString folder = bench::workFolder() + u"/show"_s;
    const auto store = openStore({.person = folder + u"/person.db"_s, .cache = folder + u"/cache.db"_s});
    Window window;
    std::vector<double> mainMs;
    for (auto _ : state) {
        const double before = bench::threadCpuMs();
        const auto rows =
            runTask(store->cacheWriter().write([&json](store::Database &db) { return decodeAndStore(db, json); }));
        if (!rows || rows->size() != 100) {
            state.SkipWithError("the answer is not shown whole");
            return;
        }
        window.show(*rows);
        mainMs.push_back(bench::threadCpuMs() - before);
        state.PauseTiming(); // the next time everything is new again
        window.view.setRows({});
        QApplication::processEvents();
        if (!runTask(store->cacheWriter().write(store::clearCache))) {
            state.SkipWithError("not emptied");
        }
        state.ResumeTiming();
    }
    state.counters["main_ms"] = bench::median(mainMs);
    bench::noteLoad(state);
}

void ingest(benchmark::State &state, int posts)
{
    constexpr int kPage = 100;
    static std::map<int, int> newest; // stores outlive one call
    const auto files = bench::storeOf(posts);
    auto db = store::Database::open(files.cache, store::Durability::Normal);
    int &last = newest.try_emplace(posts, posts).first->second;
    int added = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const auto page = bench::pageOf(last + kPage, kPage + 1); // meets the newest row, so that there is no gap
        state.ResumeTiming();
        const auto written = store::writeNewest(*db, kFeed, page, bench::timeOf(last));
        if (!written || written->added != kPage) {
            state.SkipWithError("the page was not written");
            return;
        }
        added += written->added;
        last += kPage;
    }
    state.counters["rate"] = benchmark::Counter(added, benchmark::Counter::kIsRate);
    bench::noteLoad(state);
}

void openFeed(benchmark::State &state, int posts)
{
    const auto files = bench::storeOf(posts);
    Window window;
    double growth = 0;
    for (auto _ : state) {
        state.PauseTiming();
        window.view.setRows({});
        QApplication::processEvents();
        const double before = bench::privateMib();
        state.ResumeTiming();
        const auto store = openStore(files);
        const auto rows = runTask(store->cacheReader().read(
            [](store::Database &db) { return store::readFeed(db, kFeed, {.limit = kFirstRows}); }));
        if (!rows || rows->size() != kFirstRows) {
            state.SkipWithError("the first rows are not there");
            return;
        }
        window.show(*rows);
        state.PauseTiming();
        growth = std::max(growth, bench::privateMib() - before);
        state.ResumeTiming();
    }
    state.counters["memory_mib"] = growth;
    bench::noteLoad(state);
}

/// Two words that stand in about half of all posts each: whole, or while the second is being typed.
void search(benchmark::State &state, int posts, const QString &second)
{
    const auto files = bench::storeOf(posts);
    const auto store = openStore(files);
    for (auto _ : state) {
        const auto found = runTask(store->cacheReader().read([second](store::Database &db) {
            return store::findPosts(db, {.words = {u"overlakare"_s, second}, .limit = 20});
        }));
        if (!found || found->size() != 20) {
            state.SkipWithError("not found");
            return;
        }
    }
    bench::noteLoad(state);
}

const bool registered = [] {
    benchmark::RegisterBenchmark("feed/show_100", show100)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime()
        ->Iterations(20);
    constexpr std::array<std::pair<const char *, int>, 3> kSizes{
        {{"10k", 10'000}, {"100k", 100'000}, {"1m", 1'000'000}}};
    for (const auto &[name, posts] : kSizes) {
        benchmark::RegisterBenchmark(std::string("feed/ingest/") + name,
                                     [posts](benchmark::State &state) { ingest(state, posts); })
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime()
            ->Iterations(50);
        benchmark::RegisterBenchmark(std::string("feed/open/") + name,
                                     [posts](benchmark::State &state) { openFeed(state, posts); })
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime()
            ->Iterations(30);
        benchmark::RegisterBenchmark(std::string("feed/search/") + name,
                                     [posts](benchmark::State &state) { search(state, posts, u"latency"_s); })
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime()
            ->Iterations(30);
        benchmark::RegisterBenchmark(std::string("feed/search_typing/") + name,
                                     [posts](benchmark::State &state) { search(state, posts, u"latenc"_s); })
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime()
            ->Iterations(30);
    }
    return true;
}();

} // namespace
