// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/network_config.h"
#include "net/qt_http_client.h"
#include "support/http_test_server.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace rostrum::tests {

/// The servers of `./dev servers`, with a proxy before one account's PDS: the directory that the program asks names the
/// proxy as that account's server, so everything of the account passes through it and a test can put faults there.
class LiveNetwork
{
public:
    LiveNetwork();

    /// What the program is told of the network.
    [[nodiscard]] net::NetworkConfig config() const;
    /// The same as a `--network` file.
    [[nodiscard]] QByteArray configFile() const;

    /// Whose timeline is long.
    [[nodiscard]] QString reader() const { return m_status[u"timeline"].toObject()[u"reader"].toString(); }
    [[nodiscard]] int timelineLength() const { return m_status[u"timeline"].toObject()[u"posts"].toInt(); }
    [[nodiscard]] QString appPassword(const QString &handle) const;
    [[nodiscard]] QString didOf(const QString &handle) const;

    /// Stands before the reader's PDS. Its handler is at first to pass everything on.
    [[nodiscard]] HttpTestServer &pds() { return m_proxy; }
    [[nodiscard]] ServerAction pass() const { return Forward{.port = m_pdsPort}; }

    /// Asks the PDS itself, past the program and the proxy; the status with the answer's JSON.
    struct Reply
    {
        int status = 0;
        QJsonObject json = {};
    };
    Reply ask(net::Method method, const QString &call, const QByteArray &token, const QJsonObject &input = {},
              const QString &query = {});
    /// For ask().
    QByteArray readerToken();
    /// The addresses of the reader's whole timeline in the server's order.
    std::vector<QString> timeline();
    /// The answer to one question for it.
    QByteArray timelinePage();
    /// Waits until the AppView knows all that the PDS has.
    void settle();

private:
    [[nodiscard]] QJsonObject account(const QString &handle) const;
    [[nodiscard]] QByteArray documentThroughProxy();

    QJsonObject m_status;
    quint16 m_pdsPort;
    quint16 m_plcPort;
    net::QtHttpClient m_http;
    HttpTestServer m_proxy;
    QByteArray m_document;
    HttpTestServer m_directory;
};

} // namespace rostrum::tests
