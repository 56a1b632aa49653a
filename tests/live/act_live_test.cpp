// SPDX-License-Identifier: GPL-3.0-or-later
// Acting on the real servers while requests fail on the way: in the end the server has what the person meant, once.
#include "live/live_network.h"

#include "net/memory_secret_store.h"
#include "net/qt_http_client.h"
#include "net/sign_in.h"
#include "social/outbox.h"
#include "support/run_task.h"
#include "ui/app/app_driver.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

constexpr int kActs = 40;
constexpr int kPosts = 10; ///< acts meet on the same posts

/// What may happen to a request of the outbox. Half of them pass.
ServerAction faultOf(QRandomGenerator &random, const LiveNetwork &network, quint16 pds)
{
    const auto json = [](int status, QByteArray body) {
        return Answer{.status = status, .headers = {{"Content-Type", "application/json"}}, .body = std::move(body)};
    };
    switch (random.bounded(18)) {
    case 0:
    case 1:
        return Forward{.port = pds, .truncateAfter = 0}; // done, and the answer is lost
    case 2:
        return Forward{.port = pds, .truncateAfter = 40};
    case 3:
        return Close{};
    case 4:
        return json(500, R"({"error":"InternalServerError","message":"Internal Server Error"})");
    case 5:
        return json(200, "{\"uri\":");
    case 6:
        return Answer{.status = 403, .body = "<html>Pay for the network</html>"};
    case 7:
        return json(400, R"({"error":"ExpiredToken","message":"Token has expired"})");
    case 8:
        return json(400, R"({"error":"InvalidRequest","message":"Not today"})");
    default:
        return network.pass();
    }
}

class ActLiveTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(dataDir.isValid());
        net::QtHttpClient http(network.config());
        auto secrets = std::make_unique<net::MemorySecretStore>();
        const auto tokens = runTask(net::signIn(http, *secrets, network.config(), network.reader(),
                                                base::Secret(network.appPassword(network.reader()))));
        ASSERT_TRUE(tokens);
        const app::Paths paths(dataDir.path());
        ASSERT_TRUE(paths.create());
        ASSERT_TRUE(social::Accounts(paths.settingsFile())
                        .add({.did = tokens->did, .handle = tokens->handle, .pds = tokens->pds}));
        driver.emplace(app::Options{.dataDir = dataDir.path(), .language = u"en"_s}, network.config(),
                       std::move(secrets));
    }
    [[nodiscard]] social::Outbox &outbox() { return *driver->app().outbox(); }
    [[nodiscard]] model::PostPtr post(int row)
    {
        const auto *shown = std::get_if<ui::PostRow>(&driver->feed().row(row).what);
        return shown ? shown->item->post : nullptr;
    }
    /// How often the reader's repository says that it likes a post.
    [[nodiscard]] std::map<QString, int> likes()
    {
        std::map<QString, int> found;
        QString cursor;
        do {
            const QString query = u"repo=%1&collection=app.bsky.feed.like&limit=100&cursor=%2"_s.arg(
                network.didOf(network.reader()), cursor);
            const auto page = network.ask(net::Method::Get, u"com.atproto.repo.listRecords"_s, {}, {}, query);
            for (const auto records = page.json[u"records"].toArray(); const QJsonValue &record : records) {
                ++found[record[u"value"][u"subject"][u"uri"].toString()];
            }
            cursor = page.json[u"cursor"].toString();
        } while (!cursor.isEmpty());
        return found;
    }
    void sendAll()
    {
        const auto waits = [this] { return std::ranges::any_of(outbox().entries(), &social::OutboxEntry::isWaiting); };
        do {
            outbox().wake();
            waitFor([this] { return outbox().isIdle(); });
        } while (waits());
    }

    QTemporaryDir dataDir;
    LiveNetwork network;
    std::optional<AppDriver> driver;
};

TEST_F(ActLiveTest, WhatIsDoneWhileRequestsFailIsOnTheServerOnce)
{
    const quint32 seed = QRandomGenerator::system()->generate();
    SCOPED_TRACE("seed " + std::to_string(seed));
    QRandomGenerator random(seed);
    driver->waitFor(ui::View::home());
    const quint16 pds = std::get<Forward>(network.pass()).port;
    network.pds().setHandler([&](const ServerRequest &request) -> ServerAction {
        const QByteArray path = request.path();
        const bool isOfOutbox = path.startsWith("/xrpc/com.atproto.repo.") || path.endsWith(".getPosts");
        return isOfOutbox ? faultOf(random, network, pds) : network.pass();
    });
    for (int i = 0; i < kActs; ++i) {
        const int row = random.bounded(kPosts);
        const bool before = post(row)->liked;
        driver->feed().setCurrentRow(row, ui::FeedView::Ring::Visible);
        QSignalSpy acted(&outbox(), &social::Outbox::acted);
        driver->press(Qt::Key_L);
        waitFor([&] { return !acted.isEmpty(); });
        waitFor([&] {
            return post(row)->liked != before ||
                   std::ranges::any_of(outbox().entries(), &social::OutboxEntry::isRefused);
        });
        if (random.bounded(2) == 0) {
            outbox().wake();
        }
    }
    network.pds().setHandler([this](const ServerRequest & /*request*/) { return network.pass(); });
    sendAll();
    for (const social::OutboxEntry &entry : std::vector(outbox().entries())) {
        if (entry.isRefused()) {
            EXPECT_TRUE(entry.problem().detail.contains(u"Not today"_s)) << entry.problem().detail.toStdString();
            outbox().discard(entry.row.id);
        }
    }
    sendAll();
    const auto onServer = likes();
    for (int row = 0; row < kPosts; ++row) {
        const QString uri = QString::fromStdString(post(row)->uri.str());
        const auto found = onServer.find(uri);
        EXPECT_EQ(found == onServer.end() ? 0 : found->second, post(row)->liked ? 1 : 0) << uri.toStdString();
    }
}

} // namespace
} // namespace rostrum::tests
