// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/account_context.h"
#include "app/program/program_settings.h"
#include "app/program/startup_trace.h"
#include "ui/feedview/feed_view.h"
#include "ui/publishing/writing.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/social/highlights_column.h"
#include "ui/social/home_page.h"

#include <memory>

namespace rostrum::tests {

/// The program's window for one account on any HttpClient: for tests that stand between the program and its network.
/// Needs a QApplication with the style installed.
class AccountWindow
{
public:
    AccountWindow(const QString &dataDir, app::AccountContext::Place place, const net::SessionTokens &tokens,
                  const ui::CurrentAccount &shown);
    ~AccountWindow();

    /// Opens it as if the program started there.
    void open(const ui::View &view);
    void waitUntilComplete();
    [[nodiscard]] app::AccountContext &account() { return *m_account; }
    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] ui::Writing &writing() { return *m_writing; }
    /// Of the page on the screen.
    [[nodiscard]] ui::FeedView &feed();
    [[nodiscard]] ui::HomePage &home();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

private:
    [[nodiscard]] ui::PageContext context();

    app::Paths m_paths;
    app::ProgramSettings m_settings;
    ui::Language m_language; ///< applies nothing: the language is the running one
    app::StartupTrace m_trace;
    std::unique_ptr<app::AccountContext> m_account;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::Writing> m_writing;
    ui::HighlightsColumn *m_highlights = nullptr; ///< the window's
};

} // namespace rostrum::tests
