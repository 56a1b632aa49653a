// SPDX-License-Identifier: GPL-3.0-or-later
// Proxy and AppView in the whole program, with a server that plays the PDS and what lies behind it.
#include "social/accounts.h"
#include "support/http_test_server.h"
#include "support/run_task.h"
#include "ui/app/app_driver.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/text_field.h"
#include "ui/shell/app_view_form.h"
#include "ui/shell/network_section.h"
#include "ui/shell/proxy_form.h"
#include "ui/shell/result_line.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QFile>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

const base::Did kMira = *base::Did::parse("did:plc:mira");
const QString kView = u"did:plc:view"_s;

/// A keychain that outlives the program it is given to.
class SharedSecretStore final : public net::SecretStore
{
public:
    explicit SharedSecretStore(net::SecretStore &store)
        : m_store(store)
    {
    }
    base::Task<base::Result<std::optional<base::Secret<QByteArray>>>> read(QString key) override
    {
        return m_store.read(std::move(key));
    }
    base::Task<base::Result<void>> write(QString key, base::Secret<QByteArray> value) override
    {
        return m_store.write(std::move(key), std::move(value));
    }
    base::Task<base::Result<void>> remove(QString key) override { return m_store.remove(std::move(key)); }
    base::Task<bool> isLasting() override { return m_store.isLasting(); }

private:
    net::SecretStore &m_store;
};

class NetworkSettingsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const app::Paths paths(folder.path());
        ASSERT_TRUE(paths.create());
        const auto handle = *base::Handle::parse("mira.example.com");
        ASSERT_TRUE(social::Accounts(paths.settingsFile()).add({.did = kMira, .handle = handle, .pds = server.url()}));
        const net::SessionTokens tokens{.did = kMira,
                                        .handle = handle,
                                        .pds = server.url(),
                                        .access = base::Secret<QByteArray>("access"),
                                        .refresh = base::Secret<QByteArray>("refresh")};
        ASSERT_TRUE(runTask(secrets.write(net::secretKeyOf(kMira), net::packed(tokens))));
        start();
    }
    void start()
    {
        driver.reset();
        driver.emplace(app::Options{.dataDir = folder.path(), .language = u"en"_s},
                       net::NetworkConfig{.plc = server.url(), .plainHttpOnLoopback = true},
                       std::make_unique<SharedSecretStore>(secrets));
        driver->window().open(ui::View::settings());
    }
    ServerAction act(const ServerRequest &request)
    {
        const auto json = [](const QByteArray &body) {
            return Answer{.headers = {{"content-type", "application/json"}}, .body = body};
        };
        if (request.path() == "/did:plc:view") {
            return json(R"({"id":"did:plc:view","service":[{"id":"#bsky_appview","type":"BskyAppView",)"
                        R"("serviceEndpoint":"https://view.example.com"}]})");
        }
        const QByteArray view = request.header("atproto-proxy");
        if (request.path() == "/xrpc/app.bsky.actor.getProfile" && view == "did:plc:view#bsky_appview") {
            return isViewDead ? ServerAction(Answer{.status = 502})
                              : json(R"({"did":"did:plc:mira","handle":"mira.example.com","displayName":"Mira"})");
        }
        return Answer{.status = 404, .body = "{}"};
    }
    [[nodiscard]] ui::NetworkSection *section()
    {
        return driver->window().currentPage()->findChild<ui::NetworkSection *>();
    }
    [[nodiscard]] ui::AppViewForm *form() { return section()->findChild<ui::AppViewForm *>(); }
    [[nodiscard]] ui::ProxyForm *proxy() { return section()->findChild<ui::ProxyForm *>(); }
    void type(const QString &did)
    {
        auto *edit = form()->findChild<QLineEdit *>();
        edit->setText(did);
        Q_EMIT edit->textEdited(did);
    }
    [[nodiscard]] static ui::ResultLine *resultOf(const QWidget *inside)
    {
        return inside->findChild<ui::ResultLine *>();
    }
    void waitForResult(const QWidget *inside)
    {
        waitFor([inside] {
            const auto *line = resultOf(inside);
            return line->isVisible() && line->kind() != ui::ResultLine::Kind::UnderWay;
        });
    }
    [[nodiscard]] bool says(const QString &text)
    {
        return std::ranges::contains(section()->findChildren<ui::Paragraph *>(), text, &ui::Paragraph::text);
    }
    [[nodiscard]] QByteArray file() const
    {
        QFile settings(folder.filePath(u"settings.ini"_s));
        EXPECT_TRUE(settings.open(QIODevice::ReadOnly));
        return settings.readAll();
    }
    [[nodiscard]] QLineEdit *field(const QString &name)
    {
        const auto edits = proxy()->findChildren<QLineEdit *>();
        const auto found = std::ranges::find(edits, name, &QLineEdit::accessibleName);
        return found == edits.end() ? nullptr : *found;
    }
    void fill(const QString &name, const QString &text)
    {
        field(name)->setText(text);
        Q_EMIT field(name)->textEdited(text);
    }

    QTemporaryDir folder;
    bool isViewDead = false;
    HttpTestServer server{[this](const ServerRequest &request) { return act(request); }};
    net::MemorySecretStore secrets;
    std::optional<AppDriver> driver;
};

TEST_F(NetworkSettingsTest, AnotherAppViewIsCheckedAndUsedAtOnceAndGivenUpAgain)
{
    EXPECT_TRUE(says(u"Bluesky (default)"_s));
    type(kView);
    driver->button(u"Check"_s, form())->click();
    waitForResult(form());
    EXPECT_EQ(resultOf(form())->text(), u"It answers, and knows you as Mira."_s);
    EXPECT_TRUE(says(u"Bluesky (default)"_s)) << "a check changes nothing";
    driver->button(u"Use this AppView"_s, form())->click();
    waitForResult(form());
    EXPECT_EQ(resultOf(form())->text(), u"It is in use now. It answers, and knows you as Mira."_s);
    EXPECT_TRUE(says(kView));

    const std::size_t before = server.requests().size();
    driver->window().open(ui::View::notifications());
    waitFor([&] { return server.requests().size() > before; });
    EXPECT_EQ(server.requests().back().header("atproto-proxy"), QByteArray("did:plc:view#bsky_appview"));

    start();
    EXPECT_TRUE(says(kView)) << "at the next start too";
    driver->button(u"Back to the default"_s, form())->click();
    EXPECT_TRUE(says(u"Bluesky (default)"_s));
    EXPECT_FALSE(file().contains("did:plc:view"));
}

TEST_F(NetworkSettingsTest, ADeadAppViewAndABadDidAreSaidAndChangeNothing)
{
    isViewDead = true;
    for (const QString &did : {kView, u"did:plc:nobody"_s, u"https://view.example.com"_s}) {
        type(did);
        driver->button(u"Use this AppView"_s, form())->click();
        waitForResult(form());
        EXPECT_EQ(resultOf(form())->kind(), ui::ResultLine::Kind::Bad) << did.toStdString();
        EXPECT_TRUE(resultOf(form())->text().endsWith(u"Nothing was changed."_s));
        EXPECT_EQ(form()->findChild<QLineEdit *>()->text(), did) << "what was typed stays";
        EXPECT_TRUE(says(u"Bluesky (default)"_s));
    }
    EXPECT_FALSE(file().contains("did:plc:view"));
}

TEST_F(NetworkSettingsTest, TheProxysPasswordIsInTheKeychainAlone)
{
    driver->button(u"This one:"_s, proxy())->click();
    driver->button(u"Use this proxy"_s, proxy())->click();
    EXPECT_FALSE(resultOf(proxy())->isVisible()) << "nothing to be used yet";
    fill(u"Server"_s, u"http://proxy.example.com"_s);
    fill(u"Port"_s, u"3128"_s);
    driver->button(u"Use this proxy"_s, proxy())->click();
    EXPECT_FALSE(resultOf(proxy())->isVisible()) << "not a name alone";
    fill(u"Server"_s, u"proxy.example.com"_s);
    fill(u"User"_s, u"mira"_s);
    fill(u"Password"_s, u"s3cret-of-mira"_s);
    driver->button(u"Use this proxy"_s, proxy())->click();
    waitForResult(proxy());
    EXPECT_EQ(resultOf(proxy())->text(), u"The network is reached through proxy.example.com:3128."_s);
    EXPECT_TRUE(file().contains("proxy.example.com"));
    EXPECT_FALSE(file().contains("s3cret-of-mira"));
    const auto kept = runTask(secrets.read(u"proxy"_s));
    ASSERT_TRUE(kept && *kept);
    EXPECT_EQ((*kept)->reveal(), QByteArray("s3cret-of-mira"));

    start();
    EXPECT_EQ(field(u"Server"_s)->text(), u"proxy.example.com"_s);
    EXPECT_EQ(field(u"Password"_s)->text(), QString()) << "it is not shown again";
    // Requests still go out: they waited for the password.
    const std::size_t before = server.requests().size();
    driver->window().open(ui::View::notifications());
    waitFor([&] { return server.requests().size() > before; });
    driver->window().open(ui::View::settings());
    driver->button(u"No proxy"_s, proxy())->click();
    waitForResult(proxy());
    EXPECT_EQ(resultOf(proxy())->text(), u"The network is reached directly."_s);
    EXPECT_EQ(field(u"Server"_s)->text(), u"proxy.example.com"_s) << "for the next time";
}

TEST_F(NetworkSettingsTest, TheSampleHasNoAppViewToChoose)
{
    driver.reset();
    driver.emplace(AppDriver::sampleIn(folder));
    driver->waitFor(ui::View::home());
    driver->window().open(ui::View::settings());
    EXPECT_FALSE(form()->isVisible());
    EXPECT_TRUE(proxy()->isVisible());
}

} // namespace
} // namespace rostrum::tests
