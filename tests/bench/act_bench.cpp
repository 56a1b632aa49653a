// SPDX-License-Identifier: GPL-3.0-or-later
// From the key that likes a post to the row painted and the act on the disk, in the whole program.
#include "bench_support.h"
#include "ui/app/app_driver.h"

#include "social/outbox.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

using namespace rostrum;
namespace bench = rostrum::bench;

/// Counts what is painted.
class Painted : public QObject
{
public:
    explicit Painted(QWidget *watched) { watched->installEventFilter(this); }
    [[nodiscard]] int count() const { return m_count; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

void act(benchmark::State &state)
{
    const QTemporaryDir folder(bench::workFolder() + QStringLiteral("/act-XXXXXX"));
    tests::AppDriver driver(tests::AppDriver::sampleIn(folder));
    driver.waitFor(ui::View::home());
    social::Outbox &outbox = *driver.app().outbox();
    ui::FeedView &feed = driver.feed();
    feed.setFocus();
    feed.setCurrentRow(1, ui::FeedView::Ring::Visible);
    const Painted painted(feed.viewport());
    std::vector<double> all;
    for (auto _ : state) {
        QSignalSpy kept(&outbox, &social::Outbox::acted);
        const int before = painted.count();
        const auto start = std::chrono::steady_clock::now();
        driver.press(Qt::Key_L);
        while (kept.isEmpty() || painted.count() == before) {
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        state.SetIterationTime(seconds.count());
        all.push_back(seconds.count() * 1e3);
        (void)QTest::qWaitFor([&outbox] { return outbox.isIdle(); });
        driver.waitUntilComplete();
    }
    std::ranges::sort(all);
    state.counters["p50_ms"] = all[all.size() / 2];
    state.counters["p99_ms"] = all[all.size() * 99 / 100];
    bench::noteLoad(state);
}

BENCHMARK(act)->Name("outbox/act")->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(100);

} // namespace
