// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_http_client.h"

#include "exchange.h"
#include "single_exchange.h"

#include <QDeadlineTimer>
#include <QDirIterator>
#include <QNetworkAccessManager>
#include <QNetworkDiskCache>
#include <QNetworkProxy>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::net {

namespace {

constexpr qint64 kDiskCacheBytes = 256LL * 1024 * 1024;
constexpr int kMaxRedirects = 5;

/// What the system says, but loopback is always reached directly.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName())) {
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        }
        return systemProxyForQuery(query);
    }
};

QNetworkRequest toQt(const HttpRequest &request)
{
    QNetworkRequest out(request.url);
    out.setRawHeader("User-Agent", userAgent());
    for (const auto &[name, value] : request.headers) {
        out.setRawHeader(name, value);
    }
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    const bool cached = request.diskCache == DiskCache::Prefer;
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, cached);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                     cached ? QNetworkRequest::PreferCache : QNetworkRequest::AlwaysNetwork);
    return out;
}

/// Where a redirect leads, when it is one that we follow.
std::optional<QUrl> redirectOf(const HttpRequest &request, const HttpReply &reply)
{
    if (request.redirects != Redirects::Follow || request.method == Method::Post || reply.status < 300 ||
        reply.status >= 400) {
        return std::nullopt;
    }
    const QByteArray location = reply.header("location");
    const QUrl target = request.url.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    if (location.isEmpty() || !target.isValid() || target.scheme() != request.url.scheme()) {
        return std::nullopt;
    }
    return target;
}

} // namespace

struct QtHttpClient::Private
{
    NetworkConfig config;
    QString cacheFolder;
    std::unique_ptr<QNetworkAccessManager> manager = {}; // at the first request

    QNetworkAccessManager &shared()
    {
        if (!manager) {
            manager = std::make_unique<QNetworkAccessManager>();
            manager->setProxyFactory(new SystemProxies); // taken over
            manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
            if (!cacheFolder.isEmpty()) {
                auto *cache = new QNetworkDiskCache(manager.get());
                cache->setCacheDirectory(cacheFolder);
                cache->setMaximumCacheSize(kDiskCacheBytes);
                manager->setCache(cache);
            }
        }
        return *manager;
    }

    static QNetworkReply *start(QNetworkAccessManager &at, const HttpRequest &request)
    {
        switch (request.method) {
        case Method::Get:
            return at.get(toQt(request));
        case Method::Head:
            return at.head(toQt(request));
        case Method::Post:
            return at.sendCustomRequest(toQt(request), "POST", request.body); // post() invents a content type
        }
        Q_UNREACHABLE_RETURN(nullptr);
    }

    base::Task<base::Result<HttpReply>> exchange(const HttpRequest &request, std::chrono::milliseconds timeout)
    {
        base::Suspension<base::Result<HttpReply>> answer;
        if (request.repeat == Repeat::Never) {
            const auto proxy = SystemProxies().queryProxy(QNetworkProxyQuery(request.url)).value(0);
            const SingleExchange exchange(request, proxy, timeout, answer.resolver());
            auto reply = co_await answer;
            co_return reply ? deliver(std::move(*reply), request) : std::move(reply);
        }
        const Exchange exchange(start(shared(), request), request, timeout, answer.resolver());
        co_return co_await answer;
    }
};

QtHttpClient::QtHttpClient(NetworkConfig config, QString cacheFolder)
    : d(std::make_unique<Private>(std::move(config), std::move(cacheFolder)))
{
}

QtHttpClient::~QtHttpClient() = default;

base::Task<base::Result<HttpReply>> QtHttpClient::send(HttpRequest request)
{
    const QDeadlineTimer deadline(request.timeout);
    for (int hops = 0;; ++hops) {
        if (!d->config.allows(request.url, request.urlSource)) {
            co_return base::fail(base::ErrorKind::Invalid,
                                 u"not allowed to connect to "_s + request.url.toString(QUrl::RemoveUserInfo));
        }
        auto reply = co_await d->exchange(
            request, std::chrono::ceil<std::chrono::milliseconds>(deadline.remainingTimeAsDuration()));
        const auto target = reply ? redirectOf(request, *reply) : std::nullopt;
        if (!target) {
            co_return reply;
        }
        if (hops == kMaxRedirects) {
            co_return base::fail(base::ErrorKind::Malformed, u"too many redirects from "_s + request.url.host());
        }
        request.url = *target;
        std::erase_if(request.headers, [](const auto &header) { return header.first.toLower() == "authorization"; });
    }
}

void QtHttpClient::clearDiskCache()
{
    if (QAbstractNetworkCache *cache = d->shared().cache()) {
        cache->clear();
    }
}

qint64 QtHttpClient::diskCacheSize() const
{
    qint64 bytes = 0;
    if (!d->cacheFolder.isEmpty()) {
        QDirIterator files(d->cacheFolder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            bytes += files.nextFileInfo().size();
        }
    }
    return bytes;
}

} // namespace rostrum::net
