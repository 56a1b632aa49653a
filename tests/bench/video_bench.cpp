// SPDX-License-Identifier: GPL-3.0-or-later
// A post's video that plays in the home feed of the whole program: the first ten seconds of one of the sample's films.
#include "bench_support.h"
#include "ui/app/app_driver.h"
#include "ui/playback/video_player.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <ctime>

namespace {

using namespace rostrum;
namespace bench = rostrum::bench;

constexpr auto kPlayed = std::chrono::seconds(10);

int firstVideo(const ui::FeedView &feed)
{
    for (int row = 0; row < feed.rowCount(); ++row) {
        const auto *post = std::get_if<ui::PostRow>(&feed.row(row).what);
        if (post && std::holds_alternative<model::Video>(post->item->post->embed.media)) {
            return row;
        }
    }
    return -1;
}

double processCpuMs()
{
    return 1e3 * double(std::clock()) / CLOCKS_PER_SEC;
}

void playInline(benchmark::State &state)
{
    const QTemporaryDir folder(bench::workFolder() + QStringLiteral("/video-XXXXXX"));
    tests::AppDriver driver(tests::AppDriver::sampleIn(folder));
    driver.waitFor(ui::View::home());
    ui::FeedView &feed = driver.feed();
    const int row = firstVideo(feed);
    feed.setCurrentRow(row, ui::FeedView::Ring::Visible);
    driver.waitUntilRested();
    feed.videos().play(row);
    ui::VideoPlayer *player = feed.videos().player();
    if (!player || !QTest::qWaitFor([player] { return player->hasFrame(); }, 20'000)) {
        state.SkipWithError("the video does not play");
        return;
    }
    for (auto _ : state) {
        const auto start = std::chrono::steady_clock::now();
        const double all = processCpuMs();
        const double main = bench::threadCpuMs();
        QTest::qWait(kPlayed);
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        state.SetIterationTime(seconds.count());
        state.counters["cpu_percent"] = (processCpuMs() - all) / seconds.count() / 10;
        state.counters["main_ms"] = (bench::threadCpuMs() - main) / seconds.count();
    }
    bench::noteLoad(state);
}

BENCHMARK(playInline)->Name("video/play_inline")->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace
