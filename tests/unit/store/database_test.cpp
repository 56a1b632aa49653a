// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace rostrum::store {
namespace {

struct DatabaseTest : testing::Test
{
    Database open(Durability durability = Durability::Normal, Access access = Access::ReadWrite) const
    {
        auto database = Database::open(folder.filePath(u"d.db"_s), durability, access);
        if (!database) {
            qFatal("no database");
        }
        return std::move(*database);
    }
    static int pragma(Database &db, const char *name)
    {
        return db.handle().execAndGet("PRAGMA " + std::string(name)).getInt();
    }

    QTemporaryDir folder;
};

TEST_F(DatabaseTest, IsOpenedAsPromised)
{
    auto full = open(Durability::Full);
    EXPECT_EQ(full.handle().execAndGet("PRAGMA journal_mode").getString(), "wal");
    EXPECT_EQ(pragma(full, "foreign_keys"), 1);
    EXPECT_EQ(pragma(full, "synchronous"), 2);
    auto normal = open();
    EXPECT_EQ(pragma(normal, "synchronous"), 1);
}

TEST_F(DatabaseTest, AReaderCannotWrite)
{
    auto writer = open();
    writer.execute("CREATE TABLE t (a INTEGER)");
    auto reader = open(Durability::Normal, Access::ReadOnly);
    const auto written = guarded(reader, [](Database &db) -> base::Result<void> {
        db.execute("INSERT INTO t VALUES (1)");
        return {};
    });
    EXPECT_FALSE(written);
}

TEST_F(DatabaseTest, AFolderIsNoDatabase)
{
    const auto opened = Database::open(folder.path(), Durability::Normal);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, base::ErrorKind::Storage);
    EXPECT_FALSE(opened.error().message.isEmpty());
}

TEST_F(DatabaseTest, AStatementIsKeptAndComesBackClean)
{
    auto db = open();
    static constexpr auto kSql = "SELECT ?";
    SQLite::Statement *first = nullptr;
    {
        const auto query = db.query(kSql);
        first = &*query;
        query->bind(1, 7);
        ASSERT_TRUE(query->executeStep());
        EXPECT_EQ(query->getColumn(0).getInt(), 7);
    }
    const auto query = db.query(kSql);
    EXPECT_EQ(&*query, first);
    ASSERT_TRUE(query->executeStep());
    EXPECT_TRUE(query->isColumnNull(0)) << "a binding stayed";
}

TEST_F(DatabaseTest, AQueryLeavesNoTransactionOpenBehindIt)
{
    auto writer = open();
    writer.execute("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1), (2)");
    auto reader = open(Durability::Normal, Access::ReadOnly);
    {
        const auto query = reader.query("SELECT a FROM t");
        ASSERT_TRUE(query->executeStep()); // and the second row is never asked for
    }
    writer.execute("INSERT INTO t VALUES (3)");
    EXPECT_EQ(writer.handle().execAndGet("PRAGMA wal_checkpoint(TRUNCATE)").getInt(), 0) << "a reader holds the log";
}

TEST_F(DatabaseTest, SaysWhatWentWrong)
{
    auto db = open();
    db.execute("PRAGMA max_page_count = 8; CREATE TABLE t (a TEXT)");
    const auto full = guarded(db, [](Database &d) -> base::Result<void> {
        d.execute("INSERT INTO t VALUES (hex(randomblob(100000)))");
        return {};
    });
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().message, u"The disk is full."_s);
    EXPECT_EQ(full.error().kind, base::ErrorKind::Storage);
}

TEST_F(DatabaseTest, StopsWhenAsked)
{
    auto db = open();
    std::atomic_bool stop = true;
    db.setStop(&stop);
    const auto endless = guarded(db, [](Database &d) -> base::Result<void> {
        d.execute("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
        return {};
    });
    ASSERT_FALSE(endless);
    EXPECT_EQ(endless.error().code, u"Interrupted"_s);
    db.setStop(nullptr);
    EXPECT_EQ(db.handle()
                  .execAndGet("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 50000) "
                              "SELECT count(*) FROM n")
                  .getInt(),
              50000);
}

} // namespace
} // namespace rostrum::store
