// SPDX-License-Identifier: GPL-3.0-or-later
#include "faulty_http_client.h"

#include "base/offload.h"

#include <QLoggingCategory>
#include <QMetaEnum>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::tests {

namespace {

Q_LOGGING_CATEGORY(lcFaults, "rostrum.tests.faults", QtWarningMsg)

using Outcome = base::Result<net::HttpReply>;

constexpr auto kSlow = 60ms;
constexpr auto kHang = 150ms; ///< stands for the time-out, which would be half a minute
constexpr int kShown = 300;   ///< bytes of a body, in the log
constexpr int kRestart = 4;   ///< requests that a server misses while it restarts

net::HttpReply answer(int status, QByteArray body, const QByteArray &type = "application/json")
{
    return {.status = status, .headers = {{"content-type", type}}, .body = std::move(body)};
}

/// The answers of a server that does nothing.
std::optional<Outcome> refusal(Fault fault)
{
    switch (fault) {
    case Fault::Unreachable:
    case Fault::ServerRestarted:
        return base::fail(base::ErrorKind::Network, u"connection refused"_s);
    case Fault::Garbage:
        return answer(200, "{\"uri\":");
    case Fault::Unauthorized:
        return answer(401, R"({"error":"AuthMissing","message":"Authentication Required"})");
    case Fault::ExpiredToken:
        return answer(400, R"({"error":"ExpiredToken","message":"Token has expired"})");
    case Fault::Portal:
        return answer(403, "<html>Pay for the network</html>", "text/html");
    case Fault::Forbidden:
        return answer(403, R"({"error":"Forbidden","message":"Not today"})");
    case Fault::TooLarge:
        return answer(413, R"({"error":"PayloadTooLarge","message":"Not today"})");
    case Fault::TooMany: {
        auto reply = answer(429, R"({"error":"RateLimitExceeded","message":"Rate Limit Exceeded"})");
        reply.headers.emplace_back("retry-after", "60");
        return reply;
    }
    case Fault::ServerError:
        return answer(500, R"({"error":"InternalServerError","message":"Internal Server Error"})");
    case Fault::BadGateway:
        return answer(502, "<html>Bad Gateway</html>", "text/html");
    default:
        return std::nullopt;
    }
}

} // namespace

bool isOfOutbox(const QUrl &url)
{
    static constexpr std::array kCalls{"/xrpc/com.atproto.repo."_L1,      "/xrpc/app.bsky.feed.getPosts"_L1,
                                       "/xrpc/app.bsky.graph.mute"_L1,    "/xrpc/app.bsky.graph.unmute"_L1,
                                       "/xrpc/app.bsky.bookmark."_L1,     "/xrpc/app.bsky.actor.getProfile"_L1,
                                       "/xrpc/com.atproto.moderation."_L1};
    return std::ranges::any_of(kCalls, [path = url.path()](QLatin1StringView call) { return path.startsWith(call); });
}

FaultyHttpClient::FaultyHttpClient(net::HttpClient &inner, base::SettableClock &clock, quint32 seed)
    : m_inner(inner)
    , m_clock(clock)
    , m_random(seed)
{
}

Fault FaultyHttpClient::choose(const net::HttpRequest &request)
{
    if (m_isHealed || !isOfOutbox(request.url)) {
        return Fault::None;
    }
    if (m_down > 0) {
        --m_down;
        return Fault::Unreachable;
    }
    // Refusals would otherwise end most acts before anything else can happen to them.
    const auto fault =
        m_random.bounded(2) == 0 ? static_cast<Fault>(m_random.bounded(static_cast<int>(Fault::Count))) : Fault::None;
    const bool isRefusal = fault == Fault::Forbidden || fault == Fault::TooLarge;
    return isRefusal && m_random.bounded(2) == 0 ? Fault::None : fault;
}

void FaultyHttpClient::jump()
{
    constexpr int kMinutes = 6 * 60;
    constexpr int kFurthest = 2 * kMinutes; // in all: after a day the outbox takes what was sent for old
    int minutes = m_random.bounded(-kMinutes, kMinutes);
    minutes = std::abs(m_jumped + minutes) > kFurthest ? -minutes : minutes;
    m_jumped += minutes;
    m_clock.advance(std::chrono::minutes(minutes));
}

base::Task<Outcome> FaultyHttpClient::send(net::HttpRequest request)
{
    const Fault fault = choose(request);
    ++m_counts[fault];
    if (isOfOutbox(request.url)) {
        qCDebug(lcFaults) << QMetaEnum::fromType<Fault>().valueToKey(static_cast<int>(fault)) << request.url.path()
                          << request.url.query() << request.body.left(kShown);
    }
    if (auto refused = refusal(fault)) {
        m_down = fault == Fault::ServerRestarted ? kRestart : m_down;
        co_await base::sleepFor(0ms);
        co_return std::move(*refused);
    }
    if (fault == Fault::Hang) {
        co_await base::sleepFor(kHang);
        co_return base::fail(base::ErrorKind::Timeout, u"no answer"_s);
    }
    if (fault == Fault::Slow) {
        co_await base::sleepFor(kSlow);
    }
    if (fault == Fault::ClockJumped) {
        jump();
    }
    if (fault == Fault::SentTwice) {
        if (const auto first = co_await m_inner.send(request); !first) {
            co_return std::unexpected(first.error());
        }
    }
    auto reply = co_await m_inner.send(std::move(request));
    if (fault == Fault::AnswerLost) {
        co_return base::fail(base::ErrorKind::Network, u"connection reset"_s);
    }
    if (fault == Fault::Truncated) {
        co_return base::fail(base::ErrorKind::Malformed, u"cut short"_s);
    }
    co_return reply;
}

} // namespace rostrum::tests
