// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/router.h"
#include "net/memory_secret_store.h"
#include "publishing/drafts.h"
#include "ui/app/account_window.h"
#include "ui/publishing/composer.h"
#include "ui/publishing/post_edit.h"
#include "ui/publishing/post_editor.h"

#include <QAbstractButton>
#include <QTemporaryDir>

#include <memory>

namespace rostrum::tests {

/// The program's window on the sample network, and the composer over it. Needs a QApplication with the style installed.
class WritingDesk
{
public:
    WritingDesk();

    /// Opens a composer; one that is open is closed before.
    ui::Composer &write(const ui::WriteRequest &start = {});
    [[nodiscard]] ui::Composer *composer() { return m_window->writing().composer(); }
    /// The text field of a post.
    [[nodiscard]] ui::PostEdit &edit(std::size_t post = 0);
    void type(const QString &text, std::size_t post = 0);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Until nothing is read, found or made ready any more.
    void settle();
    /// The button that is seen with this text or accessible name; there must be one.
    [[nodiscard]] QAbstractButton *button(const QString &name);
    /// Adds a drawn picture, as if it was pasted.
    void addPicture(const QByteArray &scene, std::size_t post = 0);

    [[nodiscard]] std::vector<publishing::Draft> drafts();
    /// A post of somebody else that is on the home page.
    [[nodiscard]] model::PostPtr somePost();
    [[nodiscard]] ui::MainWindow &window() { return m_window->window(); }
    [[nodiscard]] base::SettableClock &clock() { return m_clock; }

    [[nodiscard]] social::Outbox &outbox() { return m_window->account().outbox(); }

private:
    QTemporaryDir m_folder;
    base::SettableClock m_clock;
    embedded::Router m_router;
    net::MemorySecretStore m_secrets;
    playback::VideoFiles m_videoFiles{m_folder.filePath(QStringLiteral("videos")), 0};
    std::unique_ptr<AccountWindow> m_window;
};

} // namespace rostrum::tests
