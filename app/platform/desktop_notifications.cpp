// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop_notifications.h"

#include "base/log.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace rostrum::app {

namespace {

constexpr auto kService = "org.freedesktop.Notifications"_L1;
constexpr auto kPath = "/org/freedesktop/Notifications"_L1;
constexpr auto kDefault = "default"_L1; ///< the action of a click on the notification itself
constexpr auto kOpen = "open"_L1;
constexpr int kServersChoice = -1; ///< how long it stays

QDBusMessage call(QLatin1StringView method)
{
    return QDBusMessage::createMethodCall(kService, kPath, kService, method);
}

void close(uint id)
{
    QDBusMessage request = call("CloseNotification"_L1);
    request << id;
    QDBusConnection::sessionBus().asyncCall(request);
}

} // namespace

bool DesktopNotifications::connectToDesktop()
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        qCInfo(lcApp) << "no session bus: nothing is told on the desktop";
        return false;
    }
    if (!m_isConnected) {
        // clang-format off: clazy wants the signatures as Qt keeps them
        m_isConnected =
            bus.connect(kService, kPath, kService, u"ActionInvoked"_s, this, SLOT(invoke(uint,QString))) &&
            bus.connect(kService, kPath, kService, u"ActivationToken"_s, this, SLOT(grant(uint,QString))) &&
            bus.connect(kService, kPath, kService, u"NotificationClosed"_s, this, SLOT(forget(uint,uint)));
        // clang-format on
    }
    return m_isConnected;
}

void DesktopNotifications::show(const Content &content, std::function<void()> open)
{
    if (!connectToDesktop()) {
        return;
    }
    m_open = std::move(open);
    QVariantMap hints{{u"desktop-entry"_s, QGuiApplication::desktopFileName()}};
    QDBusMessage notify = call("Notify"_L1);
    // The body may hold markup, so what looks like it is escaped.
    notify << QGuiApplication::applicationDisplayName() << m_id << QGuiApplication::desktopFileName() << content.title
           << content.text.toHtmlEscaped()
           << QStringList{QString(kDefault), content.action, QString(kOpen), content.action} << hints << kServersChoice;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(notify), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, shown = ++m_shown](QDBusPendingCallWatcher *done) {
                const QDBusPendingReply<uint> reply = *done;
                done->deleteLater();
                if (reply.isError()) {
                    qCInfo(lcApp) << "the desktop shows no notifications:" << reply.error().message();
                } else if (shown == m_shown) {
                    m_id = reply.value();
                } else if (reply.value() != m_id) {
                    close(reply.value()); // another one was shown meanwhile, or none is wanted any more
                }
            });
}

void DesktopNotifications::withdraw()
{
    m_open = {};
    ++m_shown;
    if (m_id != 0) {
        close(std::exchange(m_id, 0));
    }
}

void DesktopNotifications::invoke(uint id, const QString &action)
{
    if (id == m_id && m_open && (action == kDefault || action == kOpen)) {
        const auto open = std::exchange(m_open, {});
        open();
    }
}

void DesktopNotifications::grant(uint id, const QString &token)
{
    if (id == m_id) {
        Q_EMIT activationGranted(token);
    }
}

void DesktopNotifications::forget(uint id, uint /*reason*/)
{
    if (id == m_id) {
        m_id = 0;
    }
}

} // namespace rostrum::app
