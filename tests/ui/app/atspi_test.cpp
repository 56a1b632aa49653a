// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader finds in the running program: atspi_home.py asks for it over the accessibility bus.
#include <gtest/gtest.h>

#include <QProcess>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

TEST(AtSpiTest, TheHomeScreenIsWholeForAScreenReader)
{
    QProcess script;
    script.setProcessChannelMode(QProcess::MergedChannels);
    script.start(u"python3"_s,
                 {QStringLiteral(ROSTRUM_SOURCE_DIR "/tests/ui/app/atspi_home.py"), QStringLiteral(ROSTRUM_PROGRAM)});
    ASSERT_TRUE(script.waitForStarted());
    ASSERT_TRUE(script.waitForFinished(100'000)) << script.readAll().toStdString();
    EXPECT_EQ(script.exitCode(), 0) << script.readAll().toStdString();
}

} // namespace
} // namespace rostrum::tests
