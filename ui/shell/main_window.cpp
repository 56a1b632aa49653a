// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window.h"

#include "confirm_sheet.h"
#include "frame.h"
#include "language.h"
#include "rail.h"
#include "settings_page.h"
#include "shortcut_sheet.h"
#include "status_lines.h"
#include "typing.h"
#include "ui/kit/accessible.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/toast.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

/// The reading column's ground.
class Column final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme().tokens().surface);
    }
};

} // namespace

MainWindow::MainWindow(SettingsModel &settings, Language &language, PageFactory pages, SideFactory side,
                       QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_language(language)
    , m_pages(std::move(pages))
    , m_makeSide(std::move(side))
    , m_rail(new Rail)
    , m_column(new Column)
    , m_frame(new Frame(m_rail, m_column, this))
    , m_lines(new StatusLines(this))
    , m_stack(new QStackedLayout)
    , m_toast(new Toast(this))
{
    setAccessibleRole(this, QAccessible::Window); // a plain widget would be a filler
    setMinimumSize(480, 400);
    resize(1400, 900);
    if (const QByteArray geometry = m_settings.windowGeometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    buildRows();
    buildShortcuts();
    connectRail();
    m_navigator.setStateSource([this] { return m_page == nullptr ? QVariant() : m_page->state(); });
    connect(&m_navigator, &Navigator::moved, this, &MainWindow::showCurrent);
    connect(&m_navigator, &Navigator::reopened, this, [this] {
        if (m_page != nullptr)
            m_page->chosenAgain();
    });
    connect(&m_settings, &SettingsModel::accountChanged, this, &MainWindow::showAccount);
    qApp->installEventFilter(this); // the mouse's own Back and Forward, wherever the pointer is
    updateTitle();
    showAccount();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildRows()
{
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_stack, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_lines); // across the window, so that the tops of the columns stay in line
    rows->addWidget(m_frame, 1);
    connect(m_lines, &StatusLines::queueRequested, this, [this] { open(View::queue()); });
    connect(m_lines, &StatusLines::signInRequested, this, [this] { openSignIn(); });
}

void MainWindow::buildShortcuts()
{
    const auto bind = [this](const QKeySequence &keys, void (MainWindow::*slot)()) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    bind(QKeySequence(Qt::ALT | Qt::Key_Left), &MainWindow::goBack);
    bind(QKeySequence(Qt::Key_Back), &MainWindow::goBack);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_N), this), &QShortcut::activated, this,
            [this] { open(View::write()); });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this), &QShortcut::activated, this, [this] {
        if (!hasSheet() && m_page != nullptr)
            Q_EMIT paletteRequested();
    });
    for (const Qt::Key key : {Qt::Key_Q, Qt::Key_W})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this, &QWidget::close);
    auto *forward = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Right), this);
    forward->setKeys({QKeySequence(Qt::ALT | Qt::Key_Right), QKeySequence(Qt::Key_Forward)});
    connect(forward, &QShortcut::activated, this, [this] {
        if (!hasSheet())
            m_navigator.forward();
    });
}

void MainWindow::connectRail()
{
    connect(m_rail, &Rail::viewRequested, this, &MainWindow::open);
    connect(m_rail, &Rail::signInRequested, this, [this] { openSignIn(); });
    connect(m_rail, &Rail::signOutRequested, this, &MainWindow::confirmSignOut);
    connect(m_rail, &Rail::sampleRequested, this, &MainWindow::sampleRequested);
    connect(m_rail, &Rail::accountRequested, this, &MainWindow::accountRequested);
}

void MainWindow::open(const View &view)
{
    if (m_navigator.isEmpty()) // no account is open yet
        return;
    if (view.kind() == View::Kind::Write)
        Q_EMIT writeRequested();
    else
        m_navigator.open(view);
}

void MainWindow::reset(const View &view)
{
    if (QWidget *focus = QApplication::focusWidget(); focus != nullptr && focus->window() == this)
        focus->clearFocus(); // the new page gets it, also where the rail got it while there was no page
    m_frame->setSide(nullptr);
    m_frame->setEnabled(true);
    m_lines->setEnabled(true);
    m_page = nullptr;
    for (const Kept &kept : std::exchange(m_kept, {}))
        delete kept.page;
    const bool writes = view.kind() == View::Kind::Write;
    m_navigator.reset(writes ? View::home() : view);
    if (writes)
        Q_EMIT writeRequested();
}

void MainWindow::showCurrent(Arrival arrival, const QVariant &state)
{
    if (m_side == nullptr)
        makeSide();
    Page *page = pageOf(m_navigator.current());
    m_page = page;
    m_stack->setCurrentWidget(page);
    m_rail->setCurrent(m_navigator.current());
    if (arrival == Arrival::Returned)
        page->restore(state);
    updateTitle();
    showTrouble();
    dropOldPages();
    if (QWidget *focus = QApplication::focusWidget(); focus == nullptr || !m_rail->isAncestorOf(focus))
        page->setFocus(Qt::OtherFocusReason); // whoever walks the rail with the keyboard stays there
    Q_EMIT pageChanged();
}

void MainWindow::makeSide()
{
    m_side = m_makeSide();
    connect(m_side, &SideColumn::viewRequested, this, &MainWindow::open);
    connect(m_side, &SideColumn::completeChanged, this, &MainWindow::completeChanged);
    m_frame->setSide(m_side);
}

bool MainWindow::isComplete() const
{
    const auto sheets = findChildren<Sheet *>(Qt::FindDirectChildrenOnly);
    return m_page != nullptr && m_page->isComplete() && m_side->isComplete() && !m_awaitsBadge &&
           std::ranges::all_of(sheets, &Sheet::isComplete);
}

Page *MainWindow::pageOf(const View &view)
{
    const auto found = std::ranges::find(m_kept, view, &Kept::view);
    if (found != m_kept.end()) {
        std::rotate(found, found + 1, m_kept.end());
        return m_kept.back().page;
    }
    Page *page = makePage(view);
    m_stack->addWidget(page);
    FocusRing::setRadius(page, -1); // the whole page is no thing to point at
    m_kept.push_back({.view = view, .page = page});
    connect(page, &Page::viewRequested, this, &MainWindow::open);
    connect(page, &Page::backRequested, this, &MainWindow::goBack);
    connect(page, &Page::titleChanged, this, &MainWindow::updateTitle);
    connect(page, &Page::completeChanged, this, &MainWindow::completeChanged);
    connect(page, &Page::troubleChanged, this, &MainWindow::showTrouble);
    connect(page, &Page::messageRequested, this, &MainWindow::showMessage);
    connect(page, &Page::undoableDone, this, [this, page](const QString &message, const std::function<void()> &undo) {
        showUndoable(*page, message, undo);
    });
    return page;
}

Page *MainWindow::makePage(const View &view)
{
    if (view.kind() != View::Kind::Settings)
        return m_pages(view, m_column);
    auto *page = new SettingsPage(m_settings, m_language, m_column);
    connect(page, &SettingsPage::signInRequested, this, [this] { openSignIn(); });
    connect(page, &SettingsPage::signOutRequested, this, &MainWindow::confirmSignOut);
    return page;
}

void MainWindow::dropOldPages()
{
    while (m_kept.size() > kKeptPages + 1) {
        // Home is the costliest to make again, and everybody comes back to it.
        const auto oldest = std::ranges::find_if(
            m_kept, [this](const Kept &kept) { return kept.page != m_page && kept.view != View::home(); });
        oldest->page->deleteLater();
        m_stack->removeWidget(oldest->page);
        m_kept.erase(oldest);
    }
}

void MainWindow::goBack()
{
    if (hasSheet())
        return;
    if (m_navigator.canGoBack())
        m_navigator.back();
    else if (!m_navigator.isEmpty() && m_navigator.current() != View::home())
        m_navigator.open(View::home()); // started somewhere inside: out of it leads home
}

void MainWindow::setBusy(const QString &why)
{
    m_frame->setEnabled(false);
    m_lines->setEnabled(false);
    showMessage(why);
}

void MainWindow::showProblem(const QString &title, const QString &text)
{
    auto *sheet = new ConfirmSheet({.title = title, .text = text, .cancel = tr("Close")}, this);
    connect(sheet, &Sheet::dismissed, this, &MainWindow::problemClosed);
    sheet->open(title);
}

void MainWindow::showTrouble()
{
    m_lines->setTrouble(m_page == nullptr ? std::nullopt : m_page->trouble());
}

void MainWindow::setQueue(int waiting, int refused)
{
    m_lines->setQueue(waiting, refused);
}

void MainWindow::setSecretStorage(SecretStorage storage)
{
    m_storage = storage;
    m_lines->setSecretStorage(storage);
    if (m_signIn != nullptr)
        m_signIn->setStorage(storage);
}

void MainWindow::setBadge(const View &entry, int count)
{
    m_rail->setBadge(entry, count);
    if (std::exchange(m_awaitsBadge, false))
        Q_EMIT completeChanged();
}

void MainWindow::expectBadge()
{
    m_awaitsBadge = true;
}

void MainWindow::showMessage(const QString &message)
{
    m_toast->showMessage(message);
}

void MainWindow::showUndoable(Page &page, const QString &message, const std::function<void()> &undo)
{
    m_toast->showMessage(message, tr("Undo"));
    disconnect(m_undo);
    m_undo = connect(m_toast, &Toast::actionTriggered, &page, [this, undo] {
        disconnect(m_undo);
        m_toast->hide();
        undo();
    });
}

void MainWindow::showAccount()
{
    const CurrentAccount account = m_settings.account();
    m_rail->setAccount(account);
    m_lines->setAccount(account);
}

void MainWindow::openSignIn(const QString &handle)
{
    if (m_signIn != nullptr || !m_frame->isEnabled())
        return;
    m_signIn = new SignInSheet(this);
    m_signIn->setStorage(m_storage);
    m_signIn->setHandle(handle);
    connect(m_signIn, &SignInSheet::signInRequested, this, &MainWindow::signInRequested);
    connect(m_signIn, &Sheet::dismissed, this, [this] {
        m_signIn = nullptr;
        Q_EMIT signInDismissed();
    });
    m_signIn->open(tr("Sign in"));
    Q_EMIT signInOpened();
}

void MainWindow::openShortcuts()
{
    if (!hasSheet())
        (new ShortcutSheet(this))->open(ShortcutSheet::tr("Keys"));
}

void MainWindow::confirmSignOut()
{
    auto *sheet =
        new ConfirmSheet({.title = tr("Sign out of @%1?").arg(m_settings.account().handle),
                          .text = tr("This is wiped from this computer:"),
                          .points = {tr("the session and its keys"), tr("drafts, and what has not been sent yet"),
                                     tr("the saved copy of your timeline and its pictures")},
                          .reassurance = tr("Everything you have published stays in your account."),
                          .confirm = tr("Sign out"),
                          .cancel = tr("Cancel")},
                         this);
    connect(sheet, &ConfirmSheet::confirmed, this, &MainWindow::signOutRequested);
    sheet->open(tr("Sign out"));
}

bool MainWindow::hasSheet() const
{
    const auto sheets = findChildren<Sheet *>(Qt::FindDirectChildrenOnly);
    return std::ranges::any_of(sheets, [](const Sheet *sheet) { return sheet->isVisible(); });
}

void MainWindow::updateTitle()
{
    setWindowTitle(m_page == nullptr ? u"Rostrum"_s : m_page->title() + u" – Rostrum"_s);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        showTrouble();
        updateTitle();
    }
    QWidget::changeEvent(event);
}

/// Qt knows the menu key alone; keyboards without one have Shift+F10.
void MainWindow::openContextMenu()
{
    if (QWidget *focus = focusWidget()) {
        const QPoint middle = focus->rect().center();
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, middle, focus->mapToGlobal(middle));
        QApplication::sendEvent(focus, &menu);
    }
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier)
        return openContextMenu();
    if (isTyping())
        return QWidget::keyPressEvent(event);
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        goBack();
        return;
    }
    if (event->text() == u"?") {
        openShortcuts();
        return;
    }
    if (m_page == nullptr || !m_page->handleKey(*event))
        QWidget::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setWindowGeometry(saveGeometry());
    QWidget::closeEvent(event);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonPress || !watched->isWidgetType())
        return QWidget::eventFilter(watched, event);
    const auto *widget = static_cast<const QWidget *>(watched);
    const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
    // What lies over the window keeps its clicks: nothing is to go on unseen behind a picture.
    const bool isOwn =
        widget == this || widget == m_frame || m_frame->isAncestorOf(widget) || m_lines->isAncestorOf(widget);
    if (!isOwn || (button != Qt::BackButton && button != Qt::ForwardButton))
        return QWidget::eventFilter(watched, event);
    if (button == Qt::BackButton)
        goBack();
    else if (!hasSheet())
        m_navigator.forward();
    return true;
}

void MainWindow::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().tokens().bg);
}

} // namespace rostrum::ui
