// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/memory_secret_store.h"
#include "support/scripted_http_client.h"
#include "ui/app/account_window.h"

#include <QTemporaryDir>

namespace rostrum::shots {

/// The program's window on a network that answers the timeline as it is told, and nothing else.
class QuietNetwork
{
public:
    QuietNetwork();

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

    /// Likes the first posts, which no server here takes.
    void likeFirst(int posts);

    [[nodiscard]] ui::MainWindow &window() { return m_window.window(); }

private:
    QTemporaryDir m_folder;
    base::SettableClock m_clock;
    Answer m_timeline;
    tests::ScriptedHttpClient m_http;
    net::MemorySecretStore m_secrets;
    playback::VideoFiles m_videoFiles{m_folder.filePath(QStringLiteral("videos")), 0};
    tests::AccountWindow m_window;
};

} // namespace rostrum::shots
