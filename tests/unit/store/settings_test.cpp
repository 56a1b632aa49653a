// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settings.h"

#include "support/run_task.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace rostrum::store {
namespace {

using tests::runTask;

TEST(Settings, OutliveTheStore)
{
    const QTemporaryDir folder;
    const Store::Files files{.person = folder.filePath(u"person.db"_s), .cache = folder.filePath(u"cache.db"_s)};
    {
        const auto store = Store::open(files);
        ASSERT_TRUE(store);
        EXPECT_EQ(runTask(readSetting(**store, "a")).value(), std::optional<QByteArray>());
        ASSERT_TRUE(runTask(writeSetting(**store, "a", "one")));
        ASSERT_TRUE(runTask(writeSetting(**store, "a", "två")));
        ASSERT_TRUE(runTask(writeSetting(**store, "b", "")));
    }
    const auto store = Store::open(files);
    ASSERT_TRUE(store);
    EXPECT_EQ(runTask(readSetting(**store, "a")).value(), std::optional<QByteArray>("två"));
    const auto empty = runTask(readSetting(**store, "b"));
    ASSERT_TRUE(empty && *empty);
    EXPECT_TRUE((*empty)->isEmpty());
}

} // namespace
} // namespace rostrum::store
