// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "navigator.h"
#include "page.h"
#include "settings_model.h"
#include "side_column.h"
#include "sign_in_sheet.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QStackedLayout;

namespace rostrum::ui {

class Frame;
class Language;
class Rail;
class StatusLines;
class Toast;

/// The window: rail, pages with their history, right column, and the lines that say where one is (sample network,
/// offline, no keychain). It knows no network: what it cannot do itself it says by a signal.
class MainWindow final : public QWidget
{
    Q_OBJECT
public:
    /// Live pages kept besides the one on the screen.
    static constexpr std::size_t kKeptPages = 6;

    /// `settings` and `language` outlive the window; `side` makes the right column, before
    /// `pages` makes the first of the pages; the window makes the settings page itself.
    MainWindow(SettingsModel &settings, Language &language, PageFactory pages, SideFactory side,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    void open(const View &view);
    /// Another account: throws away all pages, the right column and the history, and starts at `view`.
    void reset(const View &view);
    [[nodiscard]] Navigator &navigator() { return m_navigator; }
    [[nodiscard]] Page *currentPage() const { return m_page; }
    /// Whether the page on the screen and the right column have all they asked for.
    [[nodiscard]] bool isComplete() const;

    /// Nothing can be done until reset(), and `why` is said: the account is being changed.
    void setBusy(const QString &why);
    /// Something went wrong that has no place on a page; stays until it is closed.
    void showProblem(const QString &title, const QString &text);
    /// How many acts wait after a failure, and how many the server refused.
    void setQueue(int waiting, int refused);
    void setSecretStorage(SecretStorage storage);
    void setBadge(const View &entry, int count);
    /// The window is not complete before the next setBadge().
    void expectBadge();
    void showMessage(const QString &message);

    void openSignIn(const QString &handle = {});
    /// The list of all keys.
    void openShortcuts();
    void confirmSignOut();
    /// The open sign-in sheet, or null.
    [[nodiscard]] SignInSheet *signInSheet() const { return m_signIn; }

Q_SIGNALS:
    /// The composer is to open over what is on the screen.
    void writeRequested();
    /// The palette is to open.
    void paletteRequested();
    /// Submitted in the sign-in sheet; answer through signInSheet(), dismiss() it on success.
    void signInRequested(const QString &handle, const QString &password);
    /// The sheet is there; whether the session will be kept can be told with setSecretStorage().
    void signInOpened();
    /// The sheet was closed while or before it waited.
    void signInDismissed();
    /// The sheet of showProblem() was closed.
    void problemClosed();
    /// Confirmed by the person.
    void signOutRequested();
    void sampleRequested();
    void accountRequested(const QString &handle);
    /// Another page is on the screen.
    void pageChanged();
    /// isComplete() may answer otherwise than before.
    void completeChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openContextMenu();
    struct Kept
    {
        View view;
        Page *page;
    };

    void buildRows();
    void buildShortcuts();
    void connectRail();
    void showAccount();
    void showUndoable(Page &page, const QString &message, const std::function<void()> &undo);
    void showTrouble();
    void showCurrent(Arrival arrival, const QVariant &state);
    Page *pageOf(const View &view);
    Page *makePage(const View &view);
    void makeSide();
    void dropOldPages();
    void goBack();
    void updateTitle();
    [[nodiscard]] bool hasSheet() const;

    SettingsModel &m_settings;
    Language &m_language;
    PageFactory m_pages;
    SideFactory m_makeSide;
    Navigator m_navigator;
    Rail *m_rail;
    QWidget *m_column;
    Frame *m_frame;
    StatusLines *m_lines;
    QStackedLayout *m_stack;
    Toast *m_toast;
    QMetaObject::Connection m_undo = {}; ///< of the toast
    QPointer<SignInSheet> m_signIn;
    QPointer<Page> m_page;
    QPointer<SideColumn> m_side;
    std::vector<Kept> m_kept; ///< most recently shown last
    SecretStorage m_storage = SecretStorage::Keychain;
    bool m_awaitsBadge = false;
};

} // namespace rostrum::ui
