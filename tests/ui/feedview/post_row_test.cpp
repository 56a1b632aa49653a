// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_rows.h"

#include "ui/feedview/row_store.h"

#include <gtest/gtest.h>

#include <QPainter>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

using Kind = Part::Kind;

constexpr int kMargin = 20;

class PostRowTest : public testing::Test
{
protected:
    [[nodiscard]] std::unique_ptr<RowLayout> layOut(const FeedRow &row, int width = 640, RowState state = {}) const
    {
        return layOutRow(row, state, width, style, sample::kNow);
    }

    /// The row on white with a margin of white around it.
    [[nodiscard]] QImage paint(const RowLayout &row)
    {
        for (const ImageKey &key : row.images())
            pictures.request(key);
        QImage image(row.width() + 2 * kMargin, row.height() + 2 * kMargin, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.translate(kMargin, kMargin);
        row.paint(painter, {.style = style,
                            .images = &pictures,
                            .exposed = QRect(0, 0, row.width(), row.height()),
                            .isHovered = true});
        return image;
    }

    /// Whether anything but white lies within (or, `outside`, around) a rectangle of the row.
    static bool hasInk(const QImage &image, const QRect &rect)
    {
        for (int y = rect.top(); y <= rect.bottom(); ++y) {
            for (int x = rect.left(); x <= rect.right(); ++x) {
                if (image.pixelColor(x + kMargin, y + kMargin) != QColor(Qt::white))
                    return true;
            }
        }
        return false;
    }

    static int count(const RowLayout &row, Kind kind)
    {
        return static_cast<int>(std::ranges::count(row.parts(), kind, &Part::kind));
    }
    static const Part *find(const RowLayout &row, Kind kind)
    {
        const auto found = std::ranges::find(row.parts(), kind, &Part::kind);
        return found == row.parts().end() ? nullptr : &*found;
    }

    FeedStyle style{theme(), 1.0};
    sample::Pictures pictures;
};

TEST_F(PostRowTest, EveryKindIsPaintedAndStaysWithinItsRectangle)
{
    std::vector<FeedRow> rows = sample::mixedRows(10);
    rows.push_back({.id = u"gap"_s, .what = GapRow{}});
    rows.push_back({.id = u"loading"_s, .what = GapRow{.state = GapRow::State::Loading}});
    rows.push_back(
        {.id = u"notice"_s, .what = NoticeRow{.title = u"The end"_s, .text = u"So far"_s, .action = u"Go"_s}});
    rows.push_back({.id = u"skeleton"_s, .what = SkeletonRow{}});
    for (const FeedRow &row : rows) {
        for (const int width : {320, 640}) {
            SCOPED_TRACE(row.id.toStdString() + " at " + std::to_string(width));
            const auto layout = layOut(row, width);
            ASSERT_GT(layout->height(), 30);
            const QImage image = paint(*layout);
            EXPECT_TRUE(hasInk(image, QRect(0, 0, width, layout->height())));
            EXPECT_FALSE(hasInk(image, QRect(-kMargin, -kMargin, kMargin, layout->height() + 2 * kMargin)));
            EXPECT_FALSE(hasInk(image, QRect(width, -kMargin, kMargin, layout->height() + 2 * kMargin)));
            EXPECT_FALSE(hasInk(image, QRect(0, -kMargin, width, kMargin)));
            EXPECT_FALSE(hasInk(image, QRect(0, layout->height(), width, kMargin)));
            for (const Part &part : layout->parts()) {
                EXPECT_FALSE(part.rects.empty());
                EXPECT_TRUE(QRect(0, 0, width, layout->height()).contains(part.bounds()));
            }
        }
    }
}

TEST_F(PostRowTest, PaddingIsEmpty)
{
    for (const FeedRow &row : sample::mixedRows(10)) {
        const auto layout = layOut(row);
        const QImage image = paint(*layout);
        EXPECT_FALSE(hasInk(image, QRect(0, 0, 24, layout->height() - 1)));
        EXPECT_FALSE(hasInk(image, QRect(640 - 24, 0, 24, layout->height() - 1)));
    }
}

TEST_F(PostRowTest, LinksAndMentionsAreHitWhereTheyStand)
{
    model::Post post = sample::post(u"Amara Okafor"_s, "Read this, says @jonas about #storage today");
    sample::link(&post, u"this", model::Span::Kind::Link, u"https://example.org/"_s);
    sample::link(&post, u"@jonas", model::Span::Kind::Mention, u"did:plc:jonas"_s);
    sample::link(&post, u"#storage", model::Span::Kind::Tag, u"storage"_s);
    const auto row = layOut(sample::row(post));
    ASSERT_EQ(row->texts().size(), 1U);
    const TextSpot &spot = row->texts().front();
    const auto at = [&](QStringView word) {
        const auto rects = spot.flow->rectsOf(spot.flow->text().indexOf(word), word.size());
        return rects.front().translated(spot.rect.topLeft()).center();
    };
    const auto partAt = [&](QStringView word) {
        const int index = row->partAt(at(word));
        return index < 0 ? Part{} : row->parts()[static_cast<std::size_t>(index)];
    };
    EXPECT_EQ(partAt(u"this").kind, Kind::Link);
    EXPECT_EQ(partAt(u"this").target, u"https://example.org/");
    EXPECT_EQ(partAt(u"@jonas").kind, Kind::Person);
    EXPECT_EQ(partAt(u"@jonas").target, u"did:plc:jonas");
    EXPECT_EQ(partAt(u"#storage").kind, Kind::Tag);
    EXPECT_EQ(partAt(u"#storage").target, u"storage");
    EXPECT_EQ(row->partAt(at(u"today")), -1);
    EXPECT_EQ(row->textAt(at(u"today")), 0);
    EXPECT_EQ(row->textAt(at(u"today") + QPoint(300, 0)), -1) << "beside the line";
}

TEST_F(PostRowTest, ALabelCoversThePictureUntilItIsShown)
{
    model::Post post = sample::post(u"Amara Okafor"_s, "Look.");
    post.embed.media = model::Images{.images = {{.thumb = QUrl(u"https://pictures.test/1"_s), .aspect = {4, 3}}}};
    const int open = layOut(sample::row(post))->height();
    post.labels = {{.source = post.author.did, .value = u"graphic-media"_s}};
    const FeedRow labelled = sample::row(post);
    const auto covered = layOut(labelled);
    EXPECT_EQ(count(*covered, Kind::Image), 0);
    EXPECT_EQ(count(*covered, Kind::Reveal), 1);
    EXPECT_EQ(covered->images().size(), 1U) << "only the portrait is fetched";
    EXPECT_EQ(covered->texts().size(), 1U) << "the words stay";
    const auto shown = layOut(labelled, 640, {.isRevealed = true});
    EXPECT_EQ(count(*shown, Kind::Image), 1);
    EXPECT_EQ(count(*shown, Kind::Reveal), 1) << "and can be covered again";
    EXPECT_GE(shown->height(), open);
}

TEST_F(PostRowTest, AHiddenPostHasNoWayIn)
{
    model::Post post = sample::post(u"Amara Okafor"_s, "Secret.");
    post.labels = {{.source = post.author.did, .value = u"!hide"_s}};
    const auto row = layOut(sample::row(post));
    EXPECT_EQ(count(*row, Kind::Reveal), 0);
    EXPECT_TRUE(row->texts().empty());
}

TEST_F(PostRowTest, LongTextFoldsInAFeedAndNotOnItsOwnPage)
{
    std::string text;
    for (int i = 0; i < 40; ++i)
        text += "line\n";
    const model::Post post = sample::post(u"Amara Okafor"_s, text);
    const auto folded = layOut(sample::row(post));
    EXPECT_EQ(count(*folded, Kind::Unfold), 1);
    EXPECT_EQ(folded->texts().front().flow->lineCount(), 18);
    const auto unfolded = layOut(sample::row(post), 640, {.isUnfolded = true});
    EXPECT_GT(unfolded->height(), folded->height() + 300);
    const auto focus = layOut(sample::row(post, {.role = ThreadPlace::Role::Focus}));
    EXPECT_EQ(count(*focus, Kind::Unfold), 0);
}

TEST_F(PostRowTest, CodeIsCopiedWholeAndScrollsSideways)
{
    const std::string wide(200, 'x');
    const auto row = layOut(sample::row(sample::post(u"Amara Okafor"_s, "```\n" + wide + "\n```")));
    const Part *copy = find(*row, Kind::Copy);
    ASSERT_NE(copy, nullptr);
    EXPECT_EQ(copy->target.toStdString(), wide);
    const QPoint inside = row->texts().front().rect.center();
    EXPECT_FALSE(row->scrollAt(inside, -10)) << "it stands at its beginning";
    EXPECT_TRUE(row->scrollAt(inside, 50));
    EXPECT_EQ(row->texts().front().offset, QPoint(50, 0));
    EXPECT_TRUE(row->scrollAt(inside, 100'000));
    EXPECT_FALSE(row->scrollAt(inside, 10)) << "and ends";
}

TEST_F(PostRowTest, PicturesReserveTheirShapeBeforeTheyCome)
{
    const auto heightOf = [this](QSize aspect) {
        model::Post post = sample::post(u"Amara Okafor"_s, "Look.");
        post.embed.media = model::Images{.images = {{.thumb = QUrl(u"https://p.test/1"_s), .aspect = aspect}}};
        const auto row = layOut(sample::row(post));
        return find(*row, Kind::Image)->bounds().size();
    };
    EXPECT_EQ(heightOf({4, 3}), QSize(534, 401)); // the column beside the photo
    EXPECT_EQ(heightOf({4000, 3000}), heightOf({4, 3}));
    EXPECT_LE(heightOf({1, 10}).height(), 560);
    EXPECT_GT(heightOf({}).height(), 200);
}

TEST_F(PostRowTest, FourPicturesFillTheirRectangleWithoutOverlap)
{
    for (const int number : {2, 3, 4}) {
        model::Post post = sample::post(u"Amara Okafor"_s, "Look.");
        model::Images images;
        for (int i = 0; i < number; ++i)
            images.images.push_back({.thumb = QUrl(u"https://p.test/%1"_s.arg(i)), .aspect = {4, 3}});
        post.embed.media = images;
        const auto row = layOut(sample::row(post));
        std::vector<QRect> tiles;
        for (const Part &part : row->parts()) {
            if (part.kind == Kind::Image)
                tiles.push_back(part.bounds());
        }
        ASSERT_EQ(tiles.size(), static_cast<std::size_t>(number));
        for (std::size_t a = 0; a < tiles.size(); ++a) {
            for (std::size_t b = a + 1; b < tiles.size(); ++b)
                EXPECT_FALSE(tiles[a].intersects(tiles[b]));
        }
        EXPECT_EQ(tiles.front().left(), 82);
        EXPECT_EQ(std::ranges::max(tiles, {}, [](const QRect &r) { return r.right(); }).right() + 1, 616);
    }
}

TEST_F(PostRowTest, AQuoteOpensThePostItHolds)
{
    const FeedRow row = sample::mixedRows(10)[8];
    const auto layout = layOut(row);
    const Part *quote = find(*layout, Kind::Post);
    ASSERT_NE(quote, nullptr);
    const auto &post = *std::get<PostRow>(row.what).item->post;
    EXPECT_EQ(quote->target.toStdString(), post.embed.quote->post->uri.str());
}

TEST_F(PostRowTest, TheAgeMovesOnWithoutANewHeight)
{
    const auto row = layOut(sample::row(sample::post(u"Amara Okafor"_s, "Words.", 59)));
    const QImage before = paint(*row);
    const int height = row->height();
    EXPECT_FALSE(row->setNow(sample::kNow + std::chrono::seconds(20)));
    EXPECT_TRUE(row->setNow(sample::kNow + std::chrono::minutes(2)));
    EXPECT_EQ(row->height(), height);
    EXPECT_NE(paint(*row), before);
}

TEST_F(PostRowTest, TheFocusHasNoAgeBesideItsDate)
{
    const FeedRow row = sample::row(sample::post(u"Amara Okafor"_s, "Words."), {.role = ThreadPlace::Role::Focus});
    const auto focus = layOut(row);
    EXPECT_EQ(count(*focus, Kind::Hint), 0) << "an age is a hint that tells the date";
    EXPECT_FALSE(focus->setNow(sample::kNow + std::chrono::hours(5)));
}

TEST_F(PostRowTest, ANoticeThatIsAloneFillsTheFeed)
{
    const FeedRow notice{.id = u"n"_s,
                         .what = NoticeRow{.title = u"It did not come."_s, .action = u"Again"_s, .isFailure = true}};
    RowStore rows;
    rows.setStyle(std::make_shared<FeedStyle>(theme(), 1.0));
    rows.setWidth(640);
    rows.assign({notice});
    const int alone = rows.layout(0).height();
    EXPECT_GT(alone, 200);
    ASSERT_NE(find(rows.layout(0), Kind::Notice), nullptr);
    EXPECT_NEAR(find(rows.layout(0), Kind::Notice)->bounds().center().x(), 320, 1);
    rows.insert(0, {sample::row(sample::post(u"Amara Okafor"_s, "Words."))});
    EXPECT_LT(rows.layout(1).height(), alone) << "below posts it is a small line";
    rows.remove(0, 1);
    EXPECT_EQ(rows.layout(0).height(), alone);
}

TEST_F(PostRowTest, LargeTextHasTheHeadlineBelowTheNameAndALargerPortrait)
{
    const FeedRow row = sample::row(sample::post(u"Amara Okafor"_s, "Words."));
    EXPECT_EQ(find(*layOut(row), Kind::Person)->bounds().width(), 44);
    theme().setTextScale(150);
    const FeedStyle large{theme(), 1.0};
    const auto layout = layOutRow(row, {}, 640, large, sample::kNow);
    EXPECT_EQ(find(*layout, Kind::Person)->bounds().width(), 56);
    EXPECT_GE(layout->texts().front().rect.top(), 18 + large.name.lineHeight + large.headline.lineHeight);
    theme().setTextScale(100);
}

TEST_F(PostRowTest, EstimatesAreNearTheTruth)
{
    for (const FeedRow &row : sample::mixedRows(40)) {
        const int truth = layOut(row)->height();
        EXPECT_NEAR(estimateRowHeight(row, 640, style), truth, truth * 0.3 + 24);
    }
}

TEST_F(PostRowTest, NothingOverlapsOrIsCutWhereTextIsLargeAndNarrow)
{
    theme().setTextScale(200);
    const FeedStyle large{theme(), 1.0};
    for (const FeedRow &row : sample::mixedRows(10)) {
        const auto layout = layOutRow(row, {}, 320, large, sample::kNow);
        const QImage image = paint(*layout);
        EXPECT_FALSE(hasInk(image, QRect(0, 0, 12, layout->height() - 1)));
        EXPECT_FALSE(hasInk(image, QRect(320 - 14, 0, 14, layout->height() - 1)));
    }
    theme().setTextScale(100);
}

TEST_F(PostRowTest, LargeTextInANarrowColumnTakesTheWholeWidth)
{
    theme().setTextScale(200);
    const FeedStyle large{theme(), 1.0};
    const auto row =
        layOutRow(sample::row(sample::post(u"Amara Okafor"_s, "Some words to read.")), {}, 320, large, sample::kNow);
    EXPECT_EQ(row->texts().front().rect.left(), 16);
    EXPECT_EQ(row->texts().front().rect.width(), 288);
    theme().setTextScale(100);
}

} // namespace
} // namespace rostrum::ui
