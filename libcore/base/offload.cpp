// SPDX-License-Identifier: GPL-3.0-or-later
#include "offload.h"

#include <QCoreApplication>
#include <QTimer>

#include <memory>

namespace rostrum::base {

void postToMain(std::function<void()> function)
{
    if (auto *app = QCoreApplication::instance()) {
        QMetaObject::invokeMethod(app, std::move(function), Qt::QueuedConnection);
    }
}

Task<void> sleepFor(std::chrono::milliseconds time)
{
    Suspension<bool> suspension;
    QTimer timer; // lives in this frame: destroyed with it
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [resolver = suspension.resolver()] { resolver.resolve(true); });
    timer.start(time);
    co_await suspension;
}

} // namespace rostrum::base
