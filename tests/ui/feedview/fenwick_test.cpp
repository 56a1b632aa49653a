// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feedview/fenwick.h"

#include <gtest/gtest.h>

#include <random>

namespace rostrum::ui {
namespace {

TEST(FenwickTree, IsEmptyAtFirst)
{
    const FenwickTree tree;
    EXPECT_EQ(tree.count(), 0);
    EXPECT_EQ(tree.total(), 0);
    EXPECT_EQ(tree.indexAt(0), -1);
}

TEST(FenwickTree, FindsTheRowAtAPosition)
{
    FenwickTree tree;
    tree.assign({10, 20, 30});
    EXPECT_EQ(tree.indexAt(-5), 0);
    EXPECT_EQ(tree.indexAt(0), 0);
    EXPECT_EQ(tree.indexAt(9), 0);
    EXPECT_EQ(tree.indexAt(10), 1);
    EXPECT_EQ(tree.indexAt(29), 1);
    EXPECT_EQ(tree.indexAt(30), 2);
    EXPECT_EQ(tree.indexAt(59), 2);
    EXPECT_EQ(tree.indexAt(1000), 2);
}

TEST(FenwickTree, AgreesWithPlainSums)
{
    std::mt19937 random(7);
    for (const int size : {1, 2, 3, 8, 100, 1023}) {
        std::vector<int> heights(static_cast<std::size_t>(size));
        for (int &height : heights)
            height = 1 + static_cast<int>(random() % 400);
        FenwickTree tree;
        tree.assign(heights);
        for (int change = 0; change < 50; ++change) {
            const auto at = random() % heights.size();
            const int height = 1 + static_cast<int>(random() % 400);
            tree.add(static_cast<int>(at), height - heights[at]);
            heights[at] = height;
        }
        qint64 sum = 0;
        for (std::size_t i = 0; i < heights.size(); ++i) {
            ASSERT_EQ(tree.sumOf(static_cast<int>(i)), sum);
            ASSERT_EQ(tree.indexAt(sum), static_cast<int>(i));
            sum += heights[i];
            ASSERT_EQ(tree.indexAt(sum - 1), static_cast<int>(i));
        }
        EXPECT_EQ(tree.total(), sum);
    }
}

} // namespace
} // namespace rostrum::ui
