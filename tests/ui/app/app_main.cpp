// SPDX-License-Identifier: GPL-3.0-or-later
// main() of the programs that run the whole application in their own process.
#include "ui/kit/rostrum_style.h"

#include <gtest/gtest.h>

#include <QApplication>

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // no keychain: nothing outside is read or changed
    testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rostrum-test"));
    rostrum::ui::installStyle(application);
    return RUN_ALL_TESTS();
}
