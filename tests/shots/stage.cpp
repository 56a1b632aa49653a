// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots/stage.h"

#include "support/run_task.h"
#include "ui/kit/toast.h"
#include "ui/social/picture_viewer.h"

#include <QCoreApplication>
#include <QCursor>
#include <QScrollBar>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace rostrum::shots {

Stage::Stage(QString language, QDir out)
    : m_language(std::move(language))
    , m_out(std::move(out))
{
    ui::theme().setMode(ui::ThemeMode::Light);
    m_program = std::make_unique<tests::AppDriver>(
        app::Options{.embedded = true, .language = m_language, .now = tests::AppDriver::kNow});
    m_program->waitFor(ui::View::home());
}

Stage::~Stage() = default;

tests::AppDriver &Stage::program()
{
    return *m_program;
}

QuietNetwork &Stage::quiet()
{
    if (!m_quiet) {
        m_quiet = std::make_unique<QuietNetwork>();
    }
    return *m_quiet;
}

tests::WritingDesk &Stage::desk()
{
    if (!m_desk) {
        m_desk = std::make_unique<tests::WritingDesk>();
    }
    return *m_desk;
}

ui::MainWindow &Stage::window()
{
    if (m_desk) {
        return m_desk->window();
    }
    return m_quiet ? m_quiet->window() : m_program->window();
}

void Stage::settle()
{
    QTest::qWait(250); // longer than any motion of the program
}

void Stage::take(const Scene &scene)
{
    ui::theme().setMode(ui::ThemeMode::Light);
    ui::theme().setTextScale(scene.textScale);
    m_program->window().resize(scene.size);
    m_program->window().reset(ui::View::home());
    m_program->waitUntilComplete();
    m_program->feed().verticalScrollBar()->setValue(0);  // not where the scene before left it
    QCursor::setPos(window().mapToGlobal(QPoint(2, 2))); // over nothing
    m_program->waitUntilComplete();
    scene.set(*this);
    window().resize(scene.size);
    settle();
    for (const auto &[mode, name] : {std::pair(ui::ThemeMode::Light, u"light"_s), {ui::ThemeMode::Dark, u"dark"_s}}) {
        ui::theme().setMode(mode);
        settle();
        const QString file =
            m_out.filePath(u"%1.%2.%3.%4.png"_s.arg(scene.name, name, m_language).arg(scene.size.width()));
        if (!window().grab().save(file)) {
            qFatal("%s cannot be written", qPrintable(file));
        }
        std::fprintf(stderr, "%s\n", qPrintable(file));
    }
    for (auto *sheet : window().findChildren<ui::Sheet *>()) {
        sheet->dismiss();
    }
    for (auto *viewer : window().findChildren<ui::PictureViewer *>()) {
        viewer->leave();
    }
    for (auto *toast : window().findChildren<ui::Toast *>()) {
        toast->hide();
    }
    m_quiet.reset();
    m_desk.reset();
}

} // namespace rostrum::shots
