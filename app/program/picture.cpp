// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture.h"

#include <QImageWriter>
#include <QPixmap>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace rostrum::app {

namespace {
constexpr auto kSettle = 150ms;
constexpr auto kPatience = 30s;
} // namespace

Picture::Picture(ui::MainWindow &window, QString file, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_file(std::move(file))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    m_patience.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &Picture::take);
    connect(&m_patience, &QTimer::timeout, this, &Picture::giveUp);
    connect(&m_window, &ui::MainWindow::pageChanged, this, &Picture::check);
    connect(&m_window, &ui::MainWindow::completeChanged, this, &Picture::check);
    m_patience.start(kPatience);
    check();
}

void Picture::check()
{
    if (m_window.isComplete()) {
        m_settle.start();
    } else {
        m_settle.stop();
    }
}

void Picture::take()
{
    if (!m_window.isComplete()) { // what was painted meanwhile asked for pictures
        m_settle.start();
        return;
    }
    const QPixmap picture = m_window.grab();
    QImageWriter writer(m_file, "png");
    Q_EMIT finished(writer.write(picture.toImage()) ? QString() : m_file + u": "_s + writer.errorString());
}

void Picture::giveUp()
{
    Q_EMIT finished(u"The view was not complete after %1 s."_s.arg(std::chrono::seconds(kPatience).count()));
}

} // namespace rostrum::app
