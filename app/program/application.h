// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/account_context.h"
#include "app/program/options.h"
#include "app/program/paths.h"
#include "app/program/program_settings.h"
#include "app/program/startup_trace.h"
#include "base/task_scope.h"
#include "embedded/router.h"
#include "model/person.h"
#include "net/keychain_secret_store.h"
#include "net/memory_secret_store.h"
#include "net/qt_http_client.h"
#include "social/accounts.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/social/highlights_column.h"

#include <QObject>
#include <QPointer>
#include <QTemporaryDir>

#include <memory>

namespace rostrum::ui {
class HomePage;
}

namespace rostrum::app {

/// The composition root: makes the parts, gives them to each other, and carries out what the window asks for. Nothing
/// is decided here that a part could decide. Main thread.
class Application final : public QObject
{
    Q_OBJECT
public:
    /// `config` is the network that real accounts live in.
    Application(Options options, net::NetworkConfig config, QObject *parent = nullptr);
    ~Application() override;

    /// Shows the window and opens what the options name. `password` belongs to `--sign-in`.
    void start(base::Secret<QString> password);
    /// A second start handed over its link or view: comes to the front and goes there.
    void activate(const QString &viewOrLink);

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] const Paths &paths() const { return m_paths; }
    /// The clock that `--now` stopped, else null.
    [[nodiscard]] base::SettableClock *stillClock() { return m_stillClock.get(); }

Q_SIGNALS:
    /// The program is to end; `reason` is for standard error.
    void exitRequested(rostrum::app::Exit code, const QString &reason);

private:
    void applyAppearance();
    void connectWindow();
    [[nodiscard]] ui::View firstView() const;
    [[nodiscard]] net::SecretStore &secrets();
    [[nodiscard]] const base::Clock &clock() const
    {
        return m_stillClock ? static_cast<const base::Clock &>(*m_stillClock) : m_systemClock;
    }

    /// Says in the window that something could not be kept.
    void tellFailure(const base::Result<void> &done);

    base::Task<void> openFirst(base::Secret<QString> password);
    base::Task<void> openSample(ui::View view);
    base::Task<void> openAccount(social::Account account, ui::View view);
    base::Task<void> signInFromOptions(base::Secret<QString> password);
    base::Task<void> signInFromSheet(QString handle, base::Secret<QString> password);
    base::Task<void> lookForKeychain();
    base::Task<void> signOut();
    ui::SideColumn *makeSide();
    base::Task<void> clearCache();
    base::Task<void> measureCache();
    base::Task<void> loadOwnPhoto();
    base::Task<void> pruneCache();

    /// Shows `account` in the window; false, with the reason said, when its data cannot be opened.
    bool show(net::SessionTokens tokens, AccountContext::Place place, const ui::View &view);
    void showAccount(const model::Person *person);
    ui::Page *makePage(const ui::View &view, QWidget *parent);
    void attend(ui::HomePage &home);
    void fillSide();

    Options m_options;
    net::NetworkConfig m_config;
    QTemporaryDir m_scratch; ///< data of a run whose clock stands still
    Paths m_paths;
    base::SystemClock m_systemClock;
    std::unique_ptr<base::SettableClock> m_stillClock; ///< null: the system's
    StartupTrace m_trace;
    social::Accounts m_accounts;
    ProgramSettings m_settings;
    ui::Language m_language;
    net::KeychainSecretStore m_keychain;
    net::MemorySecretStore m_memorySecrets;
    bool m_hasKeychain = false;
    std::unique_ptr<embedded::Router> m_router;
    net::QtHttpClient m_http;
    std::unique_ptr<AccountContext> m_account;
    bool m_isSample = true;
    std::unique_ptr<ui::MainWindow> m_window;
    QPointer<ui::HighlightsColumn> m_highlights;
    base::TaskScope m_tasks;
    base::TaskScope m_accountTasks; ///< of the account that is open
};

} // namespace rostrum::app
