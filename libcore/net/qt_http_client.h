// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_client.h"
#include "net/network_config.h"

#include <memory>

namespace rostrum::net {

/// The real network, by QNetworkAccessManager: HTTPS, HTTP/2 where offered, compression, connections that are kept,
/// the system's proxy. No cookies, no stored credentials. Making one costs nothing; the first request does. It must
/// outlive the tasks that it gives out.
class QtHttpClient final : public HttpClient
{
public:
    /// `cacheFolder` holds what requests with DiskCache::Prefer keep (at most 256 MiB); empty: nothing is kept.
    explicit QtHttpClient(NetworkConfig config, QString cacheFolder = {});
    ~QtHttpClient() override;

    base::Task<base::Result<HttpReply>> send(HttpRequest request) override;

    /// Forgets what was kept on disk, also by earlier runs. To remove the folder instead would end the keeping until
    /// the next start.
    void clearDiskCache();
    /// Bytes kept on disk. Reads the whole folder; may be called on any thread.
    [[nodiscard]] qint64 diskCacheSize() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rostrum::net
