// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_client.h"
#include "net/network_config.h"
#include "net/proxy.h"

#include <memory>

namespace rostrum::net {

/// The real network, by QNetworkAccessManager: HTTPS, HTTP/2 where offered, compression, connections that are kept,
/// the system's proxy or another one (loopback is always reached directly). No cookies, no stored credentials. Making
/// one costs nothing; the first request does. It must outlive the tasks that it gives out.
class QtHttpClient final : public HttpClient
{
public:
    /// `cacheFolder` holds what requests with DiskCache::Prefer keep (at most kDiskCacheBytes until
    /// setDiskCacheLimit()); empty: nothing is kept.
    explicit QtHttpClient(NetworkConfig config, QString cacheFolder = {});
    ~QtHttpClient() override;

    base::Task<base::Result<HttpReply>> send(HttpRequest request) override;

    /// Requests go that way from now on; what is under way goes on as it began.
    void setProxy(const ProxySettings &settings, const base::Secret<QString> &password);
    /// Requests wait until setProxy(): its password is still being read.
    void awaitProxy();

    static constexpr qint64 kDiskCacheBytes = qint64{256} * 1024 * 1024;
    /// How much may be kept on disk; what is too much goes at once, the oldest first.
    void setDiskCacheLimit(qint64 bytes);
    /// Forgets what was kept on disk, also by earlier runs. To remove the folder instead would end the keeping until
    /// the next start.
    void clearDiskCache();
    /// Bytes kept on disk. Reads the whole folder, on a thread of the pool.
    base::Task<qint64> diskCacheSize() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rostrum::net
