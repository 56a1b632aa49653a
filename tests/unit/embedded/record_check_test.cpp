// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/record_check.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace rostrum::embedded;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kPost = "app.bsky.feed.post"_L1;
constexpr auto kKey = "3n2zzfnjwqs2w"_L1;

QJsonObject post(const QString &text)
{
    return {{u"text"_s, text}, {u"createdAt"_s, u"2026-11-24T06:30:03.924Z"_s}};
}

QString problemOf(const QJsonObject &record)
{
    return checkRecord(kPost, kKey, record).problem;
}

TEST(RecordCheck, CountsGraphemesNotCodePoints)
{
    const QString family = u"👩‍👩‍👧"_s; // one grapheme of five code points
    EXPECT_EQ(problemOf(post(family.repeated(30))), QString());
    EXPECT_EQ(problemOf(post(u"a"_s.repeated(300))), QString());
    EXPECT_EQ(problemOf(post(u"🙂"_s.repeated(301))),
              u"Invalid app.bsky.feed.post record: grapheme too big (maximum 300, got 301) at $.record.text"_s);
    EXPECT_EQ(problemOf(post(family.repeated(200))),
              u"Invalid app.bsky.feed.post record: string too big (maximum 3000, got 3600) at $.record.text"_s);
}

TEST(RecordCheck, SaysWhereAndWhatAsAServerDoes)
{
    QJsonObject wrong = post(u"x"_s);
    wrong.insert(u"text"_s, 5);
    EXPECT_EQ(problemOf(wrong),
              u"Invalid app.bsky.feed.post record: Expected string value type (got 5) at $.record.text"_s);
    QJsonObject reply = post(u"x"_s);
    reply.insert(u"reply"_s, QJsonObject{{u"root"_s, QJsonObject{{u"uri"_s, u"nonsense"_s}, {u"cid"_s, u"b"_s}}}});
    EXPECT_NE(problemOf(reply), QString());
    QJsonObject late = post(u"x"_s);
    late.insert(u"createdAt"_s, u"yesterday"_s);
    EXPECT_NE(problemOf(late), QString());
    QJsonObject many = post(u"x"_s);
    many.insert(u"langs"_s, QJsonArray{u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    EXPECT_NE(problemOf(many), QString());
}

TEST(RecordCheck, ChecksKeys)
{
    EXPECT_EQ(checkRecord(u"app.bsky.actor.profile"_s, u"other"_s, {}).problem,
              u"Invalid record key for app.bsky.actor.profile: Expected \"self\" (got \"other\") at $"_s);
    EXPECT_NE(checkRecord(kPost, u"not-a-tid"_s, post(u"x"_s)).problem, QString());
}

TEST(RecordCheck, UnknownLexiconsAreAccepted)
{
    const auto verdict = checkRecord(u"app.rostrum.test.thing"_s, u"any"_s, {{u"a"_s, 1}});
    EXPECT_FALSE(verdict.isKnown);
    EXPECT_TRUE(verdict.problem.isEmpty());
}

} // namespace
