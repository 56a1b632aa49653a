// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_support.h"
#include "ui/kit/rostrum_style.h"

#include <QApplication>

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // no keychain: nothing outside is read or changed
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rostrum-bench"));
    rostrum::ui::installStyle(application);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 2;
    }
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    rostrum::bench::removeWorkFolder();
    return 0;
}
