// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/rich_text.h"

#include <gtest/gtest.h>

#include <QStringList>

#include <algorithm>
#include <limits>
#include <random>

using namespace Qt::StringLiterals;

namespace rostrum::model {
namespace {

ByteFacet tag(qint64 begin, qint64 end, QString target = u"t"_s)
{
    return {.byteStart = begin, .byteEnd = end, .kind = Span::Kind::Tag, .target = std::move(target)};
}

/// A facet around the first occurrence of `part`.
ByteFacet around(std::string_view text, std::string_view part)
{
    const auto at = static_cast<qint64>(text.find(part));
    return tag(at, at + static_cast<qint64>(part.size()), QString::fromUtf8(part));
}

/// What the spans of a block cover.
QStringList covered(const TextBlock &block)
{
    QStringList out;
    for (const Span &span : block.rich.spans) {
        out.push_back(block.rich.text.mid(span.start, span.length));
    }
    return out;
}

TEST(MakeBlocks, PlainTextIsOneParagraph)
{
    const auto blocks = makeBlocks("Hej på dig", {});
    ASSERT_EQ(blocks.size(), 1U);
    EXPECT_EQ(blocks[0].kind, TextBlock::Kind::Paragraph);
    EXPECT_EQ(blocks[0].rich.text, u"Hej på dig"_s);
    EXPECT_TRUE(makeBlocks("", {}).empty());
    EXPECT_TRUE(makeBlocks("\n\n", {}).empty());
}

TEST(MakeBlocks, BytesBecomeUtf16)
{
    const std::string text = "å 👋 @bob 日本 #tag 🇸🇪🏳️‍🌈 end";
    const auto blocks = makeBlocks(text, {around(text, "@bob"), around(text, "#tag"), around(text, "🏳️‍🌈"),
                                          around(text, "å"), around(text, "end"), around(text, "日")});
    ASSERT_EQ(blocks.size(), 1U);
    EXPECT_EQ(covered(blocks[0]), QStringList({u"å"_s, u"@bob"_s, u"日"_s, u"#tag"_s, u"🏳️‍🌈"_s, u"end"_s}));
    EXPECT_EQ(blocks[0].rich.spans[1].start, 5) << "the hand takes two units";
    for (const Span &span : blocks[0].rich.spans) {
        EXPECT_EQ(span.target, blocks[0].rich.text.mid(span.start, span.length));
    }
}

TEST(MakeBlocks, FacetsThatCannotBeAreDropped)
{
    const auto spans = [](std::vector<ByteFacet> facets) {
        return makeBlocks("aå👋b", std::move(facets)).at(0).rich.spans.size();
    };
    EXPECT_EQ(spans({tag(0, 8)}), 1U);
    EXPECT_EQ(spans({tag(0, 9)}), 0U) << "behind the end";
    EXPECT_EQ(spans({tag(-1, 3)}), 0U);
    EXPECT_EQ(spans({tag(3, 3)}), 0U) << "empty";
    EXPECT_EQ(spans({tag(3, 1)}), 0U) << "the wrong way round";
    EXPECT_EQ(spans({tag(0, 2)}), 0U) << "cuts å";
    EXPECT_EQ(spans({tag(2, 3)}), 0U) << "begins within å";
    EXPECT_EQ(spans({tag(3, 5)}), 0U) << "cuts the hand";
    EXPECT_EQ(spans({tag(0, std::numeric_limits<qint64>::max())}), 0U);
    EXPECT_EQ(spans({tag(std::numeric_limits<qint64>::min(), 3)}), 0U);
}

TEST(MakeBlocks, OfOverlappingFacetsTheEarlierWins)
{
    const auto blocks = makeBlocks("abcdef", {tag(2, 4, u"second"_s), tag(0, 3, u"first"_s), tag(3, 6, u"third"_s)});
    ASSERT_EQ(blocks.at(0).rich.spans.size(), 2U);
    EXPECT_EQ(blocks[0].rich.spans[0].target, u"first"_s);
    EXPECT_EQ(blocks[0].rich.spans[1].target, u"third"_s);
    const auto same = makeBlocks("abc", {tag(0, 2, u"x"_s), tag(0, 3, u"y"_s)});
    ASSERT_EQ(same.at(0).rich.spans.size(), 1U);
    EXPECT_EQ(same[0].rich.spans[0].target, u"x"_s) << "of two at one place the one named first";
}

TEST(MakeBlocks, BytesThatAreNoTextShowAsReplacementCharacters)
{
    for (const std::string text : {"a\xFF b", "\xC3", "\xED\xA0\x80", "x\xC0\xAFy"}) {
        const auto blocks = makeBlocks(text, {tag(0, 1)});
        ASSERT_EQ(blocks.size(), 1U);
        EXPECT_TRUE(blocks[0].rich.spans.empty());
        EXPECT_TRUE(blocks[0].rich.text.contains(QChar::ReplacementCharacter));
    }
}

TEST(MakeBlocks, ANulIsACharacter)
{
    const auto blocks = makeBlocks(std::string_view("a\0b", 3), {tag(2, 3)});
    ASSERT_EQ(blocks.at(0).rich.text.size(), 3);
    EXPECT_EQ(covered(blocks[0]), QStringList({u"b"_s}));
}

TEST(MakeBlocks, FencesMakeCode)
{
    const std::string text = "See #one\n```cpp\nint å = 1;\n\n  return å;\n```\nand #two";
    const auto blocks = makeBlocks(text, {around(text, "#two"), around(text, "#one")});
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[0].rich.text, u"See #one"_s);
    EXPECT_EQ(covered(blocks[0]), QStringList({u"#one"_s}));
    EXPECT_EQ(blocks[1].kind, TextBlock::Kind::Code);
    EXPECT_EQ(blocks[1].language, u"cpp"_s);
    EXPECT_EQ(blocks[1].rich.text, u"int å = 1;\n\n  return å;"_s);
    EXPECT_EQ(blocks[2].rich.text, u"and #two"_s);
    EXPECT_EQ(covered(blocks[2]), QStringList({u"#two"_s}));
}

TEST(MakeBlocks, FacetsInOrAcrossCodeAreDropped)
{
    const std::string text = "a #x\n```\n#in code\n```\n#y b";
    const auto across = tag(static_cast<qint64>(text.find("#x")), static_cast<qint64>(text.find("#y") + 2));
    auto blocks = makeBlocks(text, {around(text, "#in"), around(text, "#y")});
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_TRUE(blocks[1].rich.spans.empty());
    EXPECT_EQ(covered(blocks[2]), QStringList({u"#y"_s}));
    blocks = makeBlocks(text, {across});
    EXPECT_TRUE(covered(blocks[0]).isEmpty());
    EXPECT_TRUE(covered(blocks[2]).isEmpty());
}

TEST(MakeBlocks, AnOpenFenceIsText)
{
    for (const std::string text : {"a\n```cpp\nint x;", "```", "```\n", "a ```\nb\n```c", "```x`y\ncode\n``` tail"}) {
        const auto blocks = makeBlocks(text, {});
        ASSERT_EQ(blocks.size(), 1U) << text;
        EXPECT_EQ(blocks[0].kind, TextBlock::Kind::Paragraph) << text;
        EXPECT_EQ(blocks[0].rich.text, QString::fromStdString(text).trimmed()) << text;
    }
}

TEST(MakeBlocks, OddFences)
{
    const auto empty = makeBlocks("```\n```", {});
    ASSERT_EQ(empty.size(), 1U);
    EXPECT_EQ(empty[0].kind, TextBlock::Kind::Code);
    EXPECT_EQ(empty[0].rich.text, QString());

    const auto two = makeBlocks("```\na\n```\n```py\nb\n```", {});
    ASSERT_EQ(two.size(), 2U);
    EXPECT_EQ(two[0].rich.text, u"a"_s);
    EXPECT_EQ(two[1].rich.text, u"b"_s);
    EXPECT_EQ(two[1].language, u"py"_s);

    const auto named = makeBlocks("```rust ignore\r\nlet a;\r\n```\r\nend", {});
    ASSERT_EQ(named.size(), 2U);
    EXPECT_EQ(named[0].language, u"rust"_s);
    EXPECT_EQ(named[0].rich.text, u"let a;"_s) << "line ends of other systems";
}

TEST(MakeBlocks, BlankLinesAroundParagraphsGo)
{
    const std::string text = "\n\na #b\n\n```\nx\n```\n\n\nc";
    const auto blocks = makeBlocks(text, {around(text, "#b"), around(text, "c")});
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[0].rich.text, u"a #b"_s);
    EXPECT_EQ(covered(blocks[0]), QStringList({u"#b"_s}));
    EXPECT_EQ(covered(blocks[2]), QStringList({u"c"_s}));
}

/// Anything slower than linear does not end within the test's time.
TEST(MakeBlocks, LongTextsAndManyFacets)
{
    std::string text;
    std::vector<ByteFacet> facets;
    while (text.size() < 10'000'000) {
        const auto at = static_cast<qint64>(text.size());
        if (facets.size() < 100'000) {
            facets.push_back(tag(at, at + 4));
        }
        text += "#å👋 ```\nhej\n";
    }
    std::ranges::reverse(facets);
    const auto blocks = makeBlocks(text, facets);
    ASSERT_EQ(blocks.size(), 1U) << "a fence begins its line";
    EXPECT_EQ(blocks[0].rich.spans.size(), 0U) << "all of them cut the hand";
    for (ByteFacet &facet : facets) {
        facet.byteEnd += 3;
    }
    EXPECT_EQ(makeBlocks(text, facets).at(0).rich.spans.size(), 100'000U);

    std::string fences;
    while (fences.size() < 10'000'000) {
        fences += "```a\n";
    }
    EXPECT_EQ(makeBlocks(fences, {}).size(), 1U) << "opened a million times, never closed";
    for (std::size_t at = 3; at < fences.size(); at += 10) {
        fences[at] = ' ';
    }
    EXPECT_EQ(makeBlocks(fences, {}).size(), 999'999U + 1U);
}

TEST(MakeBlocks, SpansNeverOverlapWhateverComes)
{
    std::mt19937 random(3); // NOLINT: meant to repeat
    const std::string text = "aå👋\n```c\nkod å\n```\n日本 slut 🇸🇪";
    for (int round = 0; round < 5000; ++round) {
        std::vector<ByteFacet> facets(random() % 8);
        for (ByteFacet &facet : facets) {
            facet.byteStart = static_cast<qint64>(random() % (text.size() + 4)) - 2;
            facet.byteEnd = facet.byteStart + static_cast<qint64>(random() % 20) - 2;
        }
        for (const TextBlock &block : makeBlocks(text, facets)) {
            qsizetype end = 0;
            for (const Span &span : block.rich.spans) {
                ASSERT_GE(span.start, end);
                ASSERT_GT(span.length, 0);
                end = span.start + span.length;
                ASSERT_LE(end, block.rich.text.size());
                ASSERT_FALSE(block.rich.text.at(span.start).isLowSurrogate());
                ASSERT_FALSE(end < block.rich.text.size() && block.rich.text.at(end).isLowSurrogate());
            }
        }
    }
}

} // namespace
} // namespace rostrum::model
