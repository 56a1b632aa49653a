// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/worker.h"

#include <gtest/gtest.h>

#include <future>
#include <latch>
#include <memory>
#include <thread>
#include <vector>

namespace rostrum::store {
namespace {

TEST(Worker, DoesItsJobsInOrderOnOneThreadOfItsOwn)
{
    std::vector<int> order;
    std::vector<std::thread::id> threads;
    {
        Worker worker;
        for (int i = 0; i < 1000; ++i) {
            worker.post([&, i] {
                order.push_back(i);
                threads.push_back(std::this_thread::get_id());
            });
        }
    }
    ASSERT_EQ(order.size(), 1000U);
    for (int i = 0; i < 1000; ++i) {
        EXPECT_EQ(order[static_cast<std::size_t>(i)], i);
        EXPECT_EQ(threads[static_cast<std::size_t>(i)], threads.front());
        EXPECT_NE(threads[static_cast<std::size_t>(i)], std::this_thread::get_id());
    }
}

TEST(Worker, TheDestructorDoesWhatIsQueued)
{
    std::latch started(1);
    std::promise<void> gate;
    int done = 0;
    auto worker = std::make_unique<Worker>();
    worker->post([&, opened = gate.get_future()]() mutable {
        started.count_down();
        opened.wait();
        ++done;
    });
    started.wait();
    for (int i = 0; i < 50; ++i) {
        worker->post([&] { ++done; });
    }
    std::thread opener([&] { gate.set_value(); });
    worker.reset();
    opener.join();
    EXPECT_EQ(done, 51);
}

TEST(Worker, TakesJobsFromManyThreads)
{
    int done = 0; // only the worker touches it
    {
        Worker worker;
        std::vector<std::jthread> posters;
        for (int t = 0; t < 4; ++t) {
            posters.emplace_back([&] {
                for (int i = 0; i < 500; ++i) {
                    worker.post([&done] { ++done; });
                }
            });
        }
    }
    EXPECT_EQ(done, 2000);
}

TEST(Worker, AJobMayOwnWhatCannotBeCopied)
{
    std::promise<int> promise;
    auto future = promise.get_future();
    Worker worker;
    worker.post(
        [promise = std::move(promise), value = std::make_unique<int>(7)]() mutable { promise.set_value(*value); });
    EXPECT_EQ(future.get(), 7);
}

TEST(Worker, AJobMayPostAnother)
{
    std::promise<void> done;
    Worker worker;
    worker.post([&] { worker.post([&] { done.set_value(); }); });
    done.get_future().wait();
}

} // namespace
} // namespace rostrum::store
