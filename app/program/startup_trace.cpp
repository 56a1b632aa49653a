// SPDX-License-Identifier: GPL-3.0-or-later
#include "startup_trace.h"

#include <QFile>

#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace rostrum::app {

namespace {

double sinceBoot()
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return static_cast<double>(now.tv_sec) * 1000.0 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Milliseconds after boot at which this process began, from /proc/self/stat (to a clock tick, 10 ms).
double processStart()
{
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly)) {
        return sinceBoot();
    }
    const QByteArray stat = file.readAll();
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' '); // the name may hold spaces
    constexpr qsizetype kStartTime = 19;                                // field 22 of proc(5), counted behind the name
    if (fields.size() <= kStartTime) {
        return sinceBoot();
    }
    return fields[kStartTime].toDouble() * 1000.0 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

} // namespace

StartupTrace::StartupTrace(Mode mode)
    : m_mode(mode)
{
}

void StartupTrace::mark(QLatin1StringView name)
{
    if (m_mode == Mode::Off || m_seen.contains(name)) {
        return;
    }
    m_seen.push_back(name);
    std::fprintf(stderr, "startup %s %.0f\n", name.data(), sinceBoot() - processStart());
    std::fflush(stderr);
}

} // namespace rostrum::app
