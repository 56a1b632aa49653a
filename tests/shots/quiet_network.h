// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/account_context.h"
#include "app/program/page_maker.h"
#include "app/program/program_settings.h"
#include "net/memory_secret_store.h"
#include "support/scripted_http_client.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/social/highlights_column.h"

#include <QTemporaryDir>

#include <memory>

namespace rostrum::shots {

/// The program's window on a network that answers the timeline as it is told, and nothing else.
class QuietNetwork
{
public:
    QuietNetwork();
    ~QuietNetwork();

    using Answer = std::optional<tests::ScriptedHttpClient::Outcome>;
    /// What the timeline's server says from now on; nothing: it never answers.
    void answer(Answer timeline) { m_timeline = std::move(timeline); }
    /// A page of tests/shots/data.
    void answerWithFile(const QString &name);
    /// Opens the timeline, or looks for news there.
    void open();
    void refresh();
    /// Loses the network some time after what is shown was fetched, and looks for news.
    void goOffline(std::chrono::minutes after);

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }

private:
    void waitUntilComplete();

    QTemporaryDir m_folder;
    app::Paths m_paths;
    app::ProgramSettings m_settings;
    ui::Language m_language; ///< applies nothing: the language is the running one
    base::SettableClock m_clock;
    Answer m_timeline;
    tests::ScriptedHttpClient m_http;
    net::MemorySecretStore m_secrets;
    app::StartupTrace m_trace;
    std::unique_ptr<app::AccountContext> m_account;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::HighlightsColumn *m_highlights = nullptr; ///< the window's
};

} // namespace rostrum::shots
