// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/app_driver.h"

#include "support/run_task.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace rostrum::tests {

AppDriver::AppDriver(app::Options options, net::NetworkConfig config, std::unique_ptr<net::SecretStore> secrets)
    : m_app(std::make_unique<app::Application>(std::move(options), std::move(config), std::move(secrets)))
{
    if (!m_app->paths().create()) {
        qFatal("no data folder");
    }
    QObject::connect(m_app.get(), &app::Application::exitRequested, m_app.get(),
                     [](app::Exit, const QString &reason) { qFatal("the program ends: %s", qPrintable(reason)); });
    m_app->start({});
    window().activateWindow();
}

app::Options AppDriver::sampleIn(const QTemporaryDir &dataDir)
{
    return {.embedded = true, .dataDir = dataDir.path(), .language = QStringLiteral("en"), .now = kNow};
}

ui::FeedView &AppDriver::feed()
{
    auto *view = window().currentPage() ? window().currentPage()->findChild<ui::FeedView *>() : nullptr;
    if (!view) {
        qFatal("no list is on the screen");
    }
    return *view;
}

ui::HomePage &AppDriver::home()
{
    auto *page = qobject_cast<ui::HomePage *>(window().currentPage());
    if (!page) {
        qFatal("the timeline is not on the screen");
    }
    return *page;
}

void AppDriver::waitFor(const ui::View &view)
{
    tests::waitFor([&] { return !window().navigator().isEmpty() && window().navigator().current() == view; });
    waitUntilComplete();
}

void AppDriver::waitUntilComplete()
{
    tests::waitFor([this] { return window().isComplete(); });
}

void AppDriver::waitUntilRested()
{
    // The position is told when it has rested somewhere new; somewhere new it is after this.
    QSignalSpy rested(&feed(), &ui::FeedView::anchorChanged);
    tests::waitFor([&] { return !rested.empty(); });
}

void AppDriver::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target && target->window() == &window() ? target : &window(), key, modifiers);
}

void AppDriver::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

QAbstractButton *AppDriver::button(const QString &text, const QWidget *inside)
{
    const auto buttons = (inside ? inside : &window())->findChildren<QAbstractButton *>();
    const auto found = std::ranges::find_if(buttons, [&](const QAbstractButton *button) {
        return button->isVisible() && (button->text() == text || button->accessibleName() == text);
    });
    if (found == buttons.end()) {
        qFatal("no button says “%s”", qPrintable(text));
    }
    return *found;
}

std::vector<QString> AppDriver::posts()
{
    std::vector<QString> uris;
    const ui::FeedView &view = feed();
    for (int i = 0; i < view.rowCount(); ++i) {
        if (const auto *post = std::get_if<ui::PostRow>(&view.row(i).what)) {
            uris.push_back(QString::fromStdString(post->item->post->uri.str()));
        }
    }
    return uris;
}

std::optional<ui::NoticeRow> AppDriver::notice()
{
    const ui::FeedView &view = feed();
    const auto *row = view.rowCount() > 0 ? std::get_if<ui::NoticeRow>(&view.row(view.rowCount() - 1).what) : nullptr;
    return row ? std::optional(*row) : std::nullopt;
}

} // namespace rostrum::tests
