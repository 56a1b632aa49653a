// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/news_bell.h"

#include "ui/social/notification_rows.h"

#include <QGuiApplication>

namespace rostrum::app {

NewsBell::NewsBell(ui::MainWindow &window, ProgramSettings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
{
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &NewsBell::tellAttention);
    // Read by the window's system when the window asks to come to the front.
    connect(&m_desktop, &DesktopNotifications::activationGranted, this,
            [](const QString &token) { qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); });
}

void NewsBell::attend(social::Notifications &notifications)
{
    if (m_notifications) {
        m_notifications->disconnect(this);
    }
    m_desktop.withdraw();
    m_notifications = &notifications;
    const ui::View entry = ui::View::notifications();
    connect(&notifications, &social::Notifications::unreadChanged, this, [this, entry](int count) {
        m_window.setBadge(entry, count);
        if (count == 0) {
            m_desktop.withdraw();
        }
    });
    connect(&notifications, &social::Notifications::arrived, this, &NewsBell::tellDesktop);
    m_window.expectBadge();
    tellAttention();
    notifications.start();
}

void NewsBell::tellAttention()
{
    if (m_notifications) {
        const bool isLooking = QGuiApplication::applicationState() == Qt::ApplicationActive;
        m_notifications->setAttention(isLooking ? social::Attention::Looking : social::Attention::Away);
    }
}

void NewsBell::tellDesktop(const std::vector<model::NotificationPtr> &news)
{
    const bool isLooking = QGuiApplication::applicationState() == Qt::ApplicationActive;
    if (isLooking || m_settings.desktopNotifications() == ui::DesktopNotifications::Off) {
        return;
    }
    const ui::NewsBrief brief = ui::briefOf(news);
    const QString title = m_settings.account().isSample ? tr("%1 (sample network)").arg(brief.title) : brief.title;
    m_desktop.show({.title = title, .text = brief.text, .action = tr("Open")}, [this, view = brief.view] {
        m_window.show();
        m_window.raise();
        m_window.activateWindow();
        m_window.open(view);
    });
}

} // namespace rostrum::app
