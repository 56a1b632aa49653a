// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "lexicon/codec.h"
#include "net/http_client.h"
#include "net/http_message.h"

#include <chrono>
#include <functional>

namespace rostrum::net {

class Session;

/// Which service answers a call that is sent to the PDS.
enum class Via {
    Pds,     ///< the PDS itself
    AppView, ///< the PDS forwards it (atproto-proxy header)
};

/// When a failed call is tried again.
struct Backoff
{
    int tries = 3;                                                    ///< in all
    std::chrono::milliseconds first = std::chrono::milliseconds(400); ///< doubled each time, ± a half by chance
    std::chrono::milliseconds longestWait = std::chrono::seconds(10); ///< for a 429 whose reset is near
};

/// What is allowed to a service, and how much it may answer. One that only other people's records name is trusted with
/// less than the account's own.
struct Trust
{
    UrlSource urlSource = UrlSource::Program;
    qint64 maxBytes = HttpRequest().maxBytes;
};

/// Typed XRPC: `co_await xrpc.query<GetTimeline>({.limit = 50})`. An endpoint `E` is the tag struct that the lexicon
/// generator makes; which service answers is chosen by namespace (app.bsky → AppView). Server errors come back with
/// `Error::code` set to the lexicon's error name. Reads are repeated with jittered back-off (three tries) on Network,
/// Timeout and 5xx; 429 waits when the reset is near (≤ 10 s), else it comes back as RateLimited with `retryAfter`.
/// Writes are repeated only after such a 429, which did nothing. Errors for people are the usual sentence of their
/// kind; `detail` has the server's words. A copy is cheap; the session or client must outlive the tasks.
class Xrpc
{
public:
    /// Calls as the session's account.
    explicit Xrpc(Session &session, Backoff backoff = {});
    /// Calls without an account, to a service.
    Xrpc(HttpClient &http, QUrl service, Backoff backoff = {}, Trust trust = {});

    /// The same with another service in the AppView's place, as the `atproto-proxy` header names it.
    [[nodiscard]] Xrpc with(const QByteArray &appViewProxy) const;

    template <typename E> base::Task<base::Result<typename E::Output>> query(typename E::Params params) const;
    /// `repeat`: Never for what is done twice when it comes twice.
    template <typename E>
    base::Task<base::Result<typename E::Output>> procedure(typename E::Input input, Repeat repeat = Repeat::Safe) const;

    /// The answer's bytes, for callers that keep them (the store keeps what the server said).
    template <typename E> base::Task<base::Result<QByteArray>> queryRaw(typename E::Params params) const;
    /// com.atproto.repo.uploadBlob and other calls with a body that is not JSON.
    base::Task<base::Result<QByteArray>> upload(QByteArray nsid, QByteArray body, QByteArray mimeType) const;
    /// A read whose answer goes into `sink` as it comes (HttpRequest::sink), of any size; gives the content type. It is
    /// repeated like others as long as nothing has come.
    template <typename E>
    base::Task<base::Result<QByteArray>> download(typename E::Params params, QIODevice &sink) const;

private:
    using Send = std::function<base::Task<base::Result<HttpReply>>(HttpRequest)>;

    [[nodiscard]] HttpRequest makeRequest(QByteArrayView nsid, Via via) const;
    base::Task<base::Result<QByteArray>> get(QByteArrayView nsid, const QByteArray &queryString, Via via) const;
    base::Task<base::Result<QByteArray>> getInto(QByteArrayView nsid, const QByteArray &queryString,
                                                 QIODevice &sink) const;
    base::Task<base::Result<QByteArray>> post(QByteArrayView nsid, QByteArray json, Via via, Repeat repeat) const;
    static base::Task<base::Result<HttpReply>> exchange(Send send, HttpRequest request, Backoff backoff);
    static base::Task<base::Result<QByteArray>> call(Send send, HttpRequest request, Backoff backoff);

    Send m_send;
    QUrl m_service;
    /// The `atproto-proxy` header of calls that the AppView answers: asked at each, the account may choose another.
    std::function<QByteArray()> m_proxy = {};
    Backoff m_backoff;
    Trust m_trust = {};
};

[[nodiscard]] constexpr Via viaOf(std::string_view nsid)
{
    return nsid.starts_with("app.bsky.") ? Via::AppView : Via::Pds;
}

template <typename E> base::Task<base::Result<QByteArray>> Xrpc::queryRaw(typename E::Params params) const
{
    co_return co_await get(E::kNsid, lexicon::toQueryString(params), viaOf(E::kNsid));
}

template <typename E>
base::Task<base::Result<QByteArray>> Xrpc::download(typename E::Params params, QIODevice &sink) const
{
    co_return co_await getInto(E::kNsid, lexicon::toQueryString(params), sink);
}

template <typename E> base::Task<base::Result<typename E::Output>> Xrpc::query(typename E::Params params) const
{
    auto bytes = co_await queryRaw<E>(std::move(params));
    if (!bytes) {
        co_return std::unexpected(std::move(bytes.error()));
    }
    co_return lexicon::decode<typename E::Output>(*bytes);
}

template <typename E>
base::Task<base::Result<typename E::Output>> Xrpc::procedure(typename E::Input input, Repeat repeat) const
{
    auto bytes = co_await post(E::kNsid, lexicon::encode(input), viaOf(E::kNsid), repeat);
    if (!bytes) {
        co_return std::unexpected(std::move(bytes.error()));
    }
    co_return lexicon::decode<typename E::Output>(*bytes);
}

} // namespace rostrum::net
