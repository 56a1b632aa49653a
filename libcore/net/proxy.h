// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/secret.h"

#include <QString>

#include <optional>

class QNetworkProxy;

namespace rostrum::net {

/// Through what the program reaches the network. The password is not part of it: it is kept where secrets are.
struct ProxySettings
{
    enum class Mode {
        System, ///< as the system says
        None,
        Manual, ///< `kind`, `host` and `port`
    };
    enum class Kind { Http, Socks5 };

    Mode mode = Mode::System;
    Kind kind = Kind::Http;
    QString host = {};
    quint16 port = 0;
    QString user = {}; ///< empty: it is not asked who one is

    bool operator==(const ProxySettings &) const = default;
};

/// Error::code of a failure to get through the proxy, of kind Network: the network itself may be there.
inline constexpr QLatin1StringView kProxyFailed{"ProxyFailed"};

/// Whether that can be the name or address of a host: no scheme, no port, no path.
[[nodiscard]] bool isProxyHost(const QString &text);

/// What Qt is to use; nothing: what the system says.
[[nodiscard]] std::optional<QNetworkProxy> toQt(const ProxySettings &settings, const base::Secret<QString> &password);

enum class ProxyFailure { Unreachable, WantsPassword };
[[nodiscard]] base::Error proxyError(ProxyFailure failure, QString detail);

} // namespace rostrum::net
