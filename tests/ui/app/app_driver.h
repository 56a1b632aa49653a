// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/application.h"
#include "ui/feedview/feed_view.h"
#include "ui/social/home_page.h"

#include <QAbstractButton>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace rostrum::tests {

/// The program as it is composed, in the test's own process, driven through its window as a person would. Needs a
/// QApplication with the style installed.
class AppDriver
{
public:
    /// Starts it at once. Ends the process when the program wants to end.
    explicit AppDriver(app::Options options, net::NetworkConfig config = {},
                       std::unique_ptr<net::SecretStore> secrets = std::make_unique<net::MemorySecretStore>());

    /// The sample network in `dataDir` with the clock at kNow.
    [[nodiscard]] static app::Options sampleIn(const QTemporaryDir &dataDir);
    static constexpr base::Time kNow{std::chrono::milliseconds(1'773'221'400'000)}; ///< 2026-03-11 09:30 UTC

    [[nodiscard]] app::Application &app() { return *m_app; }
    [[nodiscard]] ui::MainWindow &window() { return m_app->window(); }
    /// The list on the screen.
    [[nodiscard]] ui::FeedView &feed();
    [[nodiscard]] ui::HomePage &home();

    /// Waits until a page of this view is on the screen with nothing on its way.
    void waitFor(const ui::View &view);
    void waitUntilComplete();
    /// Waits until no row moves any more and the position has been told.
    void waitUntilRested();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);

    /// The button that is seen with this text or accessible name; the program must have it.
    [[nodiscard]] QAbstractButton *button(const QString &text, const QWidget *inside = nullptr);
    /// Texts of the widgets of a type that are seen.
    template <typename Widget> [[nodiscard]] QStringList textsOf()
    {
        QStringList texts;
        for (const Widget *widget : window().findChildren<Widget *>()) {
            if (widget->isVisible()) {
                texts << widget->text();
            }
        }
        return texts;
    }

    /// The posts in the list, newest first.
    [[nodiscard]] std::vector<QString> posts();
    /// The notice at the end of the list, if there is one.
    [[nodiscard]] std::optional<ui::NoticeRow> notice();

private:
    std::unique_ptr<app::Application> m_app;
};

} // namespace rostrum::tests
