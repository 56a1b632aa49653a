// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop_notifications.h"
#include "support/run_task.h"

#include <gtest/gtest.h>

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>

using namespace Qt::StringLiterals;

namespace rostrum::app {
namespace {

const auto kService = u"org.freedesktop.Notifications"_s;
const auto kPath = u"/org/freedesktop/Notifications"_s;

/// The desktop: keeps what it is told, and says what a person does with it. On a connection of its own.
class Desktop final : public QDBusVirtualObject
{
public:
    Desktop()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s))
    {
        isThere = m_bus.registerVirtualObject(kPath, this) && m_bus.registerService(kService);
    }
    ~Desktop() override
    {
        m_bus.unregisterService(kService);
        QDBusConnection::disconnectFromBus(u"desktop"_s);
    }

    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() == u"Notify") {
            told.push_back(message.arguments());
            const uint replaced = message.arguments().at(1).toUInt();
            return connection.send(message.createReply(replaced != 0 ? replaced : ++last));
        }
        if (message.member() == u"CloseNotification") {
            closed << message.arguments().first().toUInt();
            return connection.send(message.createReply());
        }
        return false;
    }
    void choose(uint id, const QString &action)
    {
        auto signal = QDBusMessage::createSignal(kPath, kService, u"ActionInvoked"_s);
        signal << id << action;
        m_bus.send(signal);
    }

    bool isThere = false;
    std::vector<QVariantList> told = {};
    QList<uint> closed = {};
    uint last = 40;

private:
    QDBusConnection m_bus;
};

TEST(DesktopNotifications, AreToldReplacedOpenedAndWithdrawn)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        GTEST_SKIP() << "no session bus";
    }
    Desktop desktop;
    ASSERT_TRUE(desktop.isThere);
    DesktopNotifications notifications;
    int opened = 0;
    notifications.show({.title = u"Ada liked your post"_s, .text = u"if (a < b)"_s, .action = u"Open"_s},
                       [&opened] { opened = 1; });
    tests::waitFor([&] { return desktop.told.size() == 1; });
    EXPECT_EQ(desktop.told[0].at(3).toString(), u"Ada liked your post"_s);
    EXPECT_EQ(desktop.told[0].at(4).toString(), u"if (a &lt; b)"_s);
    EXPECT_TRUE(desktop.told[0].at(5).toStringList().contains(u"Open"_s));
    tests::waitFor([&] { return notifications.isShown(); });

    notifications.show({.title = u"Bo followed you"_s, .action = u"Open"_s}, [&opened] { opened = 2; });
    tests::waitFor([&] { return desktop.told.size() == 2; });
    EXPECT_EQ(desktop.told[1].at(1).toUInt(), 41U) << "takes the place of the one before";
    tests::waitFor([&] { return notifications.isShown(); });

    desktop.choose(7, u"default"_s); // another program's
    desktop.choose(41, u"default"_s);
    tests::waitFor([&] { return opened != 0; });
    EXPECT_EQ(opened, 2);

    notifications.withdraw();
    tests::waitFor([&] { return !desktop.closed.isEmpty(); });
    EXPECT_EQ(desktop.closed.front(), 41U);
}

} // namespace
} // namespace rostrum::app
