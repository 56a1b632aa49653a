// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/decode/bounded_queue.h"

#include <gtest/gtest.h>

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

namespace rostrum::playback {
namespace {

TEST(BoundedQueue, GivesEachItemOnceInOrderBetweenThreads)
{
    constexpr int kItems = 20'000;
    BoundedQueue<int> queue(5, 100);
    std::thread writer([&queue] {
        for (int i = 0; i < kItems; ++i) {
            ASSERT_TRUE(queue.push(i, 30));
        }
    });
    std::vector<int> got;
    while (got.size() < kItems) {
        if (got.size() % 2 == 0) {
            got.push_back(queue.pop().value_or(-1));
        } else if (const auto item = queue.popIf([](int) { return true; })) {
            got.push_back(*item);
        }
        int waiting = 0;
        queue.forEach([&waiting](int) { ++waiting; });
        ASSERT_LE(waiting, 4) << "as few as their weight allows";
    }
    writer.join();
    for (int i = 0; i < kItems; ++i) {
        ASSERT_EQ(got[static_cast<std::size_t>(i)], i);
    }
}

TEST(BoundedQueue, LeavesWhatIsNotWanted)
{
    BoundedQueue<int> queue(5, 100);
    queue.push(7);
    EXPECT_EQ(queue.popIf([](int item) { return item < 7; }), std::nullopt);
    EXPECT_EQ(queue.popIf([](int item) { return item == 7; }), 7);
    EXPECT_EQ(queue.popIf([](int) { return true; }), std::nullopt);
}

TEST(BoundedQueue, ClosingEndsAllWaiting)
{
    BoundedQueue<int> full(1, 100);
    ASSERT_TRUE(full.push(1));
    BoundedQueue<int> empty(1, 100);
    std::atomic<bool> isPushed = true;
    std::atomic<bool> isPopped = true;
    std::thread writer([&] { isPushed = full.push(2); });
    std::thread reader([&] { isPopped = empty.pop().has_value(); });
    full.close();
    empty.close();
    writer.join();
    reader.join();
    EXPECT_FALSE(isPushed);
    EXPECT_FALSE(isPopped);
    EXPECT_FALSE(full.pop()) << "what is left is not given out any more";
    BoundedQueue<std::optional<int>> ofNothing(2, 100);
    ofNothing.push(std::nullopt);
    EXPECT_EQ(ofNothing.pop(), (std::optional<std::optional<int>>(std::in_place))) << "nothing is an item too";
    ofNothing.close();
    EXPECT_FALSE(ofNothing.pop().has_value());
}

} // namespace
} // namespace rostrum::playback
