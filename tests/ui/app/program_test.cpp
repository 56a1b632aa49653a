// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, as others start it: pictures, exit codes, one program a data folder.
#include "support/run_task.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

class ProgramTest : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(folder.isValid()); }
    [[nodiscard]] QString in(const QString &name) const { return folder.filePath(name); }

    void start(QProcess &program, const QStringList &arguments)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"XDG_RUNTIME_DIR"_s, folder.path());
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(ROSTRUM_PROGRAM), arguments);
        ASSERT_TRUE(program.waitForStarted());
    }
    int run(const QStringList &arguments)
    {
        QProcess program;
        start(program, arguments);
        waitFor([&] { return program.state() == QProcess::NotRunning; });
        said = QString::fromUtf8(program.readAllStandardError());
        printed = QString::fromUtf8(program.readAllStandardOutput());
        return program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
    }
    QStringList picture(const QStringList &more = {})
    {
        return QStringList{u"--embedded"_s, u"--now"_s, u"2026-03-11T09:30:00Z"_s, u"--screenshot"_s, in(u"a.png"_s)} +
               more;
    }

    QTemporaryDir folder;
    QString said;
    QString printed;
};

TEST_F(ProgramTest, APictureHasTheSizeAskedForAndRepeats)
{
    ASSERT_EQ(run(picture({u"--size"_s, u"900x600"_s, u"--scale"_s, u"2"_s})), 0) << said.toStdString();
    const QImage first(in(u"a.png"_s));
    EXPECT_EQ(first.size(), QSize(1800, 1200));
    ASSERT_EQ(run(picture({u"--size"_s, u"900x600"_s, u"--scale"_s, u"2"_s})), 0) << said.toStdString();
    EXPECT_EQ(QImage(in(u"a.png"_s)), first);
    ASSERT_EQ(run(picture({u"--size"_s, u"900x600"_s, u"--scale"_s, u"2"_s, u"--theme"_s, u"dark"_s})), 0);
    EXPECT_LT(QImage(in(u"a.png"_s)).pixelColor(5, 1000).lightness(), 60);
    EXPECT_GT(first.pixelColor(5, 1000).lightness(), 200);
}

TEST_F(ProgramTest, AViewThatIsNotThereIsAUsageError)
{
    EXPECT_EQ(run(picture({u"--view"_s, u"studio"_s})), 2);
    EXPECT_TRUE(said.contains(u"studio"_s));
    EXPECT_FALSE(QFile::exists(in(u"a.png"_s)));
    EXPECT_EQ(run({u"--wrong"_s}), 2);
    EXPECT_EQ(run(picture({u"--text-scale"_s, u"300"_s})), 2);
}

TEST_F(ProgramTest, HelpNamesTheViews)
{
    ASSERT_EQ(run({u"--help"_s}), 0);
    for (const QString &view : {u"home"_s, u"search"_s, u"write"_s, u"notifications"_s, u"settings"_s, u"moderation"_s,
                                u"export"_s, u"queue"_s, u"profile/me"_s}) {
        EXPECT_TRUE(printed.contains(u" %1,"_s.arg(view))) << view.toStdString();
    }
}

TEST_F(ProgramTest, ABadNetworkFileHasItsOwnCode)
{
    QFile file(in(u"network.json"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(R"({"plc": 7})");
    file.close();
    EXPECT_EQ(run({u"--network"_s, file.fileName(), u"--screenshot"_s, in(u"a.png"_s)}), 4);
    EXPECT_FALSE(said.isEmpty());
    EXPECT_EQ(run({u"--network"_s, in(u"none.json"_s), u"--screenshot"_s, in(u"a.png"_s)}), 4);
}

TEST_F(ProgramTest, APictureThatCannotBeWrittenSaysSo)
{
    EXPECT_EQ(run({u"--embedded"_s, u"--screenshot"_s, in(u"no/such/folder/a.png"_s), u"--data-dir"_s, in(u"d"_s)}), 1);
    EXPECT_FALSE(said.trimmed().isEmpty());
}

TEST_F(ProgramTest, WithoutADisplayItSaysSo)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"QT_QPA_PLATFORM"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s}) {
        environment.remove(name);
    }
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(ROSTRUM_PROGRAM), {u"--embedded"_s, u"--data-dir"_s, in(u"d"_s)});
    waitFor([&] { return program.state() == QProcess::NotRunning; });
    EXPECT_EQ(program.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(program.exitCode(), 5);
    EXPECT_TRUE(program.readAllStandardError().contains("display"));
}

TEST_F(ProgramTest, OneProgramADataFolder)
{
    QProcess first;
    start(first, {u"--embedded"_s, u"--data-dir"_s, in(u"data"_s), u"--trace-startup"_s});
    QByteArray trace;
    QObject::connect(&first, &QProcess::readyReadStandardError, &first, [&] { trace += first.readAllStandardError(); });
    waitFor([&] { return trace.contains("startup refreshed ") && trace.contains("startup first_row "); });
    for (const char *mark : {"startup window ", "startup first_row ", "startup refreshed "}) {
        EXPECT_EQ(trace.count(mark), 1) << mark;
    }
    // The picture would show another moment than the window: refused. Another start goes to the first one.
    EXPECT_EQ(run({u"--embedded"_s, u"--data-dir"_s, in(u"data"_s), u"--screenshot"_s, in(u"a.png"_s)}), 1);
    EXPECT_FALSE(said.isEmpty());
    EXPECT_EQ(run({u"--embedded"_s, u"--data-dir"_s, in(u"data"_s), u"--view"_s, u"settings"_s}), 0);
    EXPECT_EQ(first.state(), QProcess::Running);
    first.terminate();
    waitFor([&] { return first.state() == QProcess::NotRunning; });
}

} // namespace
} // namespace rostrum::tests
