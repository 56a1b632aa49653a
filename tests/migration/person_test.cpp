// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"
#include "store/outbox.h"
#include "store/schema.h"
#include "store/settings.h"
#include "store/store.h"

#include "support/run_task.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::store {
namespace {

using tests::runTask;

struct OldPersonFile : testing::TestWithParam<int>
{
    OldPersonFile()
    {
        QFile script(
            u"%1/tests/migration/data/person-v%2.sql"_s.arg(QStringLiteral(ROSTRUM_SOURCE_DIR)).arg(GetParam()));
        EXPECT_TRUE(script.open(QIODevice::ReadOnly)) << "every released schema has its script";
        auto database = Database::open(files.person, Durability::Full);
        EXPECT_TRUE(database);
        database->execute(script.readAll().constData());
    }

    QTemporaryDir folder;
    Store::Files files{.person = folder.filePath(u"person.db"_s), .cache = folder.filePath(u"cache.db"_s)};
};

TEST_P(OldPersonFile, OpensWithWhatItHeld)
{
    const auto store = Store::open(files);
    ASSERT_TRUE(store);
    EXPECT_EQ(runTask(readSetting(**store, "language")).value(), std::optional<QByteArray>("sv"));
    EXPECT_EQ(runTask(readSetting(**store, "position/timeline")).value(),
              std::optional<QByteArray>(R"({"offset":12,"row":"at://did:plc:ada/app.bsky.feed.post/a"})"));
    ASSERT_TRUE(runTask(writeSetting(**store, "language", "en")));
}

/// An old file ends with the very schema of a new one.
TEST_P(OldPersonFile, EndsWithTheSchemaOfANewFile)
{
    const auto schemaOf = [](const QString &path) {
        auto database = Database::open(path, Durability::Full);
        EXPECT_TRUE(database && migrate(*database, personSchema()));
        const auto select =
            database->query("SELECT group_concat(name || ' ' || type || ' ' || \"notnull\" || ' ' || pk) "
                            "FROM (SELECT t.name AS tab, c.* FROM pragma_table_list t, "
                            "pragma_table_xinfo(t.name) c ORDER BY tab, c.name)");
        select->executeStep();
        return select->getColumn(0).getString();
    };
    EXPECT_EQ(schemaOf(files.person), schemaOf(folder.filePath(u"new.db"_s)));
}

// Since version 3 the outbox counts the attempts that nobody knows the outcome of.
TEST(OldOutbox, KnowsWhatMayHaveReachedTheServer)
{
    const QTemporaryDir folder;
    auto database = Database::open(folder.filePath(u"person.db"_s), Durability::Full);
    ASSERT_TRUE(database && migrate(*database, personSchema().first(2)));
    database->execute("INSERT INTO outbox (kind, lane, intent, changed_at, attempts, state) VALUES "
                      "('like', 'a', '{}', 1, 2, 'waiting'), ('like', 'b', '{}', 1, 1, 'refused'), "
                      "('like', 'c', '{}', 1, 3, 'sent'), ('like', 'd', '{}', 1, 0, 'refused')");
    ASSERT_TRUE(migrate(*database, personSchema()));
    const auto rows = readOutbox(*database);
    ASSERT_TRUE(rows);
    std::vector<int> unsure;
    std::ranges::transform(*rows, std::back_inserter(unsure), &OutboxRow::unsure);
    EXPECT_EQ(unsure, (std::vector{2, 0, 2, 0}));
}

INSTANTIATE_TEST_SUITE_P(Versions, OldPersonFile, testing::Range(1, static_cast<int>(personSchema().size()) + 1));

} // namespace
} // namespace rostrum::store
