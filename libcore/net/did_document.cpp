// SPDX-License-Identifier: GPL-3.0-or-later
#include "did_document.h"

#include "net/network_config.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rostrum::net {

namespace {

/// The first at:// name counts.
std::optional<base::Handle> handleOf(const QJsonObject &document)
{
    constexpr QLatin1StringView kScheme("at://");
    for (const auto names = document.value("alsoKnownAs"_L1).toArray(); const QJsonValue &name : names) {
        if (const QString text = name.toString(); text.startsWith(kScheme)) {
            return base::Handle::parse(text.sliced(kScheme.size()).toStdString());
        }
    }
    return std::nullopt;
}

/// Of no other type than `type`, if that is given.
std::optional<QUrl> endpointOf(const QJsonObject &document, const QString &did, QStringView name,
                               QLatin1StringView type = {})
{
    for (const auto services = document.value("service"_L1).toArray(); const QJsonValue &value : services) {
        const QJsonObject service = value.toObject();
        const QString id = service.value("id"_L1).toString();
        if ((id != u'#' + name && id != did + u'#' + name) ||
            (!type.isEmpty() && service.value("type"_L1).toString() != type)) {
            continue;
        }
        const QUrl url(service.value("serviceEndpoint"_L1).toString(), QUrl::StrictMode);
        const bool isPlain = (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery() && !url.hasFragment() &&
                             url.userInfo().isEmpty();
        return isPlain ? url.adjusted(QUrl::RemovePath) : QUrl();
    }
    return std::nullopt;
}

QUrl pdsOf(const QJsonObject &document, const QString &did)
{
    return endpointOf(document, did, u"atproto_pds", "AtprotoPersonalDataServer"_L1).value_or(QUrl());
}

} // namespace

base::Result<DidDocument> readDidDocument(const QByteArray &json, const base::Did &did)
{
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    const QString id = QString::fromStdString(did.str());
    if (document.value("id"_L1).toString() != id) {
        return base::fail(base::ErrorKind::Malformed, u"this is not the DID document of "_s + id);
    }
    DidDocument read{.handle = handleOf(document), .pds = pdsOf(document, id)};
    if (read.pds.host().isEmpty()) {
        return base::fail(base::ErrorKind::Malformed, u"the DID document names no server: "_s + id);
    }
    return read;
}

base::Result<QUrl> readService(const QByteArray &json, const base::Did &did, QStringView id)
{
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    const QString name = QString::fromStdString(did.str());
    if (document.value("id"_L1).toString() != name) {
        return base::fail(base::ErrorKind::Malformed, u"this is not the DID document of "_s + name);
    }
    const auto endpoint = endpointOf(document, name, id);
    if (!endpoint) {
        return base::fail(base::ErrorKind::NotFound, name + u" has no service #"_s + id);
    }
    if (endpoint->host().isEmpty()) {
        return base::fail(base::ErrorKind::Malformed, u"no address of #"_s + id + u" in "_s + name);
    }
    return *endpoint;
}

base::Result<QUrl> didDocumentUrl(const base::Did &did, const QUrl &plc)
{
    const QString text = QString::fromStdString(did.str());
    if (did.method() == "plc") {
        QUrl url = plc;
        url.setPath(u"/"_s + text);
        return url;
    }
    if (did.method() != "web") {
        return base::fail(base::ErrorKind::Invalid, u"unknown DID method: "_s + text);
    }
    const QString place = text.sliced(int(qstrlen("did:web:"))).replace("%3A"_L1, ":"_L1, Qt::CaseInsensitive);
    const QStringList parts = place.split(u':');
    const bool loopback = isLoopback(parts.front());
    QUrl url;
    url.setScheme(loopback ? u"http"_s : u"https"_s);
    url.setHost(parts.front());
    bool ok = parts.size() == 1;
    if (parts.size() == 2 && loopback) {
        url.setPort(parts.back().toUShort(&ok));
    }
    if (!ok || url.host().isEmpty() || place.contains(u'%')) {
        return base::fail(base::ErrorKind::Invalid, u"not a did:web of the AT Protocol: "_s + text);
    }
    url.setPath(u"/.well-known/did.json"_s);
    return url;
}

} // namespace rostrum::net
