// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace rostrum::app {

/// One notification on the desktop at a time, by https://specifications.freedesktop.org/notification/ on the session
/// bus, which is first asked when there is something to show. Where nobody listens there nothing happens. Main thread.
class DesktopNotifications final : public QObject
{
    Q_OBJECT
public:
    struct Content
    {
        QString title = {};
        QString text = {};
        QString action = {}; ///< the word on the button that opens it
    };

    using QObject::QObject;

    /// Takes the place of the one before. `open` is called when a person chooses it.
    void show(const Content &content, std::function<void()> open);
    /// Takes the one that is shown away.
    void withdraw();
    /// The desktop has taken one and not closed it.
    [[nodiscard]] bool isShown() const { return m_id != 0; }

Q_SIGNALS:
    /// The desktop allows the program to come to the front (XDG activation), right before `open` is called.
    void activationGranted(const QString &token);

private Q_SLOTS:
    void invoke(uint id, const QString &action);
    void grant(uint id, const QString &token);
    void forget(uint id, uint reason);

private:
    [[nodiscard]] bool connectToDesktop();

    bool m_isConnected = false;
    uint m_id = 0; ///< 0: none is shown, or it is on its way
    int m_shown = 0;
    std::function<void()> m_open = {};
};

} // namespace rostrum::app
