// SPDX-License-Identifier: GPL-3.0-or-later
// `rostrum --sign-in`, as scripts use it.
#include "live/live_network.h"
#include "support/run_task.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

class SignInLiveTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(folder.isValid());
        QFile file(folder.filePath(u"network.json"_s));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(network.configFile());
    }
    int signIn(const QString &handle, const QString &password)
    {
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_RUNTIME_DIR"_s, folder.path());
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(ROSTRUM_PROGRAM),
                      {u"--network"_s, folder.filePath(u"network.json"_s), u"--data-dir"_s, folder.filePath(u"data"_s),
                       u"--sign-in"_s, handle, u"--screenshot"_s, folder.filePath(u"a.png"_s), u"--lang"_s, u"en"_s});
        program.write(password.toUtf8() + '\n');
        program.closeWriteChannel();
        waitFor([&] { return program.state() == QProcess::NotRunning; });
        said = QString::fromUtf8(program.readAllStandardError());
        return program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
    }

    QTemporaryDir folder;
    LiveNetwork network;
    QString said;
};

TEST_F(SignInLiveTest, SignsInAndTakesAPicture)
{
    ASSERT_EQ(signIn(network.reader(), network.appPassword(network.reader())), 0) << said.toStdString();
    const QImage picture(folder.filePath(u"a.png"_s));
    EXPECT_EQ(picture.size(), QSize(1400, 900));
    EXPECT_FALSE(said.contains(network.appPassword(network.reader())));
    const auto asked =
        std::ranges::count(network.pds().requests(), "/xrpc/app.bsky.feed.getTimeline", &ServerRequest::path);
    EXPECT_GE(asked, 1);
}

TEST_F(SignInLiveTest, AWrongPasswordIsRefusedWithASentence)
{
    EXPECT_EQ(signIn(network.reader(), u"aaaa-bbbb-cccc-dddd"_s), 3);
    EXPECT_TRUE(said.contains(u"The handle or the app password is not right."_s)) << said.toStdString();
    EXPECT_FALSE(QFile::exists(folder.filePath(u"a.png"_s)));
    EXPECT_EQ(signIn(u"nobody-here.test"_s, u"aaaa-bbbb-cccc-dddd"_s), 3);
    EXPECT_TRUE(said.contains(u"There is no account with the handle nobody-here.test."_s)) << said.toStdString();
}

} // namespace
} // namespace rostrum::tests
