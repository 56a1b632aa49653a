// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/offload.h"
#include "net/http_client.h"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace rostrum::tests {

/// An HttpClient without a network: a function answers each request from the event loop, or keeps it open until
/// release(). Keeps what it was asked.
class ScriptedHttpClient final : public net::HttpClient
{
public:
    using Outcome = base::Result<net::HttpReply>;
    /// Nothing: the request stays open.
    using Script = std::function<std::optional<Outcome>(const net::HttpRequest &)>;

    explicit ScriptedHttpClient(Script script)
        : m_script(std::move(script))
    {
    }

    base::Task<Outcome> send(net::HttpRequest request) override
    {
        m_requests.push_back(request);
        base::Suspension<Outcome> answer;
        answer.onCancel([this] { ++m_cancelled; });
        if (auto outcome = m_script(request)) {
            base::postToMain([resolver = answer.resolver(), kept = std::move(*outcome)]() mutable {
                resolver.resolve(std::move(kept));
            });
        } else {
            m_open.emplace_back(request, answer.resolver());
        }
        auto outcome = co_await answer;
        co_return outcome ? net::deliver(std::move(*outcome), request) : std::move(outcome);
    }

    /// Answers all open requests, as the script now says.
    void release()
    {
        for (const auto &[request, resolver] : std::exchange(m_open, {})) {
            if (auto outcome = m_script(request)) {
                resolver.resolve(std::move(*outcome));
            } else {
                m_open.emplace_back(request, resolver);
            }
        }
    }

    void setScript(Script script) { m_script = std::move(script); }
    [[nodiscard]] const std::vector<net::HttpRequest> &requests() const { return m_requests; }
    [[nodiscard]] std::size_t open() const { return m_open.size(); }
    [[nodiscard]] int cancelled() const { return m_cancelled; }
    /// How many requests went to a path.
    [[nodiscard]] qsizetype countOf(QStringView path) const
    {
        return std::ranges::count_if(m_requests, [path](const auto &request) { return request.url.path() == path; });
    }

private:
    Script m_script;
    std::vector<net::HttpRequest> m_requests = {};
    std::vector<std::pair<net::HttpRequest, base::Resolver<Outcome>>> m_open = {};
    int m_cancelled = 0;
};

/// A JSON answer.
inline ScriptedHttpClient::Outcome json(int status, QByteArray body, net::Headers headers = {})
{
    headers.emplace_back("content-type", "application/json");
    return net::HttpReply{.status = status, .headers = std::move(headers), .body = std::move(body)};
}

/// The value of a header of a request, or empty.
inline QByteArray headerOf(const net::HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

} // namespace rostrum::tests
