// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_client.h"
#include "net/memory_secret_store.h"
#include "net/session.h"
#include "net/xrpc.h"

#include <QJsonObject>

#include <map>
#include <memory>

namespace rostrum::tests {

/// What a server said, read but not judged.
struct Reply
{
    int status = 0;
    QJsonObject json = {};
    QByteArray body = {};

    /// "200", or "400 InvalidRequest".
    [[nodiscard]] QString outcome() const;
};

/// A network with accounts in it, made for one run of the tests.
class Network
{
public:
    struct Account
    {
        QString name;
        QString handle;
        QString did;
        QString password;
        std::unique_ptr<net::Session> session = {};
    };

    [[nodiscard]] static std::unique_ptr<Network> embedded();
    /// The servers that $ROSTRUM_SERVERS describes.
    [[nodiscard]] static std::unique_ptr<Network> real();
    ~Network();

    /// The account of that name; made when it is asked for first.
    [[nodiscard]] Account &account(const QString &name);
    [[nodiscard]] QString did(const QString &name) { return account(name).did; }
    [[nodiscard]] QString handle(const QString &name) { return account(name).handle; }
    [[nodiscard]] net::Xrpc xrpc(const QString &name) { return net::Xrpc(*account(name).session); }

    /// Raw calls as an account, or as nobody (empty name). `query` is not encoded.
    [[nodiscard]] Reply get(const QString &name, const QString &nsid, const QString &query = {});
    [[nodiscard]] Reply post(const QString &name, const QString &nsid, const QJsonObject &body);
    [[nodiscard]] Reply upload(const QString &name, const QByteArray &bytes, const QByteArray &type);
    [[nodiscard]] Reply send(const QString &name, net::HttpRequest request);
    [[nodiscard]] QUrl url(const QString &nsid, const QString &query = {}) const;

    /// Waits until the AppView knows all that was written.
    void settle();

    /// A word no other run uses: part of all handles, and of texts to search for.
    [[nodiscard]] const QString &mark() const { return m_mark; }
    [[nodiscard]] const QUrl &pds() const { return m_pds; }
    [[nodiscard]] net::HttpClient &http() { return *m_http; }
    [[nodiscard]] const net::NetworkConfig &config() const { return m_config; }
    [[nodiscard]] const std::map<QString, Account> &accounts() const { return m_accounts; }

private:
    Network(std::unique_ptr<net::HttpClient> http, net::NetworkConfig config, QUrl pds, QUrl control);

    std::unique_ptr<net::HttpClient> m_http;
    net::NetworkConfig m_config;
    QUrl m_pds;
    QUrl m_control;
    QString m_mark;
    net::MemorySecretStore m_secrets;
    std::map<QString, Account> m_accounts;
};

} // namespace rostrum::tests
