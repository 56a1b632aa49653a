// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

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
    /// https everywhere; plain http only to loopback and only where the configuration says so.
    [[nodiscard]] bool allows(const QUrl &url) const;

    [[nodiscard]] static base::Result<NetworkConfig> fromJson(const QByteArray &json);
    [[nodiscard]] static base::Result<NetworkConfig> fromFile(const QString &path);
};

} // namespace rostrum::net
