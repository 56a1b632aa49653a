// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/account_window.h"

#include "app/program/page_maker.h"
#include "social/queue.h"
#include "support/run_task.h"

#include <QApplication>
#include <QTest>

namespace rostrum::tests {

namespace {

std::unique_ptr<store::Store> openStore(const app::Paths &paths, const base::Did &did)
{
    auto store =
        paths.create() ? store::Store::open(paths.account(did)) : base::Result<std::unique_ptr<store::Store>>();
    if (!store || !*store) {
        qFatal("no store for the window");
    }
    return std::move(*store);
}

} // namespace

AccountWindow::AccountWindow(const QString &dataDir, app::AccountContext::Place place, const net::SessionTokens &tokens,
                             const ui::CurrentAccount &shown)
    : m_paths(dataDir)
    , m_settings(m_paths)
    , m_trace(app::StartupTrace::Mode::Off)
    , m_account(std::make_unique<app::AccountContext>(std::move(place), tokens, openStore(m_paths, tokens.did)))
{
    m_settings.setAccount(shown);
    m_window = std::make_unique<ui::MainWindow>(
        m_settings, m_language,
        [this](const ui::View &view, QWidget *parent) { return app::makePage(view, context(), m_trace, parent); },
        [this] { return m_highlights = new ui::HighlightsColumn(context()); });
    m_writing = std::make_unique<ui::Writing>(context(), m_window.get());
    QObject::connect(m_window.get(), &ui::MainWindow::writeRequested, m_writing.get(), [this] { m_writing->open({}); });
    social::Outbox &outbox = m_account->outbox();
    QObject::connect(&outbox, &social::Outbox::changed, m_window.get(), [this, &outbox] {
        m_window->setQueue(social::Queue::heldUp(outbox), social::Queue::refused(outbox));
    });
    m_account->preferences().start();
    outbox.start();
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get())) {
        qFatal("the window does not get the keyboard");
    }
}

AccountWindow::~AccountWindow()
{
    m_writing.reset();
    m_window.reset(); // its pages use the account
}

ui::PageContext AccountWindow::context()
{
    return app::pageContext(*m_account, [this](const ui::WriteRequest &request) { m_writing->open(request); });
}

void AccountWindow::open(const ui::View &view)
{
    m_window->reset(view);
}

void AccountWindow::waitUntilComplete()
{
    waitFor([this] { return m_window->currentPage()->isComplete(); });
    m_highlights->refresh();
    waitFor([this] { return m_window->isComplete(); });
}

ui::FeedView &AccountWindow::feed()
{
    auto *view = m_window->currentPage() ? m_window->currentPage()->findChild<ui::FeedView *>() : nullptr;
    if (!view) {
        qFatal("no list is on the screen");
    }
    return *view;
}

ui::HomePage &AccountWindow::home()
{
    auto *page = qobject_cast<ui::HomePage *>(m_window->currentPage());
    if (!page) {
        qFatal("the timeline is not on the screen");
    }
    return *page;
}

void AccountWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    // The offscreen platform may say late that a window before this one is gone, and then none is active.
    if (!m_window->isActiveWindow()) {
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get())) {
            qFatal("the window does not get the keyboard back");
        }
    }
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target && target->window() == m_window.get() ? target : m_window.get(), key, modifiers);
}

} // namespace rostrum::tests
