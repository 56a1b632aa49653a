// SPDX-License-Identifier: GPL-3.0-or-later
// A post's video that plays in the home feed of the whole program: the first ten seconds of one of the sample's films.
// A live broadcast of 640 × 360 that plays in a cover, without sound; ffmpeg, which encodes it, is another process.
#include "bench_support.h"
#include "net/qt_http_client.h"
#include "support/live_broadcast.h"
#include "ui/app/app_driver.h"
#include "ui/playback/live_player.h"
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

/// CPU of ten seconds, of the process and of the main thread.
void measurePlaying(benchmark::State &state)
{
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
    measurePlaying(state);
}

void playLiveCover(benchmark::State &state)
{
    const tests::LiveBroadcast broadcast(tests::BroadcastKind::Fmp4, QStringLiteral("testsrc2=s=640x360:r=30"),
                                         QStringLiteral("800k"));
    net::QtHttpClient http({.plainHttpOnLoopback = true});
    if (!QTest::qWaitFor([&broadcast] { return broadcast.isOn(); }, 30'000)) {
        state.SkipWithError("ffmpeg broadcasts nothing");
        return;
    }
    ui::LivePlayer player(http, broadcast.playlist(), playback::PictureFit::Filling, nullptr);
    player.resize(640, 200);
    player.show();
    if (!QTest::qWaitFor([&player] { return player.state() == ui::LivePlayer::State::Playing; }, 30'000)) {
        state.SkipWithError("the broadcast does not play");
        return;
    }
    measurePlaying(state);
}

BENCHMARK(playInline)->Name("video/play_inline")->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(playLiveCover)->Name("video/live_cover")->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace
