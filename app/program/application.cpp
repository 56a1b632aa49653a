// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/application.h"

#include "app/program/cache_share.h"
#include "net/sign_in.h"
#include "ui/social/palette.h"

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

Application::Application(Options options, net::NetworkConfig config, std::unique_ptr<net::SecretStore> secrets)
    : m_options(std::move(options))
    , m_config(std::move(config))
    , m_paths(pathsOf(m_options, m_scratch))
    , m_stillClock(stillClockOf(m_options))
    , m_trace(m_options.traceStartup ? StartupTrace::Mode::On : StartupTrace::Mode::Off)
    , m_accounts(m_paths.settingsFile())
    , m_settings(m_paths)
    , m_secrets(std::move(secrets))
    , m_http(m_config, m_paths.imageCache())
    , m_videoFiles(m_paths.videoCache(), videosShare(m_settings.cacheLimit()))
    , m_network({.settings = m_settings,
                 .http = m_http,
                 .secrets = *m_secrets,
                 .accounts = m_accounts,
                 .standardAppView = m_config.appViewDid})
{
    m_http.setDiskCacheLimit(picturesShare(m_settings.cacheLimit()));
    m_settings.setNetworkSettings(&m_network);
    m_network.start();
    applyAppearance();
    m_window = std::make_unique<ui::MainWindow>(
        m_settings, m_language, [this](const ui::View &view, QWidget *page) { return makePage(view, page); },
        [this] { return makeSide(); });
    m_bell = std::make_unique<NewsBell>(*m_window, m_settings);
    connectWindow();
    connect(&m_settings, &ProgramSettings::notStored, m_window.get(), &ui::MainWindow::showMessage);
    m_settings.onClearCache([this] { m_accountTasks.start(clearCache()); });
    m_settings.onCacheLimit([this] { m_accountTasks.start(applyCacheLimit()); });
}

Application::~Application()
{
    m_accountTasks.cancelAll();
    m_signInTasks.cancelAll();
    m_changeTasks.cancelAll();
    m_network.attend(nullptr);
    m_bell.reset();
    m_writing.reset();
    m_window.reset(); // its pages use the account
}

void Application::applyAppearance()
{
    ui::Theme &theme = ui::theme();
    theme.setMode(!m_options.dark   ? m_settings.themeMode()
                  : *m_options.dark ? ui::ThemeMode::Dark
                                    : ui::ThemeMode::Light);
    theme.setTextScale(m_options.textScale.value_or(m_settings.textScale()));
    theme.setMotion(m_settings.motion());
    ui::setLetterKeys(m_settings.letterKeys());
    // A picture of the program is the same each time.
    ui::setAutoplay(m_options.screenshot.isEmpty() ? m_settings.autoplay() : ui::Autoplay::Off);
    m_language.apply(m_options.language == u"sv"   ? ui::LanguageChoice::Swedish
                     : m_options.language == u"en" ? ui::LanguageChoice::English
                                                   : m_settings.language());
}

void Application::connectWindow()
{
    ui::MainWindow *window = m_window.get();
    connect(window, &ui::MainWindow::signInRequested, this, [this](const QString &handle, const QString &password) {
        m_signInTasks.start(signInFromSheet(handle, base::Secret(password)));
    });
    connect(window, &ui::MainWindow::signInOpened, this, [this] { m_signInTasks.start(tellStorage()); });
    connect(window, &ui::MainWindow::signInDismissed, this, [this] { m_signInTasks.cancelAll(); });
    connect(window, &ui::MainWindow::signOutRequested, this, [this] {
        if (m_changeTasks.isIdle()) {
            m_changeTasks.start(signOut());
        }
    });
    connect(window, &ui::MainWindow::sampleRequested, this, [this] {
        if (m_changeTasks.isIdle()) {
            m_changeTasks.start(openSample(ui::View::home()));
        }
    });
    connect(window, &ui::MainWindow::accountRequested, this, [this](const QString &handle) {
        if (const auto account = m_accounts.find(handle); account && m_changeTasks.isIdle()) {
            openAccount(*account, ui::View::home());
        }
    });
    connect(window, &ui::MainWindow::problemClosed, this, [this] {
        if (!m_account) {
            Q_EMIT exitRequested(Exit::PictureFailed, {});
        }
    });
    connect(window, &ui::MainWindow::writeRequested, this, [this] { m_writing->open({}); });
    connect(window, &ui::MainWindow::paletteRequested, this, &Application::openPalette);
    connect(window, &ui::MainWindow::pageChanged, this, &Application::fillSide);
}

void Application::start(base::Secret<QString> password)
{
    if (m_options.takesPicture()) {
        m_window->resize(m_options.size);
    }
    m_window->show();
    m_trace.mark("window"_L1);
    openFirst(std::move(password));
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
    } else if (const auto linked = ui::View::ofLink(viewOrLink)) {
        m_window->open(*linked);
    } else {
        m_window->showMessage(tr("This link cannot be opened here."));
    }
}

ui::View Application::firstView() const
{
    if (const auto linked = ui::View::ofLink(m_options.link)) {
        return *linked;
    }
    const auto view = ui::View::parse(m_options.view);
    return view ? *view : ui::View::home();
}

void Application::tellFailure(const base::Result<void> &done)
{
    if (!done) {
        m_window->showMessage(done.error().message);
    }
}

void Application::openFirst(base::Secret<QString> password)
{
    const auto account = m_options.account.isEmpty() ? m_accounts.current() : m_accounts.find(m_options.account);
    if (!account && !m_options.account.isEmpty()) {
        Q_EMIT exitRequested(Exit::Usage, tr("%1 is not signed in on this computer.").arg(m_options.account));
    } else if (!m_options.signIn.isEmpty()) {
        m_changeTasks.start(signInFromOptions(std::move(password)));
    } else if (account && !m_options.embedded) {
        openAccount(*account, firstView());
    } else {
        m_changeTasks.start(openSample(firstView()));
    }
    if (!m_options.link.isEmpty() && !ui::View::ofLink(m_options.link)) {
        m_window->showMessage(tr("This link cannot be opened here."));
    }
}

base::Task<void> Application::openSample(ui::View view)
{
    if (!m_router) {
        m_router = std::make_unique<embedded::Router>(
            embedded::Router::Options{.file = m_paths.sampleFile(), .clock = clock()});
    }
    const net::Identity self = embedded::Router::self();
    auto tokens = co_await net::signIn(*m_router, m_sampleSecrets, embedded::Router::networkConfig(),
                                       QString::fromStdString(self.handle->str()),
                                       base::Secret(embedded::Router::samplePassword()));
    if (!tokens) {
        failToOpen(tokens.error());
    } else if (const auto shown = show(std::move(*tokens), Whose::Sample, view); !shown) {
        failToOpen(shown.error());
    }
}

/// At once, with what was read before: the session reads its tokens when it sends something.
void Application::openAccount(const social::Account &account, const ui::View &view)
{
    const auto shown = show({.did = account.did, .handle = account.handle, .pds = account.pds}, Whose::Own, view);
    if (shown) {
        tellFailure(m_accounts.setCurrent(account.did));
        return;
    }
    failToOpen(shown.error());
    if (!m_account && !m_options.takesPicture()) {
        m_changeTasks.start(openSample(ui::View::home()));
    }
}

void Application::failToOpen(const base::Error &error)
{
    if (m_options.takesPicture()) {
        Q_EMIT exitRequested(Exit::PictureFailed, error.message + u' ' + error.detail);
    } else {
        m_window->showProblem(tr("This account cannot be opened"), error.message);
    }
}

base::Task<void> Application::signInFromOptions(base::Secret<QString> password)
{
    auto tokens = co_await net::signIn(m_http, *m_secrets, m_config, m_options.signIn, std::move(password));
    if (!tokens) {
        Q_EMIT exitRequested(Exit::SignInRefused, tokens.error().message);
        co_return;
    }
    const social::Account account{.did = tokens->did, .handle = tokens->handle, .pds = tokens->pds};
    tellFailure(m_accounts.add(account));
    openAccount(account, firstView());
}

base::Task<void> Application::signInFromSheet(QString handle, base::Secret<QString> password)
{
    if (ui::SignInSheet *sheet = m_window->signInSheet()) {
        sheet->setBusy(tr("Signing in as %1…").arg(handle));
    }
    const auto tokens = co_await net::signIn(m_http, *m_secrets, m_config, handle, std::move(password));
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
    m_changeTasks.cancelAll(); // the sample network may still be opening
    openAccount(account, ui::View::home());
}

base::Task<void> Application::tellStorage()
{
    m_window->setSecretStorage(co_await m_secrets->isLasting() ? ui::SecretStorage::Keychain
                                                               : ui::SecretStorage::MemoryOnly);
}

/// The window is busy meanwhile: nothing else may change the account whose session this waits for.
base::Task<void> Application::signOut()
{
    const base::Did did = m_account->session().did();
    m_window->setBusy(tr("Signing out…"));
    m_accountTasks.cancelAll();
    const auto done = co_await m_account->session().signOut();
    tellFailure(m_accounts.remove(did));
    co_await openSample(ui::View::home()); // closes the account's files
    if (!done) {
        m_window->showProblem(tr("The tokens could not be removed from the keychain"), done.error().message);
    } else if (!removeFiles(did)) {
        m_window->showProblem(tr("Some files could not be removed"),
                              tr("They are in %1 and %2.").arg(m_paths.data(), m_paths.cache()));
    }
}

bool Application::removeFiles(const base::Did &did)
{
    m_http.clearDiskCache();
    m_videoFiles.clear();
    const store::Store::Files files = m_paths.account(did);
    bool removed = true;
    for (const QString &folder : {QFileInfo(files.person).path(), QFileInfo(files.cache).path()}) {
        removed = QDir(folder).removeRecursively() && removed;
    }
    return removed;
}

base::Result<void> Application::show(net::SessionTokens tokens, Whose whose, const ui::View &view)
{
    auto store = store::Store::open(m_paths.account(tokens.did));
    if (!store) {
        return std::unexpected(std::move(store.error()));
    }
    m_accountTasks.cancelAll();
    m_isSample = whose == Whose::Sample;
    AccountContext::Place place = m_isSample
                                      ? AccountContext::Place{*m_router, m_sampleSecrets,
                                                              embedded::Router::networkConfig(), clock(), m_videoFiles}
                                      : AccountContext::Place{m_http, *m_secrets, m_config, clock(), m_videoFiles};
    if (!m_isSample) {
        place.config.appViewDid = m_network.appViewOf(tokens.did);
    }
    m_settings.setNetwork({.server = tokens.pds.host(), .appView = place.config.appViewDid});
    m_writing.reset(); // it and the palette use the account before
    delete m_palette;
    auto before = std::exchange(
        m_account, std::make_unique<AccountContext>(std::move(place), std::move(tokens), std::move(*store)));
    m_network.attend(m_isSample ? nullptr : &m_account->session());
    connect(&m_account->session(), &net::Session::ended, this,
            [this] { m_window->openSignIn(QString::fromStdString(m_account->session().handle().str())); });
    m_account->preferences().start(); // before the pages: what one does not want to see is not seen for a moment
    m_writing = std::make_unique<ui::Writing>(context(), m_window.get());
    connect(m_writing.get(), &ui::Writing::viewRequested, m_window.get(), &ui::MainWindow::open);
    showAccount(nullptr);
    m_window->reset(view); // the pages of the account before go here, and then it may
    before.reset();
    if (!m_isSample) {
        m_accountTasks.start(tellStorage());
    }
    attend(m_account->outbox());
    m_bell->attend(m_account->notifications());
    m_accountTasks.start(loadOwnPhoto());
    m_accountTasks.start(measureCache());
    m_accountTasks.start(pruneCache());
    return {};
}

} // namespace rostrum::app
