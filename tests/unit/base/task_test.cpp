// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/offload.h"
#include "base/task.h"
#include "base/task_scope.h"
#include "support/run_task.h"

#include <gtest/gtest.h>

#include <QThread>

#include <memory>
#include <string>
#include <vector>

namespace rostrum::base {
namespace {

using tests::runTask;
using tests::waitFor;

/// A place where test coroutines wait, and a record of what happened to them.
struct Stage
{
    std::vector<std::string> log = {};
    std::optional<Resolver<int>> resolver = {};
    int cancels = 0;

    Task<int> wait()
    {
        const Leaver leaver{log, "wait freed"};
        Suspension<int> suspension;
        resolver = suspension.resolver();
        suspension.onCancel([this] { ++cancels; });
        co_return co_await suspension;
    }
    Task<int> twice()
    {
        const Leaver leaver{log, "twice freed"};
        const int value = co_await wait();
        log.emplace_back("twice resumed");
        co_return 2 * value;
    }
    Task<void> tell()
    {
        const Leaver leaver{log, "tell freed"};
        log.push_back("told " + std::to_string(co_await twice()));
    }

    /// Notes that the frame it lives in was freed.
    struct Leaver
    {
        std::vector<std::string> &log;
        const char *word;
        ~Leaver() { log.emplace_back(word); }
    };
};

TEST(Task, StartsOnlyWhenItIsAwaitedOrStarted)
{
    Stage stage;
    {
        const Task<int> never = stage.wait();
    }
    EXPECT_FALSE(stage.resolver);
    EXPECT_TRUE(stage.log.empty());
}

TEST(Task, RunsThroughNestedTasksWhenTheAnswerComes)
{
    Stage stage;
    TaskScope scope;
    scope.start(stage.tell());
    EXPECT_FALSE(scope.isIdle());
    EXPECT_TRUE(stage.log.empty());

    stage.resolver->resolve(21);

    EXPECT_TRUE(scope.isIdle());
    EXPECT_EQ(stage.log,
              (std::vector<std::string>{"wait freed", "twice resumed", "twice freed", "told 42", "tell freed"}));
    EXPECT_EQ(stage.cancels, 0);
}

TEST(Task, NothingRunsAfterTheOwnerDied)
{
    Stage stage;
    {
        TaskScope scope;
        scope.start(stage.tell());
    }
    EXPECT_EQ(stage.cancels, 1);
    EXPECT_EQ(stage.log, (std::vector<std::string>{"wait freed", "twice freed", "tell freed"}));

    stage.resolver->resolve(1); // after death
    EXPECT_TRUE(stage.resolver->abandoned());
    EXPECT_EQ(stage.cancels, 1);
    EXPECT_EQ(stage.log.size(), 3U);
}

TEST(Task, TheSecondAnswerIsIgnored)
{
    Stage stage;
    TaskScope scope;
    scope.start(stage.tell());
    const auto resolver = *stage.resolver;
    resolver.resolve(1);
    resolver.resolve(2);
    EXPECT_EQ(std::ranges::count(stage.log, "told 2"), 1);
    EXPECT_EQ(std::ranges::count(stage.log, "told 4"), 0);
}

TEST(Task, AnAnswerBeforeTheWaitIsKept)
{
    const auto early = []() -> Task<int> {
        Suspension<int> suspension;
        suspension.onCancel([] { ADD_FAILURE() << "cancelled although it was answered"; });
        suspension.resolver().resolve(7);
        co_return co_await suspension;
    };
    EXPECT_EQ(runTask(early()), 7);
}

TEST(Task, CancelAllCanBeFollowedByNewTasks)
{
    Stage stage;
    TaskScope scope;
    scope.start(stage.tell());
    scope.cancelAll();
    EXPECT_TRUE(scope.isIdle());
    EXPECT_EQ(stage.cancels, 1);
    scope.start(stage.tell());
    stage.resolver->resolve(3);
    EXPECT_EQ(std::ranges::count(stage.log, "told 6"), 1);
}

/// An object that its own coroutine destroys.
struct Owner
{
    Stage &stage;
    std::unique_ptr<Owner> &self;
    TaskScope scope = {};

    Task<void> run()
    {
        const Stage::Leaver leaver{stage.log, "run freed"};
        Stage &kept = stage;
        co_await kept.wait();
        self.reset();
        kept.log.emplace_back("still running");
        co_await kept.wait();
        kept.log.emplace_back("never");
    }
};

TEST(Task, TheOwnerCanBeDestroyedByItsOwnRunningCoroutine)
{
    Stage stage;
    std::unique_ptr<Owner> owner;
    owner.reset(new Owner{.stage = stage, .self = owner});
    owner->scope.start(owner->run());
    stage.resolver->resolve(1);

    EXPECT_FALSE(owner);
    EXPECT_EQ(stage.log, (std::vector<std::string>{"wait freed", "still running", "wait freed", "run freed"}));
    EXPECT_EQ(stage.cancels, 1); // the second wait
    stage.resolver->resolve(2);
    EXPECT_EQ(stage.log.size(), 4U);
}

TEST(Task, TheOwnerCanBeDestroyedByACoroutineThatThenEnds)
{
    struct Brief
    {
        std::unique_ptr<Brief> &self;
        TaskScope scope = {};
        Task<void> run(Stage &stage)
        {
            co_await stage.wait();
            self.reset();
        }
    };
    Stage stage;
    std::unique_ptr<Brief> owner;
    owner.reset(new Brief{.self = owner});
    owner->scope.start(owner->run(stage));
    stage.resolver->resolve(1);
    EXPECT_FALSE(owner);
}

TEST(Task, CancellingOneDoesNotRunASiblingThatItAnswers)
{
    Stage first;
    Stage second;
    const auto answers = [&]() -> Task<void> {
        Suspension<int> suspension;
        suspension.onCancel([&second] { second.resolver->resolve(1); });
        co_await suspension;
    };
    {
        TaskScope scope;
        scope.start(answers());
        scope.start(second.tell());
    }
    EXPECT_EQ(second.log, (std::vector<std::string>{"wait freed", "twice freed", "tell freed"}));
}

TEST(Task, AScopeInsideACoroutineRunsTasksSideBySide)
{
    Stage left;
    Stage right;
    int sum = 0;
    const auto both = [&]() -> Task<void> {
        Suspension<bool> done;
        int open = 2;
        const auto add = [&, resolver = done.resolver()](Stage &stage) -> Task<void> {
            sum += co_await stage.wait();
            if (--open == 0) {
                resolver.resolve(true);
            }
        };
        TaskScope parallel;
        parallel.start(add(left));
        parallel.start(add(right));
        co_await done;
        sum *= 100;
    };
    {
        TaskScope scope;
        scope.start(both());
        right.resolver->resolve(2);
        left.resolver->resolve(1);
        EXPECT_TRUE(scope.isIdle());
    }
    EXPECT_EQ(sum, 300);

    {
        TaskScope scope;
        scope.start(both());
    }
    EXPECT_EQ(left.cancels, 1);
    EXPECT_EQ(right.cancels, 1);
}

TEST(Task, ManyAnswersInOneCoroutine)
{
    Stage stage;
    const auto loop = [&]() -> Task<int> {
        int sum = 0;
        for (int i = 0; i < 1000; ++i) {
            sum += co_await stage.wait();
        }
        co_return sum;
    };
    int result = 0;
    const auto keep = [&]() -> Task<void> { result = co_await loop(); };
    TaskScope scope;
    scope.start(keep());
    for (int i = 0; i < 1000; ++i) {
        stage.resolver->resolve(1);
    }
    EXPECT_EQ(result, 1000);
}

TEST(Offload, WorksOnAnotherThreadAndAnswersOnThisOne)
{
    const QThread *here = QThread::currentThread();
    QThreadPool pool;
    const auto job = [&]() -> Task<bool> {
        const QThread *there = co_await offload(&pool, [] { return QThread::currentThread(); });
        co_return there != here &&QThread::currentThread() == here;
    };
    EXPECT_TRUE(runTask(job()));
}

TEST(Offload, TheValueIsDroppedWhenNobodyWaitsAnyMore)
{
    QThreadPool pool;
    auto token = std::make_shared<int>(1);
    const std::weak_ptr<int> watch = token;
    {
        TaskScope scope;
        const auto job = [&]() -> Task<void> {
            co_await offload(&pool, [kept = std::move(token)] { return kept; });
            ADD_FAILURE() << "ran after its owner died";
        };
        scope.start(job());
    }
    pool.waitForDone();
    waitFor([&watch] { return watch.expired(); });
}

TEST(SleepFor, EndsAndCanBeCancelled)
{
    using namespace std::chrono_literals;
    runTask(sleepFor(1ms));
    TaskScope scope;
    const auto late = []() -> Task<void> {
        co_await sleepFor(1ms);
        ADD_FAILURE() << "woke up after its owner died";
    };
    scope.start(late());
    scope.cancelAll();
    runTask(sleepFor(20ms));
}

} // namespace
} // namespace rostrum::base
