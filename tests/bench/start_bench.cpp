// SPDX-License-Identifier: GPL-3.0-or-later
// start/…: the program itself, in a process of its own, with 100 k posts of its sample network cached.
#include "bench_store.h"
#include "bench_support.h"

#include "store/feed_writer.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QThread>

#include <optional>
#include <unistd.h>

namespace {

using namespace Qt::StringLiterals;
using namespace rostrum;

constexpr int kCached = 100'000;
constexpr int kStartMs = 60'000;
constexpr auto kRest = std::chrono::seconds(10);
constexpr auto kIdle = std::chrono::seconds(30);

/// The program, ended with this object.
class Program
{
public:
    explicit Program(const QString &folder)
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.start(QCoreApplication::applicationDirPath() + u"/rostrum"_s,
                        {u"--embedded"_s, u"--data-dir"_s, folder, u"--trace-startup"_s});
    }
    ~Program()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    /// What --trace-startup says about `mark`; nothing when it does not come.
    std::optional<double> waitFor(const QByteArray &mark)
    {
        QElapsedTimer time;
        time.start();
        const QByteArray line = "startup " + mark + ' ';
        while (time.elapsed() < kStartMs) {
            if (const auto at = m_said.indexOf(line); at >= 0 && m_said.indexOf('\n', at) > 0) {
                const auto from = at + line.size();
                return m_said.sliced(from, m_said.indexOf('\n', from) - from).toDouble();
            }
            if (!m_process.waitForReadyRead(1000) && m_process.state() == QProcess::NotRunning) {
                return std::nullopt;
            }
            m_said += m_process.readAllStandardError();
        }
        return std::nullopt;
    }

    [[nodiscard]] QString proc(const QString &file) const
    {
        return u"/proc/%1/%2"_s.arg(m_process.processId()).arg(file);
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double pssMib(const Program &program)
{
    const QByteArray rollup = read(program.proc(u"smaps_rollup"_s));
    const auto at = rollup.indexOf("\nPss:") + 5;
    return at < 5 ? 0 : rollup.sliced(at, rollup.indexOf("kB", at) - at).trimmed().toDouble() / 1024;
}

double cpuSeconds(const Program &program)
{
    const QByteArray stat = read(program.proc(u"stat"_s));
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype kUserTime = 11; // field 14 of proc(5), counted behind the name
    return fields.size() < 14 ? 0
                              : (fields[kUserTime].toDouble() + fields[kUserTime + 1].toDouble()) /
                                    static_cast<double>(sysconf(_SC_CLK_TCK));
}

/// A data folder in which the sample network was opened once and whose timeline has 100 k posts more; made once a run.
const QString &preparedFolder()
{
    static const QString folder = [] {
        const QString path = bench::workFolder() + u"/start"_s;
        QDir().mkpath(path);
        if (Program first(path); !first.waitFor("refreshed")) {
            qFatal("the program does not start");
        }
        QDirIterator files(path, {u"cache.db"_s}, QDir::Files, QDirIterator::Subdirectories);
        if (!files.hasNext()) {
            qFatal("the program left no cache");
        }
        auto cache = store::Database::open(files.next(), store::Durability::Normal);
        const auto info = cache ? store::readFeedInfo(*cache, bench::kFeed) : std::unexpected(cache.error());
        if (!info) {
            qFatal("no timeline: %s", qPrintable(info.error().detail));
        }
        auto asked = info->olderCursor;
        for (int left = kCached; left > 0 && asked; left -= 100) {
            auto page = bench::pageOf(left, 100);
            const auto written = store::writeOlder(*cache, bench::kFeed, *asked, page);
            if (!written || written->added != 100) {
                qFatal("the timeline cannot be filled");
            }
            asked = page.cursor;
        }
        return path;
    }();
    return folder;
}

void firstRow(benchmark::State &state)
{
    const QString &folder = preparedFolder();
    {
        Program warm(folder);
        (void)warm.waitFor("refreshed");
    }
    std::vector<double> all;
    for (auto _ : state) {
        Program program(folder);
        const auto ms = program.waitFor("first_row");
        if (!ms) {
            state.SkipWithError("no row was painted");
            return;
        }
        all.push_back(*ms);
        state.SetIterationTime(*ms / 1e3);
        (void)program.waitFor("refreshed"); // it ends as it would in life
    }
    state.counters["p50_ms"] = bench::median(all);
    bench::noteLoad(state);
}

void rssIdle(benchmark::State &state)
{
    const QString &folder = preparedFolder();
    for (auto _ : state) {
        Program program(folder);
        if (!program.waitFor("refreshed")) {
            state.SkipWithError("the program does not start");
            return;
        }
        QThread::sleep(kRest);
        state.counters["pss_mib"] = pssMib(program);
    }
    bench::noteLoad(state);
}

void cpuIdle(benchmark::State &state)
{
    const QString &folder = preparedFolder();
    for (auto _ : state) {
        Program program(folder);
        if (!program.waitFor("refreshed")) {
            state.SkipWithError("the program does not start");
            return;
        }
        QThread::sleep(kRest);
        const double before = cpuSeconds(program);
        QThread::sleep(kIdle);
        state.counters["cpu_percent"] =
            100 * (cpuSeconds(program) - before) / std::chrono::duration<double>(kIdle).count();
    }
    bench::noteLoad(state);
}

BENCHMARK(firstRow)->Name("start/first_row")->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(9);
BENCHMARK(rssIdle)->Name("start/rss_idle")->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);
BENCHMARK(cpuIdle)->Name("start/cpu_idle")->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

} // namespace
