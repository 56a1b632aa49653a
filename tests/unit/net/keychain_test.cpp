// SPDX-License-Identifier: GPL-3.0-or-later
// Against the Secret Service of a desktop that is private to this test.
#include "net/keychain_secret_store.h"
#include "support/run_task.h"

#include <gtest/gtest.h>

#include <QUuid>

namespace rostrum::net {
namespace {

using namespace Qt::StringLiterals;
using tests::runTask;

TEST(Keychain, WritesReadsAndRemoves)
{
    ASSERT_TRUE(runTask(KeychainSecretStore::isAvailable()));
    KeychainSecretStore store;
    const QString key = u"test/"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QByteArray value = "{\"a\":\"åäö\"}";
    const auto before = runTask(store.read(key));
    ASSERT_TRUE(before) << before.error().detail.toStdString();
    EXPECT_FALSE(before->has_value());
    const auto written = runTask(store.write(key, base::Secret(value)));
    ASSERT_TRUE(written) << written.error().detail.toStdString();
    KeychainSecretStore another;
    const auto read = runTask(another.read(key));
    ASSERT_TRUE(read && *read);
    EXPECT_EQ((*read)->reveal(), value);
    ASSERT_TRUE(runTask(store.remove(key)));
    EXPECT_FALSE(runTask(store.read(key))->has_value());
    EXPECT_TRUE(runTask(store.remove(key))); // what is not there is removed
}

TEST(Keychain, ACallMayBeCancelled)
{
    KeychainSecretStore store;
    base::TaskScope scope;
    const auto never = [&]() -> base::Task<void> {
        co_await store.read(u"test/none"_s);
        ADD_FAILURE() << "ran after its owner died";
    };
    scope.start(never());
    scope.cancelAll();
    EXPECT_TRUE(runTask(store.read(u"test/none"_s)));
}

} // namespace
} // namespace rostrum::net
