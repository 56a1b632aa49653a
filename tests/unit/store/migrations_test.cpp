// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/schema.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::store {
namespace {

constexpr std::array kSteps{
    Migration{"CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (1);"},
    Migration{"ALTER TABLE a ADD COLUMN y INTEGER NOT NULL DEFAULT 5;"},
    Migration{"CREATE TABLE b (x INTEGER); INSERT INTO b SELECT x + y FROM a;"},
};
constexpr std::array kBroken{
    kSteps[0],
    Migration{"CREATE TABLE half (x INTEGER); INSERT INTO nowhere VALUES (1);"},
};

struct Migrations : testing::Test
{
    Database open() const
    {
        auto database = Database::open(path, Durability::Full);
        if (!database) {
            qFatal("no database");
        }
        return std::move(*database);
    }
    static qint64 number(Database &db, const char *sql) { return db.handle().execAndGet(sql).getInt64(); }
    QByteArray bytes() const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    QString path = folder.filePath(u"m.db"_s);
};

TEST_F(Migrations, ANewFileGetsAllStepsAndNoBackup)
{
    auto db = open();
    ASSERT_TRUE(migrate(db, kSteps));
    EXPECT_EQ(schemaVersion(db), 3);
    EXPECT_EQ(number(db, "SELECT x FROM b"), 6);
    EXPECT_TRUE(QDir(folder.path()).entryList({u"*before*"_s}).isEmpty());
    ASSERT_TRUE(migrate(db, kSteps)) << "a second time does nothing";
    EXPECT_EQ(number(db, "SELECT count(*) FROM b"), 1);
}

TEST_F(Migrations, AFileWithDataIsCopiedFirst)
{
    {
        auto db = open();
        ASSERT_TRUE(migrate(db, std::span(kSteps).first(1)));
        db.execute("INSERT INTO a VALUES (2)");
        ASSERT_TRUE(migrate(db, kSteps));
        EXPECT_EQ(number(db, "SELECT count(*) FROM b"), 2);
    }
    path += u".before-v2"_s;
    ASSERT_TRUE(QFile::exists(path));
    auto copy = open();
    EXPECT_EQ(schemaVersion(copy), 1);
    EXPECT_EQ(number(copy, "SELECT sum(x) FROM a"), 3);
    EXPECT_FALSE(QFile::exists(path + u".part"_s));
}

TEST_F(Migrations, ACopyThatWasCutShortIsMadeAgain)
{
    auto db = open();
    ASSERT_TRUE(migrate(db, std::span(kSteps).first(1)));
    QFile part(path + u".before-v2.part"_s);
    ASSERT_TRUE(part.open(QIODevice::WriteOnly));
    part.write("half a database");
    part.close();
    ASSERT_TRUE(migrate(db, kSteps));
    path += u".before-v2"_s;
    auto copy = open();
    EXPECT_EQ(schemaVersion(copy), 1);
}

TEST_F(Migrations, NoStepIsTakenWithoutABackup)
{
    auto db = open();
    ASSERT_TRUE(migrate(db, std::span(kSteps).first(1)));
    ASSERT_TRUE(QDir().mkpath(path + u".before-v2.part/x"_s)); // nothing can be written there
    EXPECT_FALSE(migrate(db, kSteps));
    EXPECT_EQ(schemaVersion(db), 1);
}

TEST_F(Migrations, AFailingStepLeavesTheStepBefore)
{
    auto db = open();
    const auto migrated = migrate(db, kBroken);
    ASSERT_FALSE(migrated);
    EXPECT_EQ(migrated.error().kind, base::ErrorKind::Storage);
    EXPECT_EQ(schemaVersion(db), 1);
    EXPECT_EQ(number(db, "SELECT count(*) FROM a"), 1);
    EXPECT_EQ(number(db, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'"), 0);
}

TEST_F(Migrations, ANewerFileIsRefusedUntouched)
{
    {
        auto db = open();
        ASSERT_TRUE(migrate(db, kSteps));
    }
    const QByteArray before = bytes();
    {
        auto db = open();
        const auto migrated = migrate(db, std::span(kSteps).first(2));
        ASSERT_FALSE(migrated);
        EXPECT_EQ(migrated.error().code, u"NewerFile"_s);
        EXPECT_FALSE(migrated.error().message.isEmpty());
    }
    EXPECT_EQ(bytes(), before);
    EXPECT_TRUE(QDir(folder.path()).entryList({u"*before*"_s}).isEmpty());
}

TEST_F(Migrations, TheProgramsOwnSchemasAreSound)
{
    for (const auto schema : {personSchema(), cacheSchema()}) {
        QFile::remove(path);
        auto db = open();
        ASSERT_TRUE(migrate(db, schema));
        EXPECT_EQ(db.handle().execAndGet("PRAGMA integrity_check").getString(), "ok");
        EXPECT_EQ(number(db, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
    }
}

} // namespace
} // namespace rostrum::store
