// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/http_client.h"

#include <QObject>
#include <QRandomGenerator>

#include <functional>
#include <map>

namespace rostrum::tests {

Q_NAMESPACE

/// What befalls a request on its way.
enum class Fault {
    None,
    Unreachable,     ///< nothing reaches the server
    AnswerLost,      ///< the server did it; the answer never arrives
    Truncated,       ///< the answer is cut
    Garbage,         ///< 200, and no JSON that was meant
    Slow,            ///< late, but whole
    Hang,            ///< nothing at all until the time is over
    SentTwice,       ///< as Qt does by itself when a kept connection breaks; the second answer counts
    Unauthorized,    ///< 401
    ExpiredToken,    ///< 400, as a PDS says it
    Portal,          ///< 403 of something in between
    Forbidden,       ///< 403 of the server
    TooLarge,        ///< 413
    TooMany,         ///< 429
    ServerError,     ///< 500
    BadGateway,      ///< 502, HTML
    ServerRestarted, ///< this request and the next ones find nobody
    ClockJumped,     ///< the computer's clock is set, before the request
    Count,
};
Q_ENUM_NS(Fault)

/// Injects faults between the program and a network that works. Reproducible by its seed as long as the requests come
/// in the same order. Only what the outbox sends is touched.
class FaultyHttpClient final : public net::HttpClient
{
public:
    /// Half of the requests pass. All outlive the client.
    FaultyHttpClient(net::HttpClient &inner, base::SettableClock &clock, quint32 seed);

    base::Task<base::Result<net::HttpReply>> send(net::HttpRequest request) override;

    /// From now on everything passes.
    void heal() { m_isHealed = true; }
    /// How often each fault happened.
    [[nodiscard]] const std::map<Fault, int> &counts() const { return m_counts; }

private:
    [[nodiscard]] Fault choose(const net::HttpRequest &request);
    void jump();

    net::HttpClient &m_inner;
    base::SettableClock &m_clock;
    QRandomGenerator m_random;
    std::map<Fault, int> m_counts = {};
    int m_down = 0;   ///< so many requests more find nobody
    int m_jumped = 0; ///< minutes, by all that the clock was set
    bool m_isHealed = false;
};

/// Whether the outbox sends to this address.
[[nodiscard]] bool isOfOutbox(const QUrl &url);

} // namespace rostrum::tests
