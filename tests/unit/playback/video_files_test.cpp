// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/video_files.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace rostrum::playback {
namespace {

using namespace Qt::StringLiterals;

struct VideoFilesTest : testing::Test
{
    void keep(VideoFiles &files, const QString &name, qsizetype bytes, int hoursAgo)
    {
        QFile part(*files.beginPart(name));
        ASSERT_TRUE(part.open(QIODevice::WriteOnly));
        part.write(QByteArray(bytes, 'x'));
        part.close();
        const auto path = files.keep(name);
        ASSERT_TRUE(path);
        QFile kept(*path);
        ASSERT_TRUE(kept.open(QIODevice::ReadWrite));
        kept.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600 * hoursAgo), QFileDevice::FileModificationTime);
    }

    QTemporaryDir place;
    QString folder = place.filePath(u"videos"_s);
};

TEST_F(VideoFilesTest, KeepsAndFinds)
{
    VideoFiles files(folder, 1000);
    EXPECT_EQ(files.find(u"a"_s), std::nullopt);
    keep(files, u"a"_s, 100, 0);
    const auto found = VideoFiles(folder, 1000).find(u"a"_s); // the next run too
    ASSERT_TRUE(found);
    EXPECT_EQ(QFile(*found).size(), 100);
    EXPECT_EQ(files.usage(), 100);
    files.clear();
    EXPECT_EQ(files.find(u"a"_s), std::nullopt);
    EXPECT_EQ(files.usage(), 0);
}

TEST_F(VideoFilesTest, ForgetsWhatWasNotPlayedForLongest)
{
    VideoFiles files(folder, 250);
    keep(files, u"old"_s, 100, 9);
    keep(files, u"older"_s, 100, 10);
    ASSERT_TRUE(files.find(u"older"_s)); // played now
    keep(files, u"new"_s, 100, 0);
    EXPECT_FALSE(files.find(u"old"_s));
    EXPECT_TRUE(files.find(u"older"_s));
    EXPECT_TRUE(files.find(u"new"_s));
    files.setLimit(0);
    EXPECT_EQ(files.usage(), 0);
}

TEST_F(VideoFilesTest, TheOneThatWasFetchedStaysHoweverLarge)
{
    VideoFiles files(folder, 10);
    keep(files, u"large"_s, 100, 0);
    EXPECT_TRUE(files.find(u"large"_s));
}

TEST_F(VideoFilesTest, PartsOfAnEarlierRunGo)
{
    {
        VideoFiles files(folder, 1000);
        QFile part(*files.beginPart(u"a"_s));
        ASSERT_TRUE(part.open(QIODevice::WriteOnly));
    }
    EXPECT_EQ(QDir(folder).count(), 3U); // with . and ..
    VideoFiles files(folder, 1000);
    EXPECT_EQ(QDir(folder).count(), 2U);
    EXPECT_EQ(files.keep(u"a"_s).error().kind, base::ErrorKind::Storage);
}

TEST_F(VideoFilesTest, NamesLeadNowhereElse)
{
    VideoFiles files(folder, 1000);
    keep(files, u"../../escape"_s, 10, 0);
    EXPECT_EQ(QDir(folder).entryList(QDir::Files).size(), 1);
    EXPECT_EQ(QDir(place.path()).entryList(QDir::Files).size(), 0);
}

TEST_F(VideoFilesTest, SaysThatItCannotWrite)
{
    QFile blocker(folder);
    ASSERT_TRUE(blocker.open(QIODevice::WriteOnly)); // a file where the folder should be
    VideoFiles files(folder, 1000);
    EXPECT_EQ(files.beginPart(u"a"_s).error().kind, base::ErrorKind::Storage);
}

} // namespace
} // namespace rostrum::playback
