// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include "support/run_task.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <latch>

using namespace Qt::StringLiterals;

namespace rostrum::store {
namespace {

using tests::runTask;

constexpr auto kEndless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

struct ConnectionTest : testing::Test
{
    static Database open(const QString &path)
    {
        auto database = Database::open(path, Durability::Normal);
        if (!database) {
            qFatal("no database");
        }
        return std::move(*database);
    }

    base::Result<qint64> count(const char *sql)
    {
        return runTask(connection.read([sql](Database &db) -> base::Result<qint64> {
            const auto select = db.query(sql);
            select->executeStep();
            return select->getColumn(0).getInt64();
        }));
    }

    QTemporaryDir folder;
    Connection connection{open(folder.filePath(u"c.db"_s))};
};

base::Result<void> insertOne(Database &db)
{
    SQLite::Transaction transaction(db.handle());
    db.execute("CREATE TABLE IF NOT EXISTS t (a INTEGER)");
    db.execute("INSERT INTO t VALUES (1)");
    transaction.commit();
    return {};
}

TEST_F(ConnectionTest, ReadsWhatWasWritten)
{
    ASSERT_TRUE(runTask(connection.write(insertOne)));
    ASSERT_TRUE(runTask(connection.write(insertOne)));
    EXPECT_EQ(count("SELECT count(*) FROM t"), 2);
}

TEST_F(ConnectionTest, ErrorsComeBack)
{
    const auto failed = count("SELECT nonsense FROM nowhere");
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().kind, base::ErrorKind::Storage);
    EXPECT_EQ(count("SELECT 1"), 1) << "the connection goes on";
}

TEST_F(ConnectionTest, AWriteNobodyWaitsForIsDone)
{
    {
        base::TaskScope scope;
        scope.start([](Connection &c) -> base::Task<void> { (void)co_await c.write(insertOne); }(connection));
    }
    EXPECT_EQ(count("SELECT count(*) FROM t"), 1);
}

/// Without the interrupt this test never ends.
TEST_F(ConnectionTest, ALongQueryIsInterruptedWithItsTask)
{
    std::latch begun(1);
    {
        base::TaskScope scope;
        scope.start([](Connection &c, std::latch &latch) -> base::Task<void> {
            (void)co_await c.read([&latch](Database &db) -> base::Result<int> {
                latch.count_down();
                const auto select = db.query(kEndless);
                select->executeStep();
                return 0;
            });
            ADD_FAILURE() << "ran on after its owner was gone";
        }(connection, begun));
        begun.wait();
    }
    EXPECT_EQ(count("SELECT 1"), 1);
    EXPECT_EQ(count("SELECT 2"), 2);
}

TEST_F(ConnectionTest, AReadNobodyWaitsForIsNotBegun)
{
    std::latch begun(1);
    std::latch gate(1);
    bool ran = false;
    base::TaskScope first;
    first.start([](Connection &c, std::latch &b, std::latch &g) -> base::Task<void> {
        (void)co_await c.read([&](Database &) -> base::Result<int> {
            b.count_down();
            g.wait();
            return 0;
        });
    }(connection, begun, gate));
    begun.wait();
    {
        base::TaskScope second;
        second.start([](Connection &c, bool &r) -> base::Task<void> {
            (void)co_await c.read([&r](Database &) -> base::Result<int> {
                r = true;
                return 0;
            });
        }(connection, ran));
    }
    gate.count_down();
    EXPECT_EQ(count("SELECT 1"), 1);
    EXPECT_FALSE(ran);
}

TEST_F(ConnectionTest, AReadSeesOneMoment)
{
    ASSERT_TRUE(runTask(connection.write(insertOne)));
    const auto same = runTask(connection.read([&](Database &db) -> base::Result<bool> {
        const auto number = [&db] {
            const auto select = db.query("SELECT count(*) FROM t");
            select->executeStep();
            return select->getColumn(0).getInt64();
        };
        const auto before = number();
        auto second = Database::open(db.path(), Durability::Normal);
        if (!second || !insertOne(*second)) {
            return base::fail(base::ErrorKind::Storage);
        }
        return before == number();
    }));
    EXPECT_EQ(same, true);
    EXPECT_EQ(count("SELECT count(*) FROM t"), 2);
}

} // namespace
} // namespace rostrum::store
