// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/completion.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace rostrum::publishing {
namespace {

using Kind = Completable::Kind;

std::optional<Completable> atEnd(const QString &text)
{
    return completableAt(text, text.size());
}

TEST(CompletionTest, KnowsTheWordAtTheCursor)
{
    EXPECT_EQ(atEnd(u"Hej @an"_s), (Completable{Kind::Mention, 4, u"an"_s}));
    EXPECT_EQ(atEnd(u"@"_s), (Completable{Kind::Mention, 0, u""_s}));
    EXPECT_EQ(atEnd(u"(@anna.s"_s), (Completable{Kind::Mention, 1, u"anna.s"_s}));
    EXPECT_EQ(atEnd(u"Å\n#språ"_s), (Completable{Kind::Tag, 2, u"språ"_s}));
    EXPECT_EQ(completableAt(u"@anna.se"_s, 3), (Completable{Kind::Mention, 0, u"an"_s}));
}

TEST(CompletionTest, LeavesOtherWordsAlone)
{
    for (const QString &text : {u"anna"_s, u"a@b"_s, u"#"_s, u"@anna "_s, u""_s, u"```\n@an\n```"_s}) {
        EXPECT_FALSE(completableAt(text, text.startsWith(u"```") ? 7 : text.size()).has_value()) << qPrintable(text);
    }
}

} // namespace
} // namespace rostrum::publishing
