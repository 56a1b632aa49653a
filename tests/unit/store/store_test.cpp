// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "samples.h"
#include "support/run_task.h"

#include "store/settings.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace rostrum::store {
namespace {

using tests::minute;
using tests::pageOf;
using tests::runTask;

struct StoreTest : testing::Test
{
    std::unique_ptr<Store> open() const
    {
        auto store = Store::open(files);
        EXPECT_TRUE(store);
        return store ? std::move(*store) : nullptr;
    }
    /// A store that holds something in both files.
    void fill() const
    {
        const auto store = open();
        ASSERT_TRUE(runTask(writeSetting(*store, "kept", "yes")));
        ASSERT_TRUE(runTask(store->cacheWriter().write(
            [](Database &db) { return writeNewest(db, u"timeline"_s, pageOf({20, 10}, "c"), minute(30)); })));
    }
    static std::size_t rowsIn(Store &store)
    {
        const auto rows =
            runTask(store.cacheReader().read([](Database &db) { return readFeed(db, u"timeline"_s, {.limit = 100}); }));
        return rows ? rows->size() : 999;
    }
    static QByteArray bytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void damage(const QString &path, qint64 from)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.seek(from));
        file.write(QByteArray(static_cast<qsizetype>(file.size() - from), 'x'));
    }
    /// Makes the first page of a table unreadable.
    static void damageTable(const QString &path, const char *table)
    {
        qint64 page = 0;
        {
            auto database = Database::open(path, Durability::Full);
            ASSERT_TRUE(database);
            SQLite::Statement select(database->handle(), "SELECT rootpage FROM sqlite_schema WHERE name = ?");
            select.bind(1, table);
            ASSERT_TRUE(select.executeStep());
            page = select.getColumn(0).getInt64();
        }
        constexpr qsizetype kPage = 4096;
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.seek((page - 1) * kPage));
        file.write(QByteArray(kPage, 'x'));
    }
    void setVersion(const QString &path, const char *sql) const
    {
        auto database = Database::open(path, Durability::Full);
        ASSERT_TRUE(database);
        database->execute(sql);
    }

    QTemporaryDir folder;
    Store::Files files{.person = folder.filePath(u"one/person.db"_s), .cache = folder.filePath(u"two/cache.db"_s)};
};

TEST_F(StoreTest, MakesItsFoldersAndKeepsWhatItHolds)
{
    fill();
    const auto store = open();
    ASSERT_TRUE(store);
    EXPECT_EQ(rowsIn(*store), 2U);
    EXPECT_EQ(rowsIn(*store), 2U) << "the other reader";
    EXPECT_EQ(runTask(readSetting(*store, "kept")).value(), std::optional<QByteArray>("yes"));
}

TEST_F(StoreTest, ADamagedCacheIsMadeAnew)
{
    fill();
    damage(files.cache, 0);
    const auto store = open();
    ASSERT_TRUE(store);
    EXPECT_EQ(rowsIn(*store), 0U);
    EXPECT_EQ(runTask(readSetting(*store, "kept")).value(), std::optional<QByteArray>("yes"));
}

TEST_F(StoreTest, DamageFoundLaterIsMendedAtTheNextStart)
{
    fill();
    damageTable(files.cache, "feed_item"); // the schema is whole
    {
        const auto store = open();
        ASSERT_TRUE(store);
        const auto rows = runTask(
            store->cacheReader().read([](Database &db) { return readFeed(db, u"timeline"_s, {.limit = 100}); }));
        ASSERT_FALSE(rows);
        EXPECT_EQ(rows.error().code, kCorrupt);
    }
    const auto store = open();
    ASSERT_TRUE(store);
    EXPECT_EQ(rowsIn(*store), 0U);
    EXPECT_FALSE(QFile::exists(Database::damageMark(files.cache)));
}

TEST_F(StoreTest, ACacheOfAnotherVersionIsMadeAnew)
{
    for (const auto *version : {"PRAGMA user_version = 999", "PRAGMA user_version = -1"}) {
        fill();
        setVersion(files.cache, version);
        const auto store = open();
        ASSERT_TRUE(store);
        EXPECT_EQ(rowsIn(*store), 0U);
    }
}

TEST_F(StoreTest, ADamagedPersonFileIsRefusedAndLeftAlone)
{
    fill();
    damage(files.person, 0);
    const QByteArray before = bytes(files.person);
    const auto store = Store::open(files);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, kCorrupt);
    EXPECT_EQ(bytes(files.person), before);
}

TEST_F(StoreTest, ANewerPersonFileIsRefusedAndLeftAlone)
{
    fill();
    setVersion(files.person, "PRAGMA user_version = 999");
    const QByteArray before = bytes(files.person);
    const auto store = Store::open(files);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, u"NewerFile"_s);
    EXPECT_EQ(bytes(files.person), before);
}

TEST_F(StoreTest, AcceptedWritesAreDoneWhenTheStoreGoes)
{
    {
        const auto store = open();
        base::TaskScope scope;
        for (int i = 0; i < 100; ++i) {
            scope.start([](Store &s, int n) -> base::Task<void> {
                (void)co_await writeSetting(s, "k" + QByteArray::number(n), "v");
            }(*store, i));
        }
        scope.cancelAll();
    }
    auto database = Database::open(files.person, Durability::Full);
    ASSERT_TRUE(database);
    EXPECT_EQ(database->handle().execAndGet("SELECT count(*) FROM setting").getInt(), 100);
}

} // namespace
} // namespace rostrum::store
