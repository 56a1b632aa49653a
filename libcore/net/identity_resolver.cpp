// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity_resolver.h"

#include "base/task_scope.h"
#include "lexicon/com_atproto_identity_resolveHandle.h"
#include "net/service_lookup.h"
#include "net/xrpc.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::net {

namespace {

using base::Did;
using base::ErrorKind;
using base::Handle;
using base::Result;

constexpr auto kTimeout = std::chrono::seconds(10);

/// Top-level domains that are no handles' (https://atproto.com/specs/handle#additional-non-syntax-restrictions).
bool canResolve(const Handle &handle)
{
    static constexpr std::array<std::string_view, 9> kReserved = {
        ".alt", ".arpa", ".example", ".internal", ".invalid", ".local", ".localhost", ".onion", ".test"};
    return std::ranges::none_of(kReserved, [&](auto tld) { return handle.str().ends_with(tld); });
}

QString text(const std::string &ascii)
{
    return QString::fromLatin1(ascii);
}

std::unexpected<base::Error> nobody(const Handle &handle)
{
    return base::fail(ErrorKind::NotFound, u"nobody knows the handle "_s + text(handle.str()));
}

const base::Clock &systemClock()
{
    static const base::SystemClock clock;
    return clock;
}

} // namespace

IdentityResolver::IdentityResolver(HttpClient &http, NetworkConfig config, TxtLookup txtLookup)
    : IdentityResolver(http, std::move(config), std::move(txtLookup), systemClock())
{
}

IdentityResolver::IdentityResolver(HttpClient &http, NetworkConfig config, TxtLookup txtLookup,
                                   const base::Clock &clock)
    : m_http(http)
    , m_config(std::move(config))
    , m_txtLookup(std::move(txtLookup))
    , m_clock(clock)
{
}

base::Task<Result<Identity>> IdentityResolver::resolve(Handle handle)
{
    handle = handle.normalized();
    if (auto known = recall(handle.str())) {
        co_return *known;
    }
    const auto did = co_await didOf(handle);
    if (!did) {
        co_return std::unexpected(did.error());
    }
    const auto document = co_await documentOf(*did);
    if (!document) {
        co_return std::unexpected(document.error());
    }
    if (!document->handle || document->handle->normalized() != handle) {
        co_return base::fail(ErrorKind::Invalid,
                             u"%1 leads to %2, which does not name it"_s.arg(text(handle.str()), text(did->str())));
    }
    const Identity identity{.did = *did, .handle = handle, .pds = document->pds};
    remember(handle.str(), identity);
    remember(did->str(), identity);
    co_return identity;
}

base::Task<Result<Identity>> IdentityResolver::resolve(Did did)
{
    if (auto known = recall(did.str())) {
        co_return *known;
    }
    const auto document = co_await documentOf(did);
    if (!document) {
        co_return std::unexpected(document.error());
    }
    Identity identity{.did = did, .handle = {}, .pds = document->pds};
    if (document->handle) {
        const Handle claimed = document->handle->normalized();
        if (const auto back = co_await didOf(claimed); back == did) {
            identity.handle = claimed;
        }
    }
    remember(did.str(), identity);
    co_return identity;
}

base::Task<Result<Did>> IdentityResolver::didOf(Handle handle)
{
    if (!m_config.handleResolver.isEmpty()) {
        return askResolver(std::move(handle));
    }
    return askDnsAndWellKnown(std::move(handle));
}

base::Task<Result<Did>> IdentityResolver::askResolver(Handle handle)
{
    const Xrpc xrpc(m_http, m_config.handleResolver);
    auto output = co_await xrpc.query<lexicon::ResolveHandle>({.handle = handle});
    if (output) {
        co_return output->did;
    }
    if (output.error().kind == ErrorKind::Refused) { // servers say InvalidRequest here
        co_return nobody(handle);
    }
    co_return std::unexpected(std::move(output.error()));
}

base::Task<Result<Did>> IdentityResolver::askDns(Handle handle)
{
    constexpr QLatin1StringView kPrefix("did=");
    const auto texts = co_await m_txtLookup(u"_atproto."_s + text(handle.str()));
    if (!texts) {
        co_return std::unexpected(texts.error());
    }
    std::optional<Did> found;
    for (const QString &record : *texts) {
        auto did = record.startsWith(kPrefix) ? Did::parse(record.sliced(kPrefix.size()).toStdString()) : std::nullopt;
        if (did && found && *did != *found) {
            co_return base::fail(ErrorKind::Invalid, u"DNS names several accounts for "_s + text(handle.str()));
        }
        found = did ? std::move(did) : std::move(found);
    }
    co_return found ? Result<Did>(*found) : nobody(handle);
}

base::Task<Result<Did>> IdentityResolver::askWellKnown(Handle handle)
{
    constexpr qint64 kMaxBytes = 4096;
    HttpRequest request{
        .timeout = kTimeout, .maxBytes = kMaxBytes, .redirects = Redirects::Follow, .urlSource = UrlSource::Record};
    request.url.setScheme(u"https"_s);
    request.url.setHost(text(handle.str()));
    request.url.setPath(u"/.well-known/atproto-did"_s);
    const auto reply = co_await m_http.send(std::move(request));
    if (!reply) {
        co_return std::unexpected(reply.error());
    }
    const auto did = reply->ok() ? Did::parse(reply->body.trimmed().toStdString()) : std::nullopt;
    co_return did ? Result<Did>(*did) : nobody(handle);
}

base::Task<Result<Did>> IdentityResolver::askDnsAndWellKnown(Handle handle)
{
    if (!canResolve(handle)) {
        co_return nobody(handle);
    }
    std::optional<Result<Did>> dns;
    std::optional<Result<Did>> wellKnown;
    base::Suspension<bool> settled;
    const auto settle = [&, resolver = settled.resolver()] {
        const bool dnsDecides = dns && (*dns || dns->error().kind == ErrorKind::Invalid);
        if (dnsDecides || (dns && wellKnown)) {
            resolver.resolve(true); // frees what is captured here
        }
    };
    const auto run = [&settle](base::Task<Result<Did>> ask, std::optional<Result<Did>> &into) -> base::Task<void> {
        into.emplace(co_await ask);
        settle();
    };
    base::TaskScope both;
    both.start(run(askDns(handle), dns));
    both.start(run(askWellKnown(handle), wellKnown));
    co_await settled;
    if (!wellKnown || *dns || dns->error().kind == ErrorKind::Invalid) {
        co_return *dns;
    }
    if (*wellKnown) {
        co_return *wellKnown;
    }
    // Without a certain "no" from either the network may just be down.
    co_return dns->error().kind == ErrorKind::NotFound ? *dns : *wellKnown;
}

base::Task<Result<DidDocument>> IdentityResolver::documentOf(Did did)
{
    const auto json = co_await fetchDidDocument(m_http, m_config, did);
    if (!json) {
        co_return std::unexpected(json.error());
    }
    auto document = readDidDocument(*json, did);
    if (document && !m_config.allows(document->pds, UrlSource::Record)) {
        co_return base::fail(ErrorKind::Malformed, u"a server that may not be asked: "_s + document->pds.toString());
    }
    co_return document;
}

std::optional<Identity> IdentityResolver::recall(const std::string &name)
{
    const auto found = m_remembered.find(name);
    return found != m_remembered.end() && m_clock.now() < found->second.until ? std::optional(found->second.identity)
                                                                              : std::nullopt;
}

void IdentityResolver::remember(const std::string &name, const Identity &identity)
{
    constexpr std::size_t kMost = 2000;
    if (m_remembered.size() >= kMost) {
        m_remembered.clear();
    }
    m_remembered.insert_or_assign(name,
                                  Remembered{.identity = identity, .until = m_clock.now() + std::chrono::hours(1)});
}

} // namespace rostrum::net
