// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "main_window.h"
#include "settings_model.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

/// Collects them.
class Commands
{
    Q_DECLARE_TR_FUNCTIONS(rostrum::ui::Command)

public:
    Commands(MainWindow &window, SettingsModel &settings)
        : m_window(window)
        , m_settings(settings)
    {
    }

    std::vector<Command> all()
    {
        add(tr("Write a post"), "write"_L1, QKeySequence(Qt::CTRL | Qt::Key_N), View::write());
        add(tr("Home"), "home"_L1, {}, View::home());
        add(tr("Search"), "search"_L1, {}, View::search());
        add(tr("Notifications"), "bell"_L1, {}, View::notifications());
        add(tr("Your profile"), "profile"_L1, {}, View::ownProfile());
        add(tr("Settings"), "settings"_L1, {}, View::settings());
        add(tr("Muted words and labels"), "eye-off"_L1, {}, View::moderation());
        add(tr("What waits to be sent"), "clock"_L1, {}, View::queue());
        add(tr("Your data"), "download"_L1, {}, View::dataExport());
        add(tr("Keys"), "key"_L1, QKeySequence(u"?"_s), [&window = m_window] { window.openShortcuts(); });
        addThemes();
        addAccounts();
        return std::move(m_commands);
    }

private:
    void add(const QString &name, QLatin1StringView icon, const QKeySequence &keys, std::function<void()> run)
    {
        m_commands.push_back({.name = name, .icon = icon, .keys = keys, .run = std::move(run)});
    }
    void add(const QString &name, QLatin1StringView icon, const QKeySequence &keys, const View &view)
    {
        add(name, icon, keys, [&window = m_window, view] { window.open(view); });
    }

    void addThemes()
    {
        const auto theme = [this](const QString &name, QLatin1StringView icon, ThemeMode mode) {
            if (m_settings.themeMode() != mode)
                add(name, icon, {}, [&settings = m_settings, mode] { settings.setThemeMode(mode); });
        };
        theme(tr("Light theme"), "theme-light"_L1, ThemeMode::Light);
        theme(tr("Dark theme"), "theme-dark"_L1, ThemeMode::Dark);
        theme(tr("Theme of the system"), "theme-system"_L1, ThemeMode::System);
    }

    void addAccounts()
    {
        const CurrentAccount account = m_settings.account();
        for (const QString &other : account.otherHandles)
            add(tr("Switch to @%1").arg(other), "profile"_L1, {},
                [&window = m_window, other] { Q_EMIT window.accountRequested(other); });
        add(account.isSample ? tr("Sign in…") : tr("Add an account…"), "user-plus"_L1, {},
            [&window = m_window] { window.openSignIn(); });
        if (!account.isSample)
            add(tr("Sign out…"), "sign-out"_L1, {}, [&window = m_window] { window.confirmSignOut(); });
    }

    MainWindow &m_window;
    SettingsModel &m_settings;
    std::vector<Command> m_commands = {};
};

} // namespace

std::vector<Command> commandsOf(MainWindow &window, SettingsModel &settings)
{
    return Commands(window, settings).all();
}

} // namespace rostrum::ui
