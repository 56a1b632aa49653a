// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/application.h"

#include "app/program/link.h"
#include "base/log.h"
#include "net/sign_in.h"
#include "store/prune.h"
#include "store/reset.h"
#include "ui/social/home_page.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rostrum::app {

namespace {

Paths pathsOf(const Options &options, const QTemporaryDir &scratch)
{
    // A picture of the sample network at a given moment owes nothing to what was read before.
    const bool aside = options.embedded && options.now && options.dataDir.isEmpty();
    return Paths(aside ? scratch.path() : options.dataDir);
}

std::unique_ptr<base::SettableClock> stillClockOf(const Options &options)
{
    return options.now ? std::make_unique<base::SettableClock>(*options.now) : nullptr;
}

/// Which field of the sign-in sheet an error belongs to.
ui::SignInField fieldOf(const base::Error &error)
{
    switch (error.kind) {
    case base::ErrorKind::Invalid:
    case base::ErrorKind::NotFound:
        return ui::SignInField::Handle;
    case base::ErrorKind::Auth:
        return ui::SignInField::Password;
    default:
        return ui::SignInField::Form;
    }
}

} // namespace

Application::Application(Options options, net::NetworkConfig config, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_config(std::move(config))
    , m_paths(pathsOf(m_options, m_scratch))
    , m_stillClock(stillClockOf(m_options))
    , m_trace(m_options.traceStartup ? StartupTrace::Mode::On : StartupTrace::Mode::Off)
    , m_accounts(m_paths.settingsFile())
    , m_settings(m_paths)
    , m_http(m_config, m_paths.imageCache())
{
    applyAppearance();
    m_window = std::make_unique<ui::MainWindow>(
        m_settings, m_language, [this](const ui::View &view, QWidget *page) { return makePage(view, page); },
        [this] { return makeSide(); });
    connectWindow();
    connect(&m_settings, &ProgramSettings::notStored, m_window.get(), &ui::MainWindow::showMessage);
    m_settings.onClearCache([this] { m_accountTasks.start(clearCache()); });
}

Application::~Application()
{
    m_accountTasks.cancelAll();
    m_tasks.cancelAll();
    m_window.reset(); // its pages use the account
}

void Application::applyAppearance()
{
    ui::Theme &theme = ui::theme();
    theme.setMode(!m_options.dark   ? m_settings.themeMode()
                  : *m_options.dark ? ui::ThemeMode::Dark
                                    : ui::ThemeMode::Light);
    theme.setTextScale(m_options.textScale.value_or(m_settings.textScale()));
    m_language.apply(m_options.language == u"sv"   ? ui::LanguageChoice::Swedish
                     : m_options.language == u"en" ? ui::LanguageChoice::English
                                                   : m_settings.language());
}

void Application::connectWindow()
{
    ui::MainWindow *window = m_window.get();
    connect(window, &ui::MainWindow::signInRequested, this, [this](const QString &handle, const QString &password) {
        m_tasks.start(signInFromSheet(handle, base::Secret(password)));
    });
    connect(window, &ui::MainWindow::signInOpened, this, [this] { m_tasks.start(lookForKeychain()); });
    connect(window, &ui::MainWindow::signInDismissed, this, [this] { m_tasks.cancelAll(); });
    connect(window, &ui::MainWindow::signOutRequested, this, [this] { m_tasks.start(signOut()); });
    connect(window, &ui::MainWindow::sampleRequested, this, [this] { m_tasks.start(openSample(ui::View::home())); });
    connect(window, &ui::MainWindow::accountRequested, this, [this](const QString &handle) {
        if (const auto account = m_accounts.find(handle)) {
            m_tasks.start(openAccount(*account, ui::View::home()));
        }
    });
    connect(window, &ui::MainWindow::pageChanged, this, &Application::fillSide);
}

void Application::start(base::Secret<QString> password)
{
    if (m_options.takesPicture()) {
        m_window->resize(m_options.size);
    }
    m_window->show();
    m_trace.mark("window"_L1);
    m_tasks.start(openFirst(std::move(password)));
}

void Application::activate(const QString &viewOrLink)
{
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    if (viewOrLink.isEmpty() || !m_account) {
        return;
    }
    if (const auto view = ui::View::parse(viewOrLink)) {
        m_window->open(*view);
    } else if (const auto linked = viewOfLink(viewOrLink)) {
        m_window->open(*linked);
    } else {
        m_window->showMessage(tr("This link cannot be opened here."));
    }
}

ui::View Application::firstView() const
{
    if (const auto linked = viewOfLink(m_options.link)) {
        return *linked;
    }
    const auto view = ui::View::parse(m_options.view);
    return view ? *view : ui::View::home();
}

net::SecretStore &Application::secrets()
{
    return m_hasKeychain ? static_cast<net::SecretStore &>(m_keychain) : m_memorySecrets;
}

void Application::tellFailure(const base::Result<void> &done)
{
    if (!done) {
        m_window->showMessage(done.error().message);
    }
}

base::Task<void> Application::openFirst(base::Secret<QString> password)
{
    const auto account = m_options.account.isEmpty() ? m_accounts.current() : m_accounts.find(m_options.account);
    const bool sample = m_options.embedded || (!account && m_options.signIn.isEmpty());
    if (sample && !m_options.account.isEmpty()) {
        Q_EMIT exitRequested(Exit::Usage, tr("%1 is not signed in on this computer.").arg(m_options.account));
        co_return;
    }
    if (sample) {
        co_await openSample(firstView());
        co_return;
    }
    m_hasKeychain = co_await net::KeychainSecretStore::isAvailable();
    if (!m_options.signIn.isEmpty()) {
        co_await signInFromOptions(std::move(password));
    } else {
        co_await openAccount(*account, firstView());
    }
}

base::Task<void> Application::openSample(ui::View view)
{
    if (!m_router) {
        m_router = std::make_unique<embedded::Router>(
            embedded::Router::Options{.file = m_paths.sampleFile(), .clock = clock()});
    }
    const net::Identity self = embedded::Router::self();
    auto tokens = co_await net::signIn(*m_router, m_memorySecrets, embedded::Router::networkConfig(),
                                       QString::fromStdString(self.handle->str()),
                                       base::Secret(embedded::Router::samplePassword()));
    if (!tokens) {
        Q_EMIT exitRequested(Exit::PictureFailed, tokens.error().message + u' ' + tokens.error().detail);
        co_return;
    }
    m_isSample = true;
    show(std::move(*tokens),
         {.http = *m_router, .secrets = m_memorySecrets, .config = embedded::Router::networkConfig(), .clock = clock()},
         view);
}

base::Task<void> Application::openAccount(social::Account account, ui::View view)
{
    const auto loaded = co_await net::loadTokens(secrets(), account.did);
    net::SessionTokens tokens{.did = account.did, .handle = account.handle, .pds = account.pds};
    const bool known = loaded && *loaded;
    if (known) {
        tokens = **loaded;
    }
    m_isSample = false;
    if (!show(std::move(tokens), {.http = m_http, .secrets = secrets(), .config = m_config, .clock = clock()}, view)) {
        co_return;
    }
    tellFailure(m_accounts.setCurrent(account.did));
    if (!known) { // what was read before is there all the same
        m_window->openSignIn(QString::fromStdString(account.handle.str()));
    }
}

base::Task<void> Application::signInFromOptions(base::Secret<QString> password)
{
    auto tokens = co_await net::signIn(m_http, secrets(), m_config, m_options.signIn, std::move(password));
    if (!tokens) {
        Q_EMIT exitRequested(Exit::SignInRefused, tokens.error().message);
        co_return;
    }
    const social::Account account{.did = tokens->did, .handle = tokens->handle, .pds = tokens->pds};
    tellFailure(m_accounts.add(account));
    co_await openAccount(account, firstView());
}

base::Task<void> Application::signInFromSheet(QString handle, base::Secret<QString> password)
{
    if (ui::SignInSheet *sheet = m_window->signInSheet()) {
        sheet->setBusy(tr("Signing in as %1…").arg(handle));
    }
    m_hasKeychain = co_await net::KeychainSecretStore::isAvailable();
    const auto tokens = co_await net::signIn(m_http, secrets(), m_config, handle, std::move(password));
    ui::SignInSheet *sheet = m_window->signInSheet();
    if (!tokens) {
        if (sheet) {
            sheet->setError(fieldOf(tokens.error()), tokens.error().message);
        }
        co_return;
    }
    const social::Account account{.did = tokens->did, .handle = tokens->handle, .pds = tokens->pds};
    tellFailure(m_accounts.add(account));
    if (sheet) {
        const QSignalBlocker quiet(m_window.get()); // dismissing by hand gives up, this does not
        sheet->dismiss();
    }
    co_await openAccount(account, ui::View::home());
}

/// So that the sheet can warn before a password is typed.
base::Task<void> Application::lookForKeychain()
{
    m_hasKeychain = co_await net::KeychainSecretStore::isAvailable();
    m_window->setSecretStorage(secrets().isLasting() ? ui::SecretStorage::Keychain : ui::SecretStorage::MemoryOnly);
}

base::Task<void> Application::signOut()
{
    const base::Did did = m_account->session().did();
    m_accountTasks.cancelAll();
    if (const auto done = co_await m_account->session().signOut(); !done) {
        m_window->showMessage(tr("The tokens could not be removed from the keychain: %1").arg(done.error().message));
    }
    tellFailure(m_accounts.remove(did));
    co_await openSample(ui::View::home()); // closes the account's files
    const store::Store::Files files = m_paths.account(did);
    for (const QString &folder :
         {QFileInfo(files.person).path(), QFileInfo(files.cache).path(), m_paths.imageCache()}) {
        QDir(folder).removeRecursively();
    }
}

bool Application::show(net::SessionTokens tokens, AccountContext::Place place, const ui::View &view)
{
    auto store = store::Store::open(m_paths.account(tokens.did));
    if (!store) {
        Q_EMIT exitRequested(Exit::PictureFailed, store.error().message + u' ' + store.error().detail);
        return false;
    }
    m_accountTasks.cancelAll();
    m_settings.setNetwork({.server = tokens.pds.host(), .appView = place.config.appViewDid});
    auto before = std::exchange(
        m_account, std::make_unique<AccountContext>(std::move(place), std::move(tokens), std::move(*store)));
    showAccount(nullptr);
    m_window->setOffline(std::nullopt);
    m_window->setSecretStorage(m_isSample || secrets().isLasting() ? ui::SecretStorage::Keychain
                                                                   : ui::SecretStorage::MemoryOnly);
    m_window->reset(view); // the pages of the account before go here, and then it may
    before.reset();

    connect(&m_account->session(), &net::Session::ended, this,
            [this] { m_window->openSignIn(QString::fromStdString(m_account->session().handle().str())); });
    m_accountTasks.start(loadOwnPhoto());
    m_accountTasks.start(measureCache());
    m_accountTasks.start(pruneCache());
    return true;
}

} // namespace rostrum::app
