// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/http_message.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace rostrum::net {

/// Where the services are that no account names. The defaults are the public network's; `--network FILE` replaces them
/// (`{"plc": url, "appview": did, "handleResolver": url, "stream": [url…], "plainHttpOnLoopback": true}`, each
/// optional), which is how live tests resolve `alice.test` on loopback.
struct NetworkConfig
{
    QUrl plc = QUrl(QStringLiteral("https://plc.directory"));
    QString appViewDid = QStringLiteral("did:web:api.bsky.app");
    /// A server whose com.atproto.identity.resolveHandle is asked instead of DNS and well-known; empty: not used.
    QUrl handleResolver = {};
    QStringList eventStreams = {};
    bool plainHttpOnLoopback = false;

    /// The value of the `atproto-proxy` header.
    [[nodiscard]] QByteArray appViewProxy() const;

    /// Whether the program may connect there: https, or plain http to loopback where the configuration says so. An
    /// address from other people's records may not name a machine of a private network, nor loopback unless plain http
    /// is allowed there, which only tests do.
    [[nodiscard]] bool allows(const QUrl &url, UrlSource source = UrlSource::Program) const;

    /// Both fail with Invalid; `detail` says what is wrong.
    [[nodiscard]] static base::Result<NetworkConfig> fromJson(const QByteArray &json);
    [[nodiscard]] static base::Result<NetworkConfig> fromFile(const QString &path);
};

/// "localhost", 127.0.0.0/8, ::1.
[[nodiscard]] bool isLoopback(const QString &host);

} // namespace rostrum::net
