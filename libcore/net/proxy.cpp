// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxy.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QUrl>

namespace rostrum::net {

bool isProxyHost(const QString &text)
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty();
}

std::optional<QNetworkProxy> toQt(const ProxySettings &settings, const base::Secret<QString> &password)
{
    switch (settings.mode) {
    case ProxySettings::Mode::System:
        return std::nullopt;
    case ProxySettings::Mode::None:
        return QNetworkProxy(QNetworkProxy::NoProxy);
    case ProxySettings::Mode::Manual:
        break;
    }
    const auto type =
        settings.kind == ProxySettings::Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
    return QNetworkProxy(type, settings.host, settings.port, settings.user,
                         settings.user.isEmpty() ? QString() : password.reveal());
}

base::Error proxyError(ProxyFailure failure, QString detail)
{
    auto error = base::makeError(base::ErrorKind::Network, std::move(detail), QString(kProxyFailed));
    error.message = failure == ProxyFailure::WantsPassword
                        ? QCoreApplication::translate("rostrum::net", "The proxy wants another user or password.")
                        : QCoreApplication::translate("rostrum::net", "The proxy cannot be reached.");
    return error;
}

} // namespace rostrum::net
