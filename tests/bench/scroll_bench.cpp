// SPDX-License-Identifier: GPL-3.0-or-later
// Work on the main thread for one frame of scrolling: the scroll bar moves 60 px, what comes into view is laid out if
// it was not, the exposed strip is painted, and rows further on are laid out as an idle turn would.
#include "bench_support.h"
#include "ui/feedview/sample_rows.h"

#include "base/clock.h"
#include "ui/feedview/feed_view.h"

#include <QApplication>
#include <QScrollBar>

#include <benchmark/benchmark.h>

#include <algorithm>

namespace {

using namespace rostrum::ui;
namespace bench = rostrum::bench;

constexpr int kRows = 100'000;
constexpr int kWarmFrames = 60; ///< glyphs, icons and languages of the code are in their caches then

struct Setting
{
    Setting()
    {
        view.resize(1000, 800);
        view.setRows(sample::mixedRows(kRows));
        view.show();
        QApplication::processEvents();
    }
    void step()
    {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 60);
        QApplication::processEvents();
    }

    rostrum::base::SettableClock clock{sample::kNow};
    sample::Pictures pictures;
    FeedView view{&pictures, &clock};
};

double percentile(std::vector<double> &values, double part)
{
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

void feedScroll(benchmark::State &state)
{
    Setting setting;
    for (int i = 0; i < kWarmFrames; ++i)
        setting.step();
    std::vector<double> frames;
    for (auto _ : state) {
        const double start = bench::threadCpuMs();
        setting.step();
        const double ms = bench::threadCpuMs() - start;
        frames.push_back(ms);
        state.SetIterationTime(ms / 1e3);
    }
    state.counters["p50_ms"] = percentile(frames, 0.5);
    state.counters["p99_ms"] = percentile(frames, 0.99);
    bench::noteLoad(state);
}

/// The first screen: rows are given, laid out and painted.
void feedFirstScreen(benchmark::State &state)
{
    const std::vector<FeedRow> rows = sample::mixedRows(100);
    Setting setting;
    for (auto _ : state) {
        state.PauseTiming();
        setting.view.setRows({});
        QApplication::processEvents();
        state.ResumeTiming();
        setting.view.setRows(rows);
        setting.view.viewport()->repaint();
    }
}

BENCHMARK(feedScroll)->Name("feed/scroll")->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(4000);
BENCHMARK(feedFirstScreen)->Name("feed/first_screen")->Unit(benchmark::kMillisecond);

} // namespace
