// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace rostrum::lexicon {
namespace {

using namespace Qt::StringLiterals;

const QString kGolden = QStringLiteral(ROSTRUM_SOURCE_DIR "/tests/golden/lexicon/");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "cannot open " + path.toUtf8();
}

/// Runs the generator; its complaint, empty when it had none.
QByteArray generate(const QString &out, const QStringList &documents)
{
    QProcess python;
    python.start(QStringLiteral(ROSTRUM_PYTHON),
                 QStringList{QStringLiteral(ROSTRUM_GENERATOR), u"--out"_s, out} + documents);
    EXPECT_TRUE(python.waitForFinished());
    const auto complaint = python.readAllStandardError();
    EXPECT_EQ(python.exitCode() != 0, !complaint.isEmpty());
    return complaint;
}

QStringList filesIn(const QString &folder)
{
    QStringList paths;
    for (const QString &name : QDir(folder).entryList(QDir::Files, QDir::Name)) {
        paths += folder + u'/' + name;
    }
    return paths;
}

TEST(Generator, MakesWhatIsExpected)
{
    const QTemporaryDir out;
    const bool update = qEnvironmentVariableIntValue("ROSTRUM_UPDATE_GOLDEN") == 1;
    const QString expected = kGolden + u"expected/lexicon"_s;
    ASSERT_EQ(generate(update ? expected : out.path(), filesIn(kGolden + u"documents"_s)).toStdString(), "");
    if (update) {
        return;
    }
    ASSERT_EQ(filesIn(out.path()).size(), 10);
    for (const QString &path : filesIn(out.path())) {
        const QString golden = expected + u'/' + path.section(u'/', -1);
        EXPECT_EQ(contentOf(path).toStdString(), contentOf(golden).toStdString())
            << golden.toStdString() << " differs; ROSTRUM_UPDATE_GOLDEN=1 rewrites it";
    }
}

TEST(Generator, LeavesFilesAloneThatDoNotChange)
{
    const QTemporaryDir out;
    const auto documents = filesIn(kGolden + u"documents"_s);
    ASSERT_EQ(generate(out.path(), documents).toStdString(), "");
    const QString path = out.filePath(u"test_kitchen_cup.h"_s);
    const auto old = QDateTime::fromSecsSinceEpoch(1);
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.setFileTime(old, QFileDevice::FileModificationTime));
    }
    ASSERT_EQ(generate(out.path(), documents).toStdString(), "");
    EXPECT_EQ(QFileInfo(path).lastModified(), old);
}

struct Refusal
{
    const char *definitions;
    const char *complaint;
};

class GeneratorRefuses : public testing::TestWithParam<Refusal>
{
};

TEST_P(GeneratorRefuses, WhatItDoesNotKnow)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.b.c.json"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(R"({"lexicon":1,"id":"a.b.c","defs":)") + GetParam().definitions + "}");
    file.close();
    const auto complaint = generate(folder.filePath(u"out"_s), {path});
    EXPECT_TRUE(complaint.startsWith("generate.py: ")) << complaint.toStdString();
    EXPECT_TRUE(complaint.contains(GetParam().complaint)) << complaint.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Generator, GeneratorRefuses,
    testing::Values(
        Refusal{R"({"main":{"type":"subscription"}})", "a.b.c#main: definitions of type subscription"},
        Refusal{R"({"main":{"type":"object","properties":{"x":{"type":"ref","ref":"#y"}}}})",
                "a.b.c Main.x: #y does not exist"},
        Refusal{R"({"main":{"type":"object","properties":{"x":{"type":"float"}}}})", "type float is not supported"},
        Refusal{R"({"main":{"type":"object","properties":{"x":{"type":"string","format":"ipv4"}}}})",
                "a.b.c Main.x: format ipv4 is not supported"},
        Refusal{R"({"main":{"type":"object","required":["y"],"properties":{}}})", "required y is not a property"},
        Refusal{R"({"main":{"type":"object","properties":{"x":{"type":"union","refs":["#s"]}}},"s":{"type":"string"}})",
                "a.b.c#s is not an object"},
        Refusal{R"({"mainX":{"type":"object","properties":{}},)"
                R"("main":{"type":"object","properties":{"x":{"type":"object","properties":{}}}}})",
                "two types are called MainX"}));

} // namespace
} // namespace rostrum::lexicon
