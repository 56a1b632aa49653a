// SPDX-License-Identifier: GPL-3.0-or-later
#include "writing_desk.h"

#include "embedded/art/scene.h"
#include "net/sign_in.h"
#include "support/run_task.h"
#include "ui/app/app_driver.h"

#include <QApplication>
#include <QBuffer>
#include <QKeyEvent>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rostrum::tests {

WritingDesk::WritingDesk()
    : m_clock(AppDriver::kNow)
    , m_router({.file = m_folder.filePath(u"sample.db"_s), .clock = m_clock})
{
    const net::Identity self = embedded::Router::self();
    const QString handle = QString::fromStdString(self.handle->str());
    const auto tokens = runTask(net::signIn(m_router, m_secrets, embedded::Router::networkConfig(), handle,
                                            base::Secret(embedded::Router::samplePassword())));
    if (!tokens) {
        qFatal("no account to write with");
    }
    m_window = std::make_unique<AccountWindow>(
        m_folder.path(),
        app::AccountContext::Place{.http = m_router,
                                   .secrets = m_secrets,
                                   .config = embedded::Router::networkConfig(),
                                   .clock = m_clock,
                                   .videoFiles = m_videoFiles},
        *tokens, ui::CurrentAccount{.name = u"Elin Sandberg"_s, .handle = handle, .isSample = true});
    window().resize(1400, 900);
    m_window->open(ui::View::home());
    m_window->waitUntilComplete();
}

ui::Composer &WritingDesk::write(const ui::WriteRequest &start)
{
    if (ui::Composer *open = composer()) {
        open->dismiss();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    m_window->writing().open(start);
    settle();
    return *composer();
}

ui::PostEdit &WritingDesk::edit(std::size_t post)
{
    return *composer()->editors().at(post)->edit();
}

void WritingDesk::type(const QString &text, std::size_t post)
{
    edit(post).setFocus();
    for (const QChar c : text) { // beyond the letters that QTest knows
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QCoreApplication::sendEvent(&edit(post), &press);
    }
}

void WritingDesk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void WritingDesk::settle()
{
    waitFor([this] { return !composer() || composer()->isComplete(); });
    (void)runTask(m_window->writing().drafts().list()); // behind whatever is being written
    QCoreApplication::processEvents();                  // what was added is shown
}

QAbstractButton *WritingDesk::button(const QString &name)
{
    for (auto *button : window().findChildren<QAbstractButton *>()) {
        if (button->isVisible() && (button->text() == name || button->accessibleName() == name)) {
            return button;
        }
    }
    qFatal("no button %s", qPrintable(name));
}

void WritingDesk::addPicture(const QByteArray &scene, std::size_t post)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    embedded::art::drawScene(QString::fromLatin1(scene), 7, QSize(900, 600)).save(&buffer, "PNG");
    composer()->editors().at(post)->media()->addPicture(bytes);
    settle();
}

std::vector<publishing::Draft> WritingDesk::drafts()
{
    return runTask(m_window->writing().drafts().list()).value();
}

model::PostPtr WritingDesk::somePost()
{
    for (const store::FeedEntry &row : m_window->home().feed().rows()) {
        if (row.item) {
            return row.item->post;
        }
    }
    qFatal("no post");
}

} // namespace rostrum::tests
