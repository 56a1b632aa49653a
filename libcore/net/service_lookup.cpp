// SPDX-License-Identifier: GPL-3.0-or-later
#include "service_lookup.h"

#include "net/did_document.h"

using namespace Qt::StringLiterals;

namespace rostrum::net {

base::Task<base::Result<QByteArray>> fetchDidDocument(HttpClient &http, NetworkConfig config, base::Did did)
{
    constexpr qint64 kMaxBytes = 256 * 1024;
    constexpr auto kTimeout = std::chrono::seconds(10);
    const auto url = didDocumentUrl(did, config.plc);
    if (!url) {
        co_return std::unexpected(url.error());
    }
    const bool isWeb = did.method() == "web";
    auto reply = co_await http.send({.url = *url,
                                     .headers = {{"Accept", "application/json"}},
                                     .timeout = kTimeout,
                                     .maxBytes = kMaxBytes,
                                     .redirects = Redirects::Follow,
                                     .urlSource = isWeb ? UrlSource::Record : UrlSource::Program});
    if (!reply) {
        co_return std::unexpected(std::move(reply.error()));
    }
    if (!reply->ok()) {
        const bool gone = reply->status == 404 || reply->status == 410;
        co_return base::fail(gone ? base::ErrorKind::NotFound : base::ErrorKind::Server,
                             u"%1 for the document of %2"_s.arg(reply->status).arg(QString::fromStdString(did.str())));
    }
    co_return std::move(reply->body);
}

base::Task<base::Result<QUrl>> findService(HttpClient &http, NetworkConfig config, base::Did did, QString id)
{
    const auto json = co_await fetchDidDocument(http, config, did);
    if (!json) {
        co_return std::unexpected(json.error());
    }
    auto service = readService(*json, did, id);
    if (!service && service.error().kind == base::ErrorKind::NotFound) {
        service.error().code = kNoService;
    }
    co_return service;
}

} // namespace rostrum::net
