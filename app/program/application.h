// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/account_context.h"
#include "app/program/network_control.h"
#include "app/program/news_bell.h"
#include "app/program/options.h"
#include "app/program/paths.h"
#include "app/program/program_settings.h"
#include "app/program/startup_trace.h"
#include "base/task_scope.h"
#include "embedded/router.h"
#include "model/person.h"
#include "net/memory_secret_store.h"
#include "net/qt_http_client.h"
#include "net/system_secret_store.h"
#include "playback/video_files.h"
#include "social/accounts.h"
#include "ui/publishing/writing.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/social/highlights_column.h"

#include <QObject>
#include <QPointer>
#include <QTemporaryDir>

#include <memory>

namespace rostrum::ui {
class HomePage;
class Palette;
} // namespace rostrum::ui

namespace rostrum::app {

/// The composition root: makes the parts, gives them to each other, and carries out what the window asks for. Nothing
/// is decided here that a part could decide. Main thread.
class Application final : public QObject
{
    Q_OBJECT
public:
    /// `config` is the network that real accounts live in, `secrets` where their tokens are kept.
    Application(Options options, net::NetworkConfig config,
                std::unique_ptr<net::SecretStore> secrets = std::make_unique<net::SystemSecretStore>());
    ~Application() override;

    /// Shows the window and opens what the options name. `password` belongs to `--sign-in`.
    void start(base::Secret<QString> password);
    /// A second start handed over its link or view: comes to the front and goes there.
    void activate(const QString &viewOrLink);

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    /// Null before an account is open.
    [[nodiscard]] ui::Writing *writing() { return m_writing.get(); }
    [[nodiscard]] const Paths &paths() const { return m_paths; }
    /// The account that is open; null before there is one.
    [[nodiscard]] AccountContext *account() { return m_account.get(); }
    /// Of that account.
    [[nodiscard]] social::Outbox *outbox() { return m_account ? &m_account->outbox() : nullptr; }
    /// The clock that `--now` stopped, else null.
    [[nodiscard]] base::SettableClock *stillClock() { return m_stillClock.get(); }

Q_SIGNALS:
    /// The program is to end; `reason` is for standard error.
    void exitRequested(rostrum::app::Exit code, const QString &reason);

private:
    void applyAppearance();
    void tellFailure(const base::Result<void> &done);
    void connectWindow();
    void openPalette();
    [[nodiscard]] ui::View firstView() const;
    [[nodiscard]] const base::Clock &clock() const
    {
        return m_stillClock ? static_cast<const base::Clock &>(*m_stillClock) : m_systemClock;
    }

    void openFirst(base::Secret<QString> password);
    base::Task<void> openSample(ui::View view);
    void openAccount(const social::Account &account, const ui::View &view);
    base::Task<void> signInFromOptions(base::Secret<QString> password);
    base::Task<void> signInFromSheet(QString handle, base::Secret<QString> password);
    base::Task<void> tellStorage();
    base::Task<void> signOut();
    [[nodiscard]] bool removeFiles(const base::Did &did);
    [[nodiscard]] ui::PageContext context();
    ui::SideColumn *makeSide();
    base::Task<void> clearCache();
    base::Task<void> measureCache();
    base::Task<void> loadOwnPhoto();
    base::Task<void> pruneCache();
    /// Whether there is more to do.
    base::Task<bool> pruneOnce();
    base::Task<void> applyCacheLimit();

    enum class Whose { Sample, Own };
    /// Shows an account in the window. Fails, and leaves what is shown, when its data cannot be opened.
    [[nodiscard]] base::Result<void> show(net::SessionTokens tokens, Whose whose, const ui::View &view);
    /// Ends the program where nobody looks at its window or there is nothing to show in it; else says it there.
    void failToOpen(const base::Error &error);
    void showAccount(const model::Person *person);
    ui::Page *makePage(const ui::View &view, QWidget *parent);
    void attend(ui::HomePage &home);
    void attend(social::Outbox &outbox);
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
    std::unique_ptr<net::SecretStore> m_secrets;
    net::MemorySecretStore m_sampleSecrets;
    std::unique_ptr<embedded::Router> m_router;
    net::QtHttpClient m_http;
    playback::VideoFiles m_videoFiles;
    NetworkControl m_network;
    std::unique_ptr<AccountContext> m_account;
    bool m_isSample = true;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::Writing> m_writing; ///< of the account, in the window
    QPointer<ui::Palette> m_palette;        ///< likewise, while it is open
    std::unique_ptr<NewsBell> m_bell;
    QPointer<ui::HighlightsColumn> m_highlights;
    base::TaskScope m_changeTasks;  ///< opening another account or closing it: one at a time
    base::TaskScope m_signInTasks;  ///< of the sheet: they end with it
    base::TaskScope m_accountTasks; ///< of the account that is open
};

} // namespace rostrum::app
