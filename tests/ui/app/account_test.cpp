// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, changing and closing accounts while the network and the keychain take their time.
#include "samples.h"
#include "support/http_test_server.h"
#include "support/run_task.h"
#include "ui/app/app_driver.h"
#include "ui/kit/banner.h"
#include "ui/shell/rail_button.h"
#include "ui/social/palette.h"

#include "social/accounts.h"
#include "store/feed_writer.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

const base::Did kMira = *base::Did::parse("did:plc:mira");

/// A keychain whose person thinks about it until release().
class HeldSecretStore final : public net::SecretStore
{
public:
    explicit HeldSecretStore(bool held)
        : m_held(held)
    {
    }
    base::Task<base::Result<std::optional<base::Secret<QByteArray>>>> read(QString /*key*/) override
    {
        co_await wait();
        if (refuses) {
            co_return base::fail(base::ErrorKind::Storage, u"locked"_s);
        }
        co_return value;
    }
    base::Task<base::Result<void>> write(QString /*key*/, base::Secret<QByteArray> secret) override
    {
        co_await wait();
        value = std::move(secret);
        co_return base::Result<void>();
    }
    base::Task<base::Result<void>> remove(QString /*key*/) override
    {
        co_await wait();
        value.reset();
        co_return base::Result<void>();
    }
    base::Task<bool> isLasting() override { co_return true; }

    void hold() { m_held = true; }
    void release()
    {
        m_held = false;
        for (const auto &resolver : std::exchange(m_waiting, {})) {
            resolver.resolve(true);
        }
    }

    std::optional<base::Secret<QByteArray>> value;
    bool refuses = false;

private:
    base::Task<void> wait()
    {
        if (m_held) {
            base::Suspension<bool> released;
            m_waiting.push_back(released.resolver());
            (void)co_await released;
        }
    }

    bool m_held;
    std::vector<base::Resolver<bool>> m_waiting;
};

class AccountTest : public testing::Test
{
protected:
    /// An account that was used before: it is recorded, and has posts in its store.
    void SetUp() override
    {
        const app::Paths paths(folder.path());
        ASSERT_TRUE(paths.create());
        ASSERT_TRUE(social::Accounts(paths.settingsFile())
                        .add({.did = kMira, .handle = *base::Handle::parse("mira.example.com"), .pds = pds.url()}));
        auto store = store::Store::open(paths.account(kMira));
        ASSERT_TRUE(store);
        ASSERT_TRUE(runTask((*store)->cacheWriter().write([](store::Database &db) {
            return store::writeNewest(db, u"timeline"_s, pageOf({30, 20, 10}), minute(40));
        })));
    }
    void start(const net::SessionTokens *tokens, bool held)
    {
        auto store = std::make_unique<HeldSecretStore>(held);
        secrets = store.get();
        if (tokens) {
            secrets->value = net::packed(*tokens);
        }
        driver.emplace(app::Options{.dataDir = folder.path(), .language = u"en"_s},
                       net::NetworkConfig{.plainHttpOnLoopback = true}, std::move(store));
    }
    [[nodiscard]] net::SessionTokens tokens() const
    {
        return {.did = kMira,
                .handle = *base::Handle::parse("mira.example.com"),
                .pds = pds.url(),
                .access = base::Secret(QByteArray("access")),
                .refresh = base::Secret(QByteArray("refresh"))};
    }
    /// Confirms the question whether to sign out.
    void signOut()
    {
        driver->window().open(ui::View::settings());
        driver->button(u"Sign out"_s, driver->window().currentPage())->click();
        driver->button(u"Sign out"_s, driver->window().findChild<ui::Sheet *>())->click();
    }
    [[nodiscard]] bool isSample() { return driver->window().findChild<ui::Banner *>()->isVisible(); }

    QTemporaryDir folder;
    ServerAction pdsDoes = Hang{};
    HttpTestServer pds{[this](const ServerRequest &) { return pdsDoes; }};
    HeldSecretStore *secrets = nullptr; ///< the program's
    std::optional<AppDriver> driver;
};

TEST_F(AccountTest, WhatWasReadBeforeIsThereWhileTheKeychainAsks)
{
    const auto known = tokens();
    start(&known, true);
    waitFor([&] { return driver->posts().size() == 3; });
    EXPECT_FALSE(isSample());
    driver->window().open(ui::View::settings());
    driver->window().navigator().back();
    EXPECT_TRUE(pds.requests().empty());
    secrets->release();
    waitFor([&] { return !pds.requests().empty(); });
    EXPECT_EQ(pds.requests().front().header("authorization"), "Bearer access");
}

TEST_F(AccountTest, AKeychainThatRefusesIsSaidAndAskedAgain)
{
    const auto known = tokens();
    start(&known, true);
    secrets->refuses = true;
    waitFor([&] { return driver->posts().size() == 3; });
    secrets->release();
    waitFor([&] { return driver->home().trouble().has_value(); });
    EXPECT_EQ(driver->window().signInSheet(), nullptr) << "the tokens may be good";
    secrets->refuses = false;
    driver->home().feed().refresh();
    waitFor([&] { return !pds.requests().empty(); });
}

TEST_F(AccountTest, WithoutTokensOneIsAskedToSignInAndReadsMeanwhile)
{
    start(nullptr, false);
    waitFor([&] { return driver->window().signInSheet() != nullptr && driver->posts().size() == 3; });
    driver->window().signInSheet()->dismiss();
    EXPECT_EQ(driver->posts().size(), 3U);
}

TEST_F(AccountTest, NothingElseHappensToAnAccountThatIsBeingSignedOut)
{
    const auto known = tokens();
    start(&known, false);
    waitFor([&] { return !pds.requests().empty(); });
    signOut();
    waitFor([&] { return pds.requests().back().path().endsWith("deleteSession"); });
    EXPECT_FALSE(secrets->value) << "not before the server has answered, which it may never do";
    Q_EMIT driver->window().sampleRequested(); // the rail is closed; nobody may come through
    for (const auto *button : driver->window().findChildren<ui::RailButton *>()) {
        EXPECT_FALSE(button->isEnabled());
    }
    pds.stop();
    waitFor([&] { return isSample(); });
    driver->waitFor(ui::View::home());
    const app::Paths paths(folder.path());
    EXPECT_FALSE(QFile::exists(paths.account(kMira).person));
    EXPECT_FALSE(QFile::exists(paths.account(kMira).cache));
    EXPECT_TRUE(social::Accounts(paths.settingsFile()).all().empty());
}

TEST_F(AccountTest, ThePaletteGoesWithItsAccount)
{
    const auto known = tokens();
    start(&known, false);
    waitFor([&] { return driver->posts().size() == 3; });
    driver->press(Qt::Key_K, Qt::ControlModifier);
    ASSERT_NE(driver->window().findChild<ui::Palette *>(), nullptr);
    Q_EMIT driver->window().sampleRequested();
    waitFor([&] { return isSample(); });
    EXPECT_EQ(driver->window().findChild<ui::Palette *>(), nullptr) << "it searches the store of the account before";
}

TEST_F(AccountTest, ClosingTheSheetEndsOnlyTheSignIn)
{
    driver.emplace(app::Options{.embedded = true, .dataDir = folder.path(), .language = u"en"_s});
    driver->window().openSignIn();
    driver->window().signInSheet()->dismiss();
    driver->waitFor(ui::View::home());
    EXPECT_FALSE(driver->posts().empty());
}

TEST_F(AccountTest, AStoreOfANewerVersionIsLeftAloneAndTheSampleIsShown)
{
    const app::Paths paths(folder.path());
    auto person = store::Database::open(paths.account(kMira).person, store::Durability::Full);
    ASSERT_TRUE(person);
    person->execute("PRAGMA user_version = 99");
    start(nullptr, false);
    driver->waitFor(ui::View::home());
    EXPECT_TRUE(isSample());
    EXPECT_NE(driver->window().findChild<ui::Sheet *>(), nullptr) << "and it is said why";
}

} // namespace
} // namespace rostrum::tests
