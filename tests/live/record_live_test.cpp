// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs of one person change records on the real PDS: what differs in field is kept of both, and where they meet
// the person is told.
#include "live/live_network.h"

#include "net/memory_secret_store.h"
#include "net/session.h"
#include "net/sign_in.h"
#include "social/outbox.h"
#include "social/own_repo.h"
#include "store/store.h"
#include "support/run_task.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

using social::Wish;

constexpr int kRounds = 12; ///< of both at once
const auto kCreatorMode = *base::Nsid::parse("app.rostrum.actor.creatorMode");
constexpr std::string_view kConnect = "id.sifa.graph.follow";

/// One program of the reader, as far as it acts.
class Program
{
public:
    explicit Program(LiveNetwork &network)
        : m_http(network.config())
    {
        auto opened = store::Store::open(
            {.person = m_folder.filePath(u"person.db"_s), .cache = m_folder.filePath(u"cache.db"_s)});
        const auto tokens = runTask(net::signIn(m_http, m_secrets, network.config(), network.reader(),
                                                base::Secret(network.appPassword(network.reader()))));
        if (!opened || !tokens) {
            qFatal("the program cannot start");
        }
        m_store = std::move(*opened);
        m_session = std::make_unique<net::Session>(m_http, m_secrets, network.config(), *tokens);
        start();
    }

    /// It ends and starts again.
    void start()
    {
        m_outbox.reset();
        m_outbox = std::make_unique<social::Outbox>(net::Xrpc(*m_session), me(), *m_store, m_clock);
        m_outbox->start();
        settle();
    }
    void settle()
    {
        waitFor([this] { return m_outbox->isIdle(); });
    }
    /// Until nothing waits.
    void sendAll()
    {
        const auto waits = [this] {
            return std::ranges::any_of(m_outbox->entries(), &social::OutboxEntry::isWaiting);
        };
        do {
            m_outbox->wake();
            settle();
        } while (waits());
    }
    void edit(const model::Record &seen, const QString &field, const QJsonValue &value)
    {
        QJsonObject wished = seen.value;
        wished.insert(field, value);
        m_outbox->edit(seen, wished, {.stamps = {u"updatedAt"_s}});
    }

    [[nodiscard]] const base::Did &me() const { return m_session->did(); }
    [[nodiscard]] social::Outbox &outbox() { return *m_outbox; }
    [[nodiscard]] social::OwnRepo repo() { return {net::Xrpc(*m_session), me()}; }
    [[nodiscard]] const social::OutboxEntry &last() const { return m_outbox->entries().back(); }

private:
    QTemporaryDir m_folder;
    net::QtHttpClient m_http;
    net::MemorySecretStore m_secrets;
    base::SystemClock m_clock;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<net::Session> m_session;
    std::unique_ptr<social::Outbox> m_outbox;
};

struct RecordLive : testing::Test
{
    ~RecordLive() override { (void)runTask(repo.erase(uri)); }

    /// Two programs that both see creator mode as it is on the server.
    model::Record begin()
    {
        a.edit({.uri = uri}, u"enabled"_s, true);
        a.sendAll();
        return *onServer();
    }
    [[nodiscard]] std::optional<model::Record> onServer() { return *runTask(repo.get(uri)); }

    LiveNetwork network;
    Program a{network};
    Program b{network};
    social::OwnRepo repo = a.repo();
    const base::AtUri uri = base::AtUri::make(a.me(), kCreatorMode, *base::RecordKey::parse("self"));
};

TEST_F(RecordLive, TwoProgramsAtOnceKeepBothFields)
{
    model::Record seen = begin();
    for (int round = 0; round < kRounds; ++round) {
        const QJsonArray topics{u"topic %1"_s.arg(round)};
        const QJsonArray featured{u"https://example.com/%1"_s.arg(round)};
        a.edit(seen, u"topics"_s, topics);
        b.edit(seen, u"featured"_s, featured);
        waitFor([this] { return a.outbox().isIdle() && b.outbox().isIdle(); });
        a.sendAll();
        b.sendAll();
        seen = *onServer();
        EXPECT_EQ(seen.value.value("topics"_L1), topics);
        EXPECT_EQ(seen.value.value("featured"_L1), featured);
        EXPECT_EQ(seen.value.value("enabled"_L1), true);
    }
    for (Program *each : {&a, &b}) {
        EXPECT_TRUE(std::ranges::all_of(each->outbox().entries(), &social::OutboxEntry::isSent));
    }
}

TEST_F(RecordLive, WhereTheyMeetThePersonIsTold)
{
    const model::Record seen = begin();
    a.edit(seen, u"topics"_s, QJsonArray{u"of a"_s});
    a.sendAll();
    b.edit(seen, u"topics"_s, QJsonArray{u"of b"_s});
    b.settle();
    ASSERT_TRUE(b.last().isRefused()) << b.last().problem().detail.toStdString();
    EXPECT_EQ(b.last().problem().code, social::kConflict);
    EXPECT_TRUE(b.last().problem().message.contains(u"“topics”"_s)) << b.last().problem().message.toStdString();
    EXPECT_EQ(onServer()->value.value("topics"_L1), (QJsonArray{u"of a"_s}));
    b.outbox().retry(b.last().row.id);
    waitFor([this] { return b.last().isSent(); });
    EXPECT_EQ(onServer()->value.value("topics"_L1), (QJsonArray{u"of b"_s}));
}

TEST_F(RecordLive, AnAnswerThatIsLostIsFoundByReading)
{
    const model::Record seen = begin();
    int puts = 0;
    const quint16 pds = std::get<Forward>(network.pass()).port;
    network.pds().setHandler([&](const ServerRequest &request) -> ServerAction {
        const bool isPut = request.path().endsWith(".putRecord");
        return isPut && ++puts == 1 ? ServerAction(Forward{.port = pds, .truncateAfter = 0}) : network.pass();
    });
    a.edit(seen, u"topics"_s, QJsonArray{u"once"_s});
    a.settle();
    const auto written = onServer();
    EXPECT_EQ(written->value.value("topics"_L1), (QJsonArray{u"once"_s}));
    a.start();
    a.sendAll();
    EXPECT_TRUE(a.last().isSent());
    EXPECT_EQ(onServer(), written);
    a.outbox().edit(*written, seen.value, {.stamps = {u"updatedAt"_s}}); // undone
    a.settle();
    EXPECT_FALSE(onServer()->value.contains("topics"_L1));
    a.outbox().remove(uri);
    a.sendAll();
    EXPECT_FALSE(onServer());
}

TEST_F(RecordLive, AConnectionIsOneRecordOfAllPrograms)
{
    const model::Person other{.did = *base::Did::parse("did:plc:ewvi7nxzyoun6zhxrhs64oiz")};
    const auto records = [&] {
        return *runTask(repo.withSubject(kConnect, QString::fromStdString(other.did.str())));
    };
    a.outbox().toggle(social::Toggle::Connect, Wish::Set, other);
    a.sendAll();
    b.outbox().toggle(social::Toggle::Connect, Wish::Set, other);
    b.sendAll();
    EXPECT_EQ(records().size(), 1U);
    EXPECT_EQ(b.outbox().pending().merged(b.me(), QString::fromUtf8(kConnect), {}).front().uri, records().front());
    b.outbox().toggle(social::Toggle::Connect, Wish::Unset, other);
    b.sendAll();
    EXPECT_TRUE(records().empty());
}

} // namespace
} // namespace rostrum::tests
