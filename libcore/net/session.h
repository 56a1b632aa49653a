// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/did.h"
#include "base/handle.h"
#include "base/result.h"
#include "base/task.h"
#include "net/http_client.h"
#include "net/network_config.h"
#include "net/secret_store.h"
#include "net/session_tokens.h"

#include <QObject>

#include <memory>

namespace rostrum::net {

/// A signed-in account at its PDS: adds the token to requests and refreshes it when it expired. Refreshing is
/// single-flight: any number of requests that meet an expired token wait for one refresh. The new tokens are in the
/// secret store before they are used, so a crash loses nothing: the server takes the old refresh token a while longer.
/// Tokens that are not given are read from the secret store when the first request needs them.
/// Main thread; outlives its tasks.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(HttpClient &http, SecretStore &secrets, NetworkConfig config, SessionTokens tokens,
            QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] const base::Did &did() const;
    [[nodiscard]] const base::Handle &handle() const;
    [[nodiscard]] const QUrl &pds() const;
    [[nodiscard]] const NetworkConfig &config() const;

    /// Which AppView calls go to from now on.
    void setAppView(const QString &did);

    /// Sends with this account's authorization, to its PDS only; a 400 ExpiredToken/InvalidToken or a 401 leads to one
    /// refresh and one repeat. Fails with Auth when the session is over.
    base::Task<base::Result<HttpReply>> send(HttpRequest request);

    /// Removes the tokens from the secret store and tells the server to end the session (best effort). The session is
    /// over then, whatever the outcome. It must live until the task ends.
    base::Task<base::Result<void>> signOut();

Q_SIGNALS:
    /// There are no tokens, or the refresh token is no longer good: ask to sign in again. Drafts, outbox and cache are
    /// kept.
    void ended();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rostrum::net
