// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_http_client.h"

#include "base/offload.h"
#include "exchange.h"
#include "single_exchange.h"

#include <QDeadlineTimer>
#include <QDirIterator>
#include <QNetworkAccessManager>
#include <QNetworkDiskCache>
#include <QNetworkProxy>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace rostrum::net {

namespace {

constexpr int kMaxRedirects = 5;

/// What the person chose, else what the system says; but loopback is always reached directly.
class Proxies final : public QNetworkProxyFactory
{
public:
    /// `chosen` outlives it.
    explicit Proxies(const std::optional<QNetworkProxy> &chosen)
        : m_chosen(chosen)
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName())) {
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        }
        return m_chosen ? QList<QNetworkProxy>{*m_chosen} : systemProxyForQuery(query);
    }

private:
    const std::optional<QNetworkProxy> &m_chosen;
};

QNetworkRequest requestOf(const HttpRequest &request)
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
    qint64 cacheBytes = kDiskCacheBytes;
    std::optional<QNetworkProxy> proxy = {}; ///< nothing: the system's
    bool awaitsProxy = false;
    std::vector<base::Resolver<bool>> waiting = {};      ///< for the proxy
    std::unique_ptr<QNetworkAccessManager> manager = {}; // at the first request

    QNetworkAccessManager &shared()
    {
        if (!manager) {
            manager = std::make_unique<QNetworkAccessManager>();
            manager->setProxyFactory(new Proxies(proxy)); // taken over
            manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
            if (!cacheFolder.isEmpty()) {
                auto *cache = new QNetworkDiskCache(manager.get());
                cache->setCacheDirectory(cacheFolder);
                cache->setMaximumCacheSize(cacheBytes);
                manager->setCache(cache);
            }
        }
        return *manager;
    }

    static QNetworkReply *start(QNetworkAccessManager &at, const HttpRequest &request)
    {
        switch (request.method) {
        case Method::Get:
            return at.get(requestOf(request));
        case Method::Head:
            return at.head(requestOf(request));
        case Method::Post:
            return at.sendCustomRequest(requestOf(request), "POST", request.body); // post() invents a content type
        }
        Q_UNREACHABLE_RETURN(nullptr);
    }

    base::Task<base::Result<HttpReply>> exchange(const HttpRequest &request, std::chrono::milliseconds timeout)
    {
        base::Suspension<base::Result<HttpReply>> answer;
        if (request.repeat == Repeat::Never) {
            const auto way = Proxies(proxy).queryProxy(QNetworkProxyQuery(request.url)).value(0);
            const SingleExchange exchange(request, way, timeout, answer.resolver());
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
    if (d->awaitsProxy) {
        base::Suspension<bool> known;
        d->waiting.push_back(known.resolver());
        co_await known;
    }
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

void QtHttpClient::setProxy(const ProxySettings &settings, const base::Secret<QString> &password)
{
    d->proxy = toQt(settings, password);
    if (d->manager) {
        d->manager->clearAccessCache(); // connections that lead through the one before, and what it was told
    }
    d->awaitsProxy = false;
    for (const auto &resolver : std::exchange(d->waiting, {})) {
        resolver.resolve(true);
    }
}

void QtHttpClient::awaitProxy()
{
    d->awaitsProxy = true;
}

void QtHttpClient::setDiskCacheLimit(qint64 bytes)
{
    d->cacheBytes = bytes;
    if (auto *cache = d->manager ? qobject_cast<QNetworkDiskCache *>(d->manager->cache()) : nullptr) {
        cache->setMaximumCacheSize(bytes);
    }
}

void QtHttpClient::clearDiskCache()
{
    if (QAbstractNetworkCache *cache = d->shared().cache()) {
        cache->clear();
    }
}

base::Task<qint64> QtHttpClient::diskCacheSize() const
{
    if (d->cacheFolder.isEmpty()) {
        co_return 0;
    }
    co_return co_await base::offload(QThreadPool::globalInstance(), [folder = d->cacheFolder] {
        qint64 bytes = 0;
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            bytes += files.nextFileInfo().size();
        }
        return bytes;
    });
}

} // namespace rostrum::net
