// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_rows.h"

#include "ui/feedview/feed_geometry.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

class FeedGeometryTest : public testing::Test
{
protected:
    void SetUp() override
    {
        geometry.rows().setNow(sample::kNow);
        geometry.setStyle(std::make_shared<const FeedStyle>(theme(), 1.0), 640);
        geometry.setViewportHeight(800);
    }

    void fill(int count = 200) { geometry.assign(sample::shortRows(count), nullptr); }
    [[nodiscard]] int topOf(const QString &id) const { return geometry.screenTop(geometry.rows().indexOf(id)); }

    FeedGeometry geometry;
};

TEST_F(FeedGeometryTest, WithoutRowsThereIsNothing)
{
    EXPECT_EQ(geometry.firstVisible(), -1);
    EXPECT_EQ(geometry.value(), 0);
    EXPECT_EQ(geometry.maximum(), 0);
    EXPECT_EQ(geometry.rowAt(10), -1);
    EXPECT_EQ(geometry.anchor(), Anchor());
}

TEST_F(FeedGeometryTest, BeginsAtTheTopWithTheScreenLaidOut)
{
    fill();
    EXPECT_EQ(geometry.value(), 0);
    EXPECT_EQ(geometry.firstVisible(), 0);
    for (int i = 0; i <= geometry.lastVisible(); ++i)
        EXPECT_NE(geometry.rows().layoutIfAny(i), nullptr) << i;
    EXPECT_EQ(geometry.rows().layoutIfAny(150), nullptr);
}

TEST_F(FeedGeometryTest, RowsInsertedAboveDoNotMoveWhatIsRead)
{
    fill();
    geometry.scrollTo(1000);
    const Anchor before = geometry.anchor();
    geometry.insert(0, sample::shortRows(30, 1000));
    EXPECT_EQ(geometry.anchor(), before);
    EXPECT_GT(geometry.value(), 1000);
}

TEST_F(FeedGeometryTest, RowsInsertedAtTheVeryTopKeepTheFirstRowInPlace)
{
    fill();
    geometry.insert(0, sample::shortRows(3, 1000));
    EXPECT_EQ(topOf(u"row0"_s), 0);
    EXPECT_GT(geometry.value(), 0);
}

TEST_F(FeedGeometryTest, RowsInsertedBelowMoveNothing)
{
    fill();
    geometry.scrollTo(1000);
    const Anchor before = geometry.anchor();
    geometry.insert(190, sample::shortRows(30, 1000));
    EXPECT_EQ(geometry.anchor(), before);
    EXPECT_EQ(geometry.value(), 1000);
}

TEST_F(FeedGeometryTest, HeightsLearnedAboveDoNotMoveWhatIsRead)
{
    fill();
    geometry.scrollTo(geometry.maximum() / 2); // a jump: rows above have estimates only
    const Anchor before = geometry.anchor();
    const int estimated = geometry.value();
    int learned = 0;
    while (geometry.layOutNearby())
        ++learned;
    EXPECT_GT(learned, 20);
    EXPECT_EQ(geometry.anchor(), before);
    EXPECT_NE(geometry.value(), estimated) << "no estimate was wrong, so nothing was tested";
}

TEST_F(FeedGeometryTest, ScrollingUpIntoUnknownRowsIsSmooth)
{
    fill();
    geometry.scrollTo(geometry.maximum() / 2);
    for (int step = 0; step < 60; ++step) {
        const QString id = geometry.anchor().rowId;
        const int before = topOf(id);
        const auto moved = geometry.scrollTo(geometry.value() - 60);
        ASSERT_EQ(moved, 60);
        ASSERT_EQ(topOf(id), before + 60);
    }
}

TEST_F(FeedGeometryTest, OnlyRowsWithinFourScreensStayLaidOut)
{
    fill();
    while (geometry.layOutNearby()) {
    }
    geometry.scrollTo(12'000);
    while (geometry.layOutNearby()) {
    }
    const auto range = geometry.range(FeedGeometry::kScreensAround);
    const int first = range.first;
    const int last = range.second;
    EXPECT_GT(first, 0);
    geometry.rows().forEachLayout([first, last](int index, const RowLayout &) {
        EXPECT_GE(index, first);
        EXPECT_LE(index, last);
    });
    for (int i = first; i <= last; ++i)
        EXPECT_NE(geometry.rows().layoutIfAny(i), nullptr) << i;
    EXPECT_EQ(geometry.rows().layoutIfAny(0), nullptr);
}

TEST_F(FeedGeometryTest, AnotherWidthKeepsTheTopRow)
{
    fill();
    geometry.scrollTo(3000);
    const Anchor before = geometry.anchor();
    geometry.setWidth(400);
    EXPECT_EQ(geometry.anchor().rowId, before.rowId);
    EXPECT_EQ(geometry.anchor().offset, before.offset);
}

TEST_F(FeedGeometryTest, TheEndIsReachedAndNotPassed)
{
    fill(50);
    for (int i = 0; i < 5; ++i)
        geometry.scrollTo(geometry.maximum());
    EXPECT_EQ(geometry.lastVisible(), 49);
    EXPECT_EQ(geometry.screenTop(49) + geometry.rows().heightOf(49), 800);
    geometry.scrollTo(geometry.maximum() + 5000);
    EXPECT_EQ(geometry.screenTop(49) + geometry.rows().heightOf(49), 800);
}

TEST_F(FeedGeometryTest, RemovingTheRowBeingReadPutsTheNextInItsPlace)
{
    fill();
    geometry.scrollTo(3000);
    const int index = geometry.firstVisible();
    const int top = geometry.screenTop(index);
    const QString next = geometry.rows().row(index + 1).id;
    geometry.remove(index, 1);
    EXPECT_EQ(topOf(next), top);
    geometry.remove(0, geometry.rows().count());
    EXPECT_EQ(geometry.firstVisible(), -1);
    EXPECT_EQ(geometry.value(), 0);
}

TEST_F(FeedGeometryTest, NewRowsAllAtOnceKeepThePosition)
{
    fill();
    geometry.scrollTo(3000);
    const Anchor before = geometry.anchor();
    std::vector<FeedRow> rows = sample::shortRows(40, 1000);
    for (FeedRow &row : sample::shortRows(200))
        rows.push_back(std::move(row));
    geometry.assign(std::move(rows), nullptr);
    EXPECT_EQ(geometry.anchor(), before);
}

TEST_F(FeedGeometryTest, WhenTheRowBeingReadIsGoneTheNextOneHoldsThePosition)
{
    fill();
    geometry.scrollTo(3000);
    const int next = geometry.firstVisible() + 1;
    const QString id = geometry.rows().row(next).id;
    const int top = geometry.screenTop(next);
    std::vector<FeedRow> rows = sample::shortRows(200);
    rows.erase(rows.begin() + next - 1);
    geometry.assign(std::move(rows), nullptr);
    EXPECT_EQ(topOf(id), top);
}

TEST_F(FeedGeometryTest, AnAnchorIsFoundAgainToThePixel)
{
    fill();
    geometry.scrollTo(5321);
    const Anchor kept = geometry.anchor();
    geometry.scrollTo(0);
    geometry.restore(kept);
    EXPECT_EQ(geometry.anchor(), kept);

    FeedGeometry other;
    other.rows().setNow(sample::kNow);
    other.setStyle(std::make_shared<const FeedStyle>(theme(), 1.0), 640);
    other.setViewportHeight(800);
    other.assign(sample::shortRows(200), &kept);
    EXPECT_EQ(other.anchor(), kept);
}

TEST_F(FeedGeometryTest, AHeaderScrollsWithTheRows)
{
    fill();
    geometry.setHeaderHeight(300);
    EXPECT_EQ(geometry.value(), 0);
    EXPECT_EQ(geometry.screenTop(0), 300);
    geometry.scrollTo(100);
    EXPECT_EQ(geometry.screenTop(0), 200);
    geometry.setHeaderHeight(450); // something above what is read grew
    EXPECT_EQ(geometry.screenTop(0), 200);
    geometry.scrollTo(0);
    EXPECT_EQ(geometry.screenTop(0), 450);
}

TEST_F(FeedGeometryTest, AnUnchangedRowKeepsItsLayout)
{
    fill(20);
    const std::vector<FeedRow> same = [&] {
        std::vector<FeedRow> rows;
        for (int i = 0; i < 20; ++i)
            rows.push_back(geometry.rows().row(i));
        return rows;
    }();
    const RowLayout *before = geometry.rows().layoutIfAny(0);
    geometry.assign(same, nullptr);
    EXPECT_EQ(geometry.rows().layoutIfAny(0), before);
    FeedRow other = sample::shortRows(1, 77).front();
    other.id = u"row0"_s;
    geometry.replace(0, {other});
    EXPECT_NE(geometry.rows().row(0), same.front());
    EXPECT_NE(geometry.rows().layoutIfAny(0), nullptr) << "what is in sight is laid out again at once";
}

} // namespace
} // namespace rostrum::ui
