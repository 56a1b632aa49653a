// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feedview/emoji_runs.h"
#include "ui/feedview/text_flow.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

class TextFlowTest : public testing::Test
{
protected:
    FeedStyle style{theme(), 1.0};
    const TextFace &face = style.body;
};

TEST_F(TextFlowTest, LinesStandAtEvenDistances)
{
    const model::RichText plain{.text = u"one\ntwo\nthree"_s};
    const model::RichText mixed{.text = u"one\n👩‍💻 日本語\nthree"_s};
    const TextFlow first(plain, face, {.width = 500});
    const TextFlow second(mixed, face, {.width = 500});
    EXPECT_EQ(first.height(), 69);
    EXPECT_EQ(second.height(), 69);
    EXPECT_EQ(second.lineCount(), 3);
}

TEST_F(TextFlowTest, CutsLongTextWithAnEllipsisAndKeepsItWhole)
{
    const QString text = u"word "_s.repeated(200).trimmed();
    const TextFlow flow({.text = text}, face, {.width = 300, .maxLines = 3});
    EXPECT_TRUE(flow.isCut());
    EXPECT_EQ(flow.lineCount(), 3);
    EXPECT_EQ(flow.text(), text);
    EXPECT_LE(flow.naturalWidth(), 300);
    const TextFlow short_({.text = u"word"_s}, face, {.width = 300, .maxLines = 3});
    EXPECT_FALSE(short_.isCut());
}

TEST_F(TextFlowTest, OneLineNeverExceedsItsWidth)
{
    const TextFlow flow(u"Staff engineer, distributed systems and storage"_s, face, 120);
    EXPECT_TRUE(flow.isCut());
    EXPECT_EQ(flow.lineCount(), 1);
    EXPECT_LE(flow.naturalWidth(), 120);
}

TEST_F(TextFlowTest, ALinkOverTwoLinesHasTwoRectangles)
{
    const QString text = u"See the very long words of this link that runs on and on here"_s;
    const TextFlow flow({.text = text, .spans = {{.start = 4, .length = text.size() - 4, .target = u"x"_s}}}, face,
                        {.width = 240, .linkColor = Qt::red});
    const auto rects = flow.rectsOf(4, text.size() - 4);
    ASSERT_GE(rects.size(), 2U);
    EXPECT_GT(rects[0].left(), 0);
    EXPECT_EQ(rects[1].left(), 0);
    EXPECT_EQ(rects[1].top(), 23);
}

TEST_F(TextFlowTest, PositionsAndRectanglesAgree)
{
    const QString text = u"abc def ghi jkl mno pqr stu vwx yz and some more words to break the line"_s;
    const TextFlow flow({.text = text}, face, {.width = 200});
    for (int i = 0; i < text.size(); ++i) {
        const auto rects = flow.rectsOf(i, 1);
        if (rects.empty() || rects.front().width() < 2)
            continue; // a space at the end of a line
        const QPointF left(rects.front().left() + 0.6, rects.front().center().y());
        const int at = flow.positionAt(left);
        EXPECT_TRUE(at == i || at == i + 1) << i << " " << at;
    }
}

TEST_F(TextFlowTest, RightToLeftTextBeginsAtTheRight)
{
    const TextFlow flow({.text = u"مرحبا"_s}, face, {.width = 400});
    EXPECT_FALSE(flow.contains({5, 10}));
    EXPECT_TRUE(flow.contains({395, 10}));
}

TEST_F(TextFlowTest, SelectionIsPainted)
{
    const TextFlow flow({.text = u"selected words"_s}, face, {.width = 300});
    QImage plain(300, 30, QImage::Format_RGB32);
    plain.fill(Qt::white);
    QImage selected = plain;
    {
        QPainter painter(&plain);
        flow.draw(painter, {0, 0}, Qt::black);
    }
    {
        QPainter painter(&selected);
        flow.draw(painter, {0, 0}, Qt::black, {.start = 0, .end = 8}, Qt::yellow);
    }
    EXPECT_NE(plain, selected);
    EXPECT_EQ(selected.pixelColor(2, 5), QColor(Qt::yellow));
    EXPECT_EQ(selected.pixelColor(290, 12), QColor(Qt::white));
}

TEST(EmojiRuns, FindsWhatIsDrawnInColour)
{
    EXPECT_TRUE(emojiRuns(u"Plain text, 123 © and →").empty());
    EXPECT_EQ(emojiRuns(u"a 🌲 b"), (std::vector<EmojiRun>{{.start = 2, .length = 2}}));
    EXPECT_EQ(emojiRuns(u"👩‍💻"), (std::vector<EmojiRun>{{.start = 0, .length = 5}})) << "joined";
    EXPECT_EQ(emojiRuns(u"🇸🇪🇸🇪"), (std::vector<EmojiRun>{{.start = 0, .length = 8}})) << "flags in a row";
    EXPECT_EQ(emojiRuns(u"❤️"), (std::vector<EmojiRun>{{.start = 0, .length = 2}})) << "U+FE0F";
    EXPECT_TRUE(emojiRuns(u"❤").empty()) << "text by default";
    EXPECT_TRUE(emojiRuns(u"⚡\uFE0E").empty()) << "U+FE0E asks for text";
    EXPECT_EQ(emojiRuns(u"5️⃣x"), (std::vector<EmojiRun>{{.start = 0, .length = 3}})) << "key cap";
    EXPECT_EQ(emojiRuns(u"👍🏽"), (std::vector<EmojiRun>{{.start = 0, .length = 4}})) << "skin tone";
    EXPECT_TRUE(emojiRuns(QStringView(u"\xD83C")).empty()) << "half a pair";
}

} // namespace
} // namespace rostrum::ui
