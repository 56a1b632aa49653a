// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/desktop_notifications.h"
#include "app/program/program_settings.h"
#include "social/notifications.h"
#include "ui/shell/main_window.h"

#include <QObject>
#include <QPointer>

namespace rostrum::app {

/// Tells of an account's notifications outside their page: the number in the rail, and, while the person is elsewhere,
/// a word on the desktop. Main thread.
class NewsBell final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    NewsBell(ui::MainWindow &window, ProgramSettings &settings, QObject *parent = nullptr);

    /// Listens to this account instead of the one before, and lets it ask its server.
    void attend(social::Notifications &notifications);

private:
    void tellAttention();
    void tellDesktop(const std::vector<model::NotificationPtr> &news);

    ui::MainWindow &m_window;
    ProgramSettings &m_settings;
    DesktopNotifications m_desktop;
    QPointer<social::Notifications> m_notifications;
};

} // namespace rostrum::app
