// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/feed_places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace rostrum::store {
namespace {

using Keys = std::vector<FeedKey>;

std::vector<PageRow> stored(const std::vector<std::optional<FeedKey>> &keys)
{
    std::vector<PageRow> rows;
    for (const auto &key : keys) {
        rows.push_back({.stored = key, .wanted = key.value_or(0)});
    }
    return rows;
}

std::vector<bool> staying(const std::vector<std::optional<FeedKey>> &keys)
{
    auto rows = stored(keys);
    chooseStaying(rows);
    std::vector<bool> stays;
    std::ranges::transform(rows, std::back_inserter(stays), &PageRow::stays);
    return stays;
}

TEST(FeedPlaces, TheLongestFallingRunStays)
{
    EXPECT_EQ(staying({}), std::vector<bool>());
    EXPECT_EQ(staying({9, 8, 7}), std::vector<bool>({true, true, true}));
    EXPECT_EQ(staying({std::nullopt, 8, std::nullopt, 7}), std::vector<bool>({false, true, false, true}));
    EXPECT_EQ(staying({1, 9, 8, 7}), std::vector<bool>({false, true, true, true})) << "one that fell out";
    EXPECT_EQ(staying({9, 8, 99, 7}), std::vector<bool>({true, true, false, true})) << "one that rose";
}

TEST(FeedPlaces, RowsComeWhereTheyWantToBe)
{
    std::vector<PageRow> rows{{.wanted = 50}, {.wanted = 40}, {.wanted = 30}};
    EXPECT_EQ(placeRows(rows, kNewest, kOldest), Keys({50, 40, 30}));
}

TEST(FeedPlaces, TheOrderIsStrongerThanWishes)
{
    std::vector<PageRow> rows{{.wanted = 50}, {.wanted = 50}, {.wanted = 90}, {.wanted = 10}};
    EXPECT_EQ(placeRows(rows, kNewest, kOldest), Keys({50, 49, 48, 10}));
    EXPECT_EQ(placeRows(rows, 40, 20), Keys({39, 38, 37, 22})) << "one key stays free above the floor";
}

TEST(FeedPlaces, NewRowsFitBetweenStayingOnes)
{
    std::vector<PageRow> rows{
        {.wanted = 5}, {.stored = 80, .stays = true}, {.wanted = 99}, {.stored = 60, .stays = true}};
    EXPECT_EQ(placeRows(rows, 100, 10), Keys({81, 80, 79, 60}));
}

TEST(FeedPlaces, NeighboursMakeRoom)
{
    std::vector<PageRow> rows{
        {.stored = 80, .stays = true}, {.wanted = 79}, {.stored = 79, .wanted = 79, .stays = true}, {.wanted = 1}};
    const auto keys = placeRows(rows, 100, 10);
    ASSERT_TRUE(keys);
    EXPECT_EQ((*keys)[0], 80);
    EXPECT_FALSE(rows[2].stays);
    EXPECT_TRUE(std::ranges::is_sorted(*keys, std::greater()));
}

TEST(FeedPlaces, NoRoomIsSaid)
{
    std::vector<PageRow> rows{{.wanted = 5}, {.wanted = 5}, {.wanted = 5}};
    EXPECT_EQ(placeRows(rows, 14, 10), std::nullopt);
    EXPECT_EQ(placeRows(rows, 15, 10), Keys({14, 13, 12}));
}

TEST(FeedPlaces, AlwaysFallsStrictlyWithinItsBounds)
{
    std::mt19937 random(7); // NOLINT: meant to repeat
    for (int round = 0; round < 2000; ++round) {
        std::vector<PageRow> rows(random() % 12);
        Keys pool(60);
        std::ranges::generate(pool, [n = FeedKey(20)]() mutable { return ++n; });
        std::ranges::shuffle(pool, random);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i] = {.stored = random() % 2 == 0 ? std::optional(pool[i]) : std::nullopt,
                       .wanted = static_cast<FeedKey>(random() % 120)};
        }
        chooseStaying(rows);
        const auto keys = placeRows(rows, 81, static_cast<FeedKey>(random() % 3));
        ASSERT_TRUE(keys);
        ASSERT_EQ(keys->size(), rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            ASSERT_LT((*keys)[i], i == 0 ? 81 : (*keys)[i - 1]);
            ASSERT_TRUE(!rows[i].stays || (*keys)[i] == *rows[i].stored);
        }
    }
}

} // namespace
} // namespace rostrum::store
