// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faults/record_acts.h"
#include "net/memory_secret_store.h"
#include "net/session_tokens.h"
#include "support/faulty_http_client.h"
#include "ui/app/account_window.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <map>
#include <memory>
#include <optional>
#include <set>

namespace rostrum::tests {

/// A person acts in the window while requests fail on the way; in the end the server's records have to be what the
/// person meant. Everything that happens follows from the seed.
class FaultScenario
{
public:
    /// Outlives the scenario. `http` works; the account has a timeline with posts of others.
    struct Network
    {
        net::HttpClient &http;
        net::NetworkConfig config;
        QString handle;
        QString password;
        base::Time now;
    };

    FaultScenario(Network network, quint32 seed);
    ~FaultScenario();

    /// Acts, ends the network's troubles, decides about what was refused, and compares; what differs, for people.
    [[nodiscard]] QStringList run();
    [[nodiscard]] const std::map<Fault, int> &faults() const { return m_faulty.counts(); }

private:
    struct Toggled
    {
        bool isSet = false;
        bool isDisputed = false; ///< the server refused something about it
    };
    using Subject = std::pair<social::Toggle, QString>;

    void start();
    void act();
    void toggle(Qt::Key key, social::Toggle what);
    void connectOrNot();
    void write();
    void erase();
    void eraseAll();
    void sendAll();
    void decideRefusals(int round);
    void noteRefusal(const social::OutboxEntry &entry, bool givenUp);
    void compareRecords();
    void compareScreen();

    [[nodiscard]] model::PostPtr choosePost();
    [[nodiscard]] model::PostPtr find(const QString &uri);
    [[nodiscard]] std::vector<QJsonObject> records(const QString &collection);
    [[nodiscard]] social::Outbox &outbox() { return m_window->account().outbox(); }
    [[nodiscard]] store::Store &store() { return m_window->account().services().store; }
    void complain(const QString &text) { m_differences << text; }

    Network m_network;
    quint32 m_seed;
    QRandomGenerator m_random;
    QTemporaryDir m_folder;
    base::SettableClock m_clock;
    FaultyHttpClient m_faulty;
    net::MemorySecretStore m_secrets;
    playback::VideoFiles m_videoFiles{m_folder.filePath(QStringLiteral("videos")), 0};
    std::optional<net::SessionTokens> m_tokens = {};
    std::unique_ptr<AccountWindow> m_window = {};
    std::map<Subject, Toggled> m_toggled = {};
    std::map<QString, int> m_posts = {}; ///< text → how many of it the person means to have
    std::set<QString> m_disputed = {};   ///< texts whose row was given up, and those that answer them
    std::map<QString, QString> m_uris = {};
    std::map<QString, model::Person> m_unfollowed = {}; ///< at some time; by DID
    std::map<QString, social::Wish> m_connections = {}; ///< as they were, of those that were touched; by DID
    std::optional<RecordActs> m_recordActs = {};
    int m_written = 0;
    QElapsedTimer m_age = {};
    QStringList m_differences = {};
};

} // namespace rostrum::tests
