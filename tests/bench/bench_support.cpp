// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_support.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <memory>

namespace rostrum::bench {

namespace {
std::unique_ptr<QTemporaryDir> theFolder;
}

void noteLoad(benchmark::State &state)
{
    double load = 0;
    state.counters["load1"] = getloadavg(&load, 1) == 1 ? load : -1;
}

QString workFolder()
{
    if (!theFolder) {
        theFolder = std::make_unique<QTemporaryDir>(QCoreApplication::applicationDirPath() +
                                                    QStringLiteral("/../bench-XXXXXX"));
        if (!theFolder->isValid()) {
            qFatal("no folder for the benchmarks: %s", qPrintable(theFolder->errorString()));
        }
    }
    return theFolder->path();
}

void removeWorkFolder()
{
    theFolder.reset();
}

double threadCpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double privateMib()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray status = file.readAll();
    const auto at = status.indexOf("RssAnon:") + 8;
    return status.sliced(at, status.indexOf("kB", at) - at).trimmed().toDouble() / 1024;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

} // namespace rostrum::bench
