// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/code_fences.h"
#include "publishing/facet_finder.h"

#include <gtest/gtest.h>

#include <QStringList>

using namespace Qt::StringLiterals;

namespace rostrum::publishing {
namespace {

using model::Span;

/// Each span as "kind text>target".
QStringList found(const QString &text)
{
    QStringList lines;
    for (const Span &span : findSpans(text)) {
        const QString kind = span.kind == Span::Kind::Link      ? u"link"_s
                             : span.kind == Span::Kind::Mention ? u"mention"_s
                                                                : u"tag"_s;
        lines << kind + u' ' + text.sliced(span.start, span.length) + u'>' + span.target;
    }
    return lines;
}

TEST(FacetFinderTest, FindsLinksAndLeavesTheSentenceItsEnd)
{
    EXPECT_EQ(found(u"Se https://anna.se/å?b=1, sedan."_s),
              QStringList{u"link https://anna.se/å?b=1>https://anna.se/å?b=1"_s});
    EXPECT_EQ(found(u"(https://anna.se/a)"_s), QStringList{u"link https://anna.se/a>https://anna.se/a"_s});
    EXPECT_EQ(
        found(u"https://sv.wikipedia.org/wiki/Anna_(namn)."_s),
        QStringList{u"link https://sv.wikipedia.org/wiki/Anna_(namn)>https://sv.wikipedia.org/wiki/Anna_(namn)"_s});
    EXPECT_EQ(found(u"”https://anna.se”…"_s), QStringList{u"link https://anna.se>https://anna.se"_s});
    EXPECT_EQ(found(u"https:// http://?"_s), QStringList());
}

TEST(FacetFinderTest, FindsBareDomains)
{
    EXPECT_EQ(found(u"anna.se"_s), QStringList{u"link anna.se>https://anna.se"_s});
    EXPECT_EQ(found(u"Läs på blogg.anna.se/2026/#top... Tack."_s),
              QStringList{u"link blogg.anna.se/2026/#top>https://blogg.anna.se/2026/#top"_s});
    EXPECT_EQ(found(u"Hej.Anna t.ex. 3.14 v1.2 o.s.v. main.cpp notes.md"_s), QStringList());
    EXPECT_EQ(found(u"anna@anna.se"_s), QStringList());
}

TEST(FacetFinderTest, FindsMentions)
{
    EXPECT_EQ(found(u"Tack @anna.bsky.social!"_s), QStringList{u"mention @anna.bsky.social>anna.bsky.social"_s});
    EXPECT_EQ(found(u"(@anna.se)"_s), QStringList{u"mention @anna.se>anna.se"_s});
    EXPECT_EQ(found(u"@anna.se's @Bo.se."_s), (QStringList{u"mention @anna.se>anna.se"_s, u"mention @Bo.se>Bo.se"_s}));
    EXPECT_EQ(found(u"@anna @anna.seö a@b.se @"_s), QStringList());
}

TEST(FacetFinderTest, FindsTags)
{
    EXPECT_EQ(found(u"#språk, #två_ord! (#C20)"_s),
              (QStringList{u"tag #språk>språk"_s, u"tag #två_ord>två_ord"_s, u"tag #C20>C20"_s}));
    EXPECT_EQ(found(u"#1 #2026 # #️⃣ a#b ##"_s), QStringList());
    EXPECT_EQ(found(u"#👩‍🚀"_s), QStringList{u"tag #👩‍🚀>👩‍🚀"_s});
    EXPECT_EQ(found(u'#' + QString(64, u'a')).size(), 1);
    EXPECT_EQ(found(u'#' + QString(65, u'a')).size(), 0);
}

TEST(FacetFinderTest, LeavesCodeAlone)
{
    const QString text = u"#a\n```cpp\n#include @anna.se\n```\n#b"_s;
    EXPECT_EQ(found(text), (QStringList{u"tag #a>a"_s, u"tag #b>b"_s}));
    EXPECT_EQ(findCode(text), (std::vector<CodeRange>{{3, 31}}));
    EXPECT_EQ(found(u"```\n#open"_s), QStringList{u"tag #open>open"_s}); // no end: not code
}

TEST(FacetFinderTest, CountsBytesOfUtf8)
{
    const QString text = u"Åh 👩‍🚀 @anna.se och #språk"_s;
    const auto anna = *base::Did::parse("did:plc:anna");
    const auto facets = toFacets(text, findSpans(text), [&](const QString &) { return std::optional(anna); });
    ASSERT_EQ(facets.size(), 2U);
    const QByteArray bytes = text.toUtf8();
    const auto cut = [&](const model::ByteFacet &facet) {
        return bytes.sliced(facet.byteStart, facet.byteEnd - facet.byteStart);
    };
    EXPECT_EQ(cut(facets[0]), "@anna.se");
    EXPECT_EQ(facets[0].target, u"did:plc:anna"_s);
    EXPECT_EQ(cut(facets[1]), QByteArray("#språk"));
    EXPECT_EQ(facets[1].target, u"språk"_s);
}

TEST(FacetFinderTest, MentionsOfNobodyStayText)
{
    const QString text = u"@nobody.se anna.se"_s;
    const auto facets = toFacets(text, findSpans(text), [](const QString &) { return std::optional<base::Did>(); });
    ASSERT_EQ(facets.size(), 1U);
    EXPECT_EQ(facets[0].kind, Span::Kind::Link);
    EXPECT_EQ(facets[0].byteStart, 11);
}

TEST(FacetFinderTest, WhatWasFoundIsWhatIsShown)
{
    const QString text = u"Å\n```\nkod\n```\n@anna.se #ö"_s;
    const auto anna = *base::Did::parse("did:plc:anna");
    const auto facets = toFacets(text, findSpans(text), [&](const QString &) { return std::optional(anna); });
    const auto blocks = model::makeBlocks(text.toUtf8().toStdString(), facets);
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[2].rich.spans.size(), 2U);
}

} // namespace
} // namespace rostrum::publishing
