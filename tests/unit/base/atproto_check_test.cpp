// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QProcess>

using namespace Qt::StringLiterals;

namespace rostrum {
namespace {

struct Outcome
{
    int code = -1;
    QByteArray out = {};
    QByteArray err = {};
};

Outcome check(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(QStringLiteral(ROSTRUM_ATPROTO_CHECK), arguments);
    process.write(input);
    process.closeWriteChannel();
    EXPECT_TRUE(process.waitForFinished());
    return {.code = process.exitCode(), .out = process.readAllStandardOutput(), .err = process.readAllStandardError()};
}

TEST(AtprotoCheck, AnswersLineByLine)
{
    const auto outcome = check({u"did"_s}, "did:plc:abc\nnope\n\ndid:web:a.example\n");
    EXPECT_EQ(outcome.code, 0);
    EXPECT_EQ(outcome.out, QByteArray("valid\ninvalid\ninvalid\nvalid\n"));
    EXPECT_TRUE(outcome.err.isEmpty());
}

TEST(AtprotoCheck, KnowsEveryKind)
{
    const QList<std::pair<QString, QByteArray>> cases = {
        {u"did"_s, "did:plc:abc"},
        {u"handle"_s, "mira.example.com"},
        {u"nsid"_s, "app.bsky.feed.post"},
        {u"tid"_s, "3jzfcijpj2z2a"},
        {u"recordkey"_s, "self"},
        {u"aturi"_s, "at://did:plc:abc"},
        {u"datetime"_s, "2026-03-14T09:26:53Z"},
        {u"cid"_s, "bafkreibw7zskupj3bqz2ctdiksaagl2ng6h5yzjxe3vzz2c6rn2xfbjbza"},
    };
    for (const auto &[kind, text] : cases) {
        EXPECT_EQ(check({kind}, text).out, QByteArray("valid\n")) << kind.toStdString();
        EXPECT_EQ(check({kind}, text + '?').out, QByteArray("invalid\n")) << kind.toStdString();
    }
}

TEST(AtprotoCheck, EveryByteButTheNewlineBelongsToTheCandidate)
{
    const QByteArray input("self\r\nself\0\n\0self\nself \nse\xff\nself", 31);
    EXPECT_EQ(check({u"recordkey"_s}, input).out, QByteArray("invalid\ninvalid\ninvalid\ninvalid\ninvalid\nvalid\n"));
}

TEST(AtprotoCheck, NothingInNothingOut)
{
    EXPECT_EQ(check({u"tid"_s}, {}).out, QByteArray());
    EXPECT_EQ(check({u"tid"_s}, "\n").out, QByteArray("invalid\n"));
}

TEST(AtprotoCheck, ReadsBigInputsAndLongLines)
{
    constexpr int kLines = 300'000;
    const QByteArray longLine(3'000'000, 'a');
    QByteArray input;
    for (int i = 0; i < kLines; ++i) {
        input += "3jzfcijpj2z2a\n";
    }
    input += longLine + "\n3jzfcijpj2z2a\n" + longLine;
    const auto out = check({u"tid"_s}, input).out;
    EXPECT_TRUE(out.endsWith("valid\ninvalid\nvalid\ninvalid\n"));
    EXPECT_EQ(out.count('\n'), kLines + 3);
    EXPECT_EQ(out.count("invalid"), 2);
}

TEST(AtprotoCheck, RefusesAnUnknownKind)
{
    for (const QStringList &arguments : {QStringList{}, {u"uri"_s}, {u"DID"_s}, {u"did"_s, u"handle"_s}}) {
        const auto outcome = check(arguments, "did:plc:abc\n");
        EXPECT_EQ(outcome.code, 2);
        EXPECT_TRUE(outcome.out.isEmpty());
        EXPECT_TRUE(outcome.err.contains("usage"));
    }
}

} // namespace
} // namespace rostrum
