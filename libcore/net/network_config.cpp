// SPDX-License-Identifier: GPL-3.0-or-later
#include "network_config.h"

#include "base/did.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rostrum::net {

namespace {

/// An address or a name that only means something inside a private network.
bool isPrivate(const QString &host)
{
    const QHostAddress address(host);
    if (address.isNull()) {
        return !host.contains(u'.') || host.endsWith(u".local"_s) || host.endsWith(u".localhost"_s) ||
               host.endsWith(u".internal"_s) || host.endsWith(u".home.arpa"_s);
    }
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // also of ::ffff:a.b.c.d
    const QHostAddress plain = isIpv4 ? QHostAddress(ipv4) : address;
    static const auto kSharedSpace = QHostAddress::parseSubnet(u"100.64.0.0/10"_s);
    static const auto kThisNetwork = QHostAddress::parseSubnet(u"0.0.0.0/8"_s);
    return !plain.isGlobal() || plain.isPrivateUse() || plain.isInSubnet(kSharedSpace) ||
           plain.isInSubnet(kThisNetwork);
}

std::unexpected<base::Error> wrong(const QString &what)
{
    return base::fail(base::ErrorKind::Invalid, what);
}

base::Result<QUrl> readUrl(const QJsonValue &value, const QString &key)
{
    const QUrl url(value.toString(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()) {
        return wrong(key + u" is no URL"_s);
    }
    return url;
}

base::Result<void> readStreams(const QJsonValue &value, QStringList &streams)
{
    if (!value.isArray()) {
        return wrong(u"stream is no list"_s);
    }
    streams.clear();
    for (const auto items = value.toArray(); const QJsonValue &item : items) {
        const auto url = readUrl(item, u"stream"_s);
        if (!url) {
            return std::unexpected(url.error());
        }
        streams << item.toString();
    }
    return {};
}

base::Result<void> readEntry(NetworkConfig &config, const QString &key, const QJsonValue &value)
{
    if (key == "plc"_L1 || key == "handleResolver"_L1) {
        const auto url = readUrl(value, key);
        if (!url) {
            return std::unexpected(url.error());
        }
        (key == "plc"_L1 ? config.plc : config.handleResolver) = *url;
        return {};
    }
    if (key == "appview"_L1) {
        if (!base::Did::isValid(value.toString().toStdString())) {
            return wrong(u"appview is no DID"_s);
        }
        config.appViewDid = value.toString();
        return {};
    }
    if (key == "stream"_L1) {
        return readStreams(value, config.eventStreams);
    }
    if (key == "plainHttpOnLoopback"_L1) {
        if (!value.isBool()) {
            return wrong(u"plainHttpOnLoopback is neither true nor false"_s);
        }
        config.plainHttpOnLoopback = value.toBool();
        return {};
    }
    return wrong(u"unknown entry "_s + key);
}

} // namespace

bool isLoopback(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

QByteArray NetworkConfig::appViewProxy() const
{
    return appViewDid.toLatin1() + "#bsky_appview";
}

bool NetworkConfig::allows(const QUrl &url, UrlSource source) const
{
    const QString host = url.host();
    if (!url.isValid() || host.isEmpty() || !url.userInfo().isEmpty()) {
        return false;
    }
    if (plainHttpOnLoopback && isLoopback(host)) {
        return url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    }
    return url.scheme() == "https"_L1 && (source == UrlSource::Program || !isPrivate(host));
}

base::Result<NetworkConfig> NetworkConfig::fromJson(const QByteArray &json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return wrong(error.error == QJsonParseError::NoError ? u"no JSON object"_s : error.errorString());
    }
    NetworkConfig config;
    const QJsonObject object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (auto read = readEntry(config, entry.key(), entry.value()); !read) {
            return std::unexpected(std::move(read.error()));
        }
    }
    for (const QUrl &url : {config.plc, config.handleResolver}) {
        if (!url.isEmpty() && !config.allows(url)) {
            return wrong(u"https is needed, or http on loopback with plainHttpOnLoopback: "_s + url.toString());
        }
    }
    return config;
}

base::Result<NetworkConfig> NetworkConfig::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return wrong(file.errorString());
    }
    constexpr qint64 kMaxBytes = 64 * 1024;
    return fromJson(file.read(kMaxBytes));
}

} // namespace rostrum::net
