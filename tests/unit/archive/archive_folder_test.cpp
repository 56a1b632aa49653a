// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive_folder.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace rostrum::archive {
namespace {

TEST(FileNameFor, LeavesPlainNamesAlone)
{
    EXPECT_EQ(fileNameFor(u"app.bsky.feed.post"_s), u"app.bsky.feed.post"_s);
    EXPECT_EQ(fileNameFor(u"3mgrkg2jw2222"_s), u"3mgrkg2jw2222"_s);
    EXPECT_EQ(fileNameFor(u"self"_s), u"self"_s);
}

TEST(FileNameFor, NeverLeavesItsFolder)
{
    for (const QString &name : {u"../../etc/passwd"_s, u".."_s, u"."_s, u""_s, u"a/b"_s, u"a\\b"_s, u"C:x"_s, u"-rf"_s,
                                u"a\0b"_s, u"a\nb"_s, u".hidden"_s, u"end."_s, u"åäö"_s, QString(5000, u'x')}) {
        const QString safe = fileNameFor(name);
        EXPECT_FALSE(safe.isEmpty());
        EXPECT_LE(safe.size(), 110);
        EXPECT_FALSE(safe.startsWith(u'.') || safe.startsWith(u'-') || safe.endsWith(u'.')) << safe.toStdString();
        for (const QChar c : safe) {
            EXPECT_TRUE(c.unicode() < 128 && (c.isLetterOrNumber() || u"._-+"_s.contains(c))) << safe.toStdString();
        }
    }
    EXPECT_NE(fileNameFor(u"a:b"_s), fileNameFor(u"a~b"_s)) << "what was replaced still tells them apart";
    EXPECT_NE(fileNameFor(QString(5000, u'x')), fileNameFor(QString(5001, u'x')));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

TEST(ArchiveFolder, IsIncompleteUntilItIsFinished)
{
    const QTemporaryDir parent;
    auto folder = ArchiveFolder::create(parent.path(), u"export"_s);
    ASSERT_TRUE(folder);
    EXPECT_EQ(folder->path(), parent.filePath(u"export (incomplete)"_s));
    ASSERT_TRUE(folder->write(u"records/a/b.json"_s, "{}"));
    ASSERT_TRUE(folder->finish());
    EXPECT_EQ(folder->path(), parent.filePath(u"export"_s));
    EXPECT_EQ(contentOf(parent.filePath(u"export/records/a/b.json"_s)), "{}");
}

TEST(ArchiveFolder, NeverWritesIntoWhatIsThere)
{
    const QTemporaryDir parent;
    ASSERT_TRUE(QDir(parent.path()).mkdir(u"export"_s));
    ASSERT_TRUE(QFile::link(u"/nowhere"_s, parent.filePath(u"export-2 (incomplete)"_s)));
    auto folder = ArchiveFolder::create(parent.path(), u"export"_s);
    ASSERT_TRUE(folder);
    EXPECT_EQ(folder->path(), parent.filePath(u"export-3 (incomplete)"_s));
    ASSERT_TRUE(QDir(parent.path()).mkdir(u"export-3"_s));
    EXPECT_FALSE(folder->finish());
    ASSERT_TRUE(QFile::link(u"/tmp/never-made"_s, folder->path() + u"/about.txt"_s));
    EXPECT_FALSE(folder->write(u"about.txt"_s, "x")) << "through a link";
    EXPECT_FALSE(QFile::exists(u"/tmp/never-made"_s));
}

TEST(ArchiveFolder, NamesThatDifferInCaseAloneAreTwoFilesEverywhere)
{
    const QTemporaryDir parent;
    auto folder = ArchiveFolder::create(parent.path(), u"export"_s);
    ASSERT_TRUE(folder);
    const auto first = folder->newFile(u"blobs/abc"_s);
    const auto second = folder->newFile(u"blobs/ABC"_s);
    ASSERT_TRUE(first && second);
    EXPECT_NE(first->toLower(), second->toLower());
}

TEST(ArchiveFolder, APlaceWhereNobodyMayWriteIsSaid)
{
    const auto folder = ArchiveFolder::create(u"/proc"_s, u"export"_s);
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().kind, base::ErrorKind::Storage);
}

} // namespace
} // namespace rostrum::archive
