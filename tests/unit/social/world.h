// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/outbox.h"
#include "social/people.h"
#include "social/preferences.h"
#include "social/services.h"

#include "samples.h"
#include "support/run_task.h"
#include "support/scripted_http_client.h"

#include <QTemporaryDir>

#include <functional>
#include <map>
#include <memory>

namespace rostrum::tests {

/// One account's services over a real store and servers that answer as the test says.
class World
{
public:
    using Answer = std::function<ScriptedHttpClient::Outcome(const net::HttpRequest &)>;

    World();

    [[nodiscard]] social::Services services();
    /// What a path of any host answers; others are not found.
    void answer(const QString &path, Answer answer) { m_answers.insert_or_assign(path, std::move(answer)); }
    void answer(const QString &path, ScriptedHttpClient::Outcome outcome)
    {
        answer(path, [outcome = std::move(outcome)](const net::HttpRequest &) { return outcome; });
    }
    /// Answers as answer() said; for `http` after another script.
    [[nodiscard]] ScriptedHttpClient::Script script();
    /// The DID document of did:plc:NAME, whose PDS is pds.example.com.
    void addIdentity(const QString &name);
    /// The repository of did:plc:NAME on pds.example.com: its commit and its collections, of records by
    /// "COLLECTION/KEY". An empty `rev`: the server does not know getLatestCommit.
    struct Repo
    {
        QString rev = QStringLiteral("3l2s5xxv2kq2c");
        std::map<QString, QByteArray> records = {};
    };
    /// Answers for all repositories of the world from here on.
    void setRepo(const QString &name, Repo repo);

    /// Runs the event loop and the store's threads until nothing goes on any more.
    void settle();
    void settle(int rounds);

    base::SettableClock clock{minute(1000)};
    QTemporaryDir folder = {};
    std::unique_ptr<store::Store> store;
    ScriptedHttpClient http;

private:
    [[nodiscard]] ScriptedHttpClient::Outcome repoAnswer(const net::HttpRequest &request) const;

    std::map<QString, Answer> m_answers = {};
    std::map<QString, Repo> m_repos = {}; ///< by DID
    net::IdentityResolver m_identities;
    net::Xrpc m_xrpc;
    social::People m_people;
    social::Outbox m_outbox;
    social::Preferences m_preferences;
};

[[nodiscard]] QByteArray bytes(const QJsonObject &json);

} // namespace rostrum::tests
