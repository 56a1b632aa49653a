// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/http_client.h"
#include "net/identity_resolver.h"
#include "net/network_config.h"

#include <QString>

#include <memory>

namespace rostrum::embedded {

/// The embedded network: answers HttpClient in-process, as a PDS, an AppView, a PLC directory and an image host would,
/// from sample people kept in one SQLite file. Hosts: sample.rostrum.invalid, cdn.sample.rostrum.invalid and
/// live.sample.rostrum.invalid (a broadcast); the handles' own hosts answer /.well-known/atproto-did, plc.directory
/// knows the sample's DIDs, and any other host fails with Network, as without a connection. Nothing leaves the process.
///
/// Main thread; work happens on threads of its own. All answers follow from the file, the requests and the clock: while
/// the clock stands still nothing moves by itself.
class Router final : public net::HttpClient
{
public:
    struct Options
    {
        QString file = {};        ///< made when it does not exist; ":memory:" for none
        const base::Clock &clock; ///< must outlive the router
    };

    explicit Router(const Options &options);
    /// Waits for work under way (milliseconds).
    ~Router() override;

    base::Task<base::Result<net::HttpReply>> send(net::HttpRequest request) override;

    /// The newcomer, whose account a person without one explores the sample with.
    [[nodiscard]] static net::Identity self();
    /// The password of every sample account.
    [[nodiscard]] static QString samplePassword();
    /// Where to look up handles and DIDs inside the sample.
    [[nodiscard]] static net::NetworkConfig networkConfig();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rostrum::embedded
