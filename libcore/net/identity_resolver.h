// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/did.h"
#include "base/handle.h"
#include "base/result.h"
#include "base/task.h"
#include "net/did_document.h"
#include "net/http_client.h"
#include "net/network_config.h"
#include "net/txt_lookup.h"

#include <QUrl>

#include <optional>
#include <string>
#include <unordered_map>

namespace rostrum::net {

/// Who an account is and where it lives.
struct Identity
{
    base::Did did;
    std::optional<base::Handle> handle = {}; ///< only when both directions agree
    QUrl pds = {};
};

/// Handle → DID by DNS TXT `_atproto.` and /.well-known/atproto-did (both are asked at once, DNS wins), DID → document
/// by the PLC directory or did:web; the handle is believed only when the DID document names it too
/// (https://atproto.com/specs/handle#handle-resolution). Answers are kept for an hour. Main thread; outlives its tasks.
class IdentityResolver
{
public:
    IdentityResolver(HttpClient &http, NetworkConfig config, TxtLookup txtLookup = systemTxtLookup());
    /// With a clock of one's own: tests.
    IdentityResolver(HttpClient &http, NetworkConfig config, TxtLookup txtLookup, const base::Clock &clock);

    /// Fails with NotFound when nobody knows the handle, Invalid when it cannot be a handle or the two directions
    /// disagree, Network and the like when that cannot be found out.
    base::Task<base::Result<Identity>> resolve(base::Handle handle);
    base::Task<base::Result<Identity>> resolve(base::Did did);

private:
    base::Task<base::Result<base::Did>> didOf(base::Handle handle);
    base::Task<base::Result<base::Did>> askResolver(base::Handle handle);
    base::Task<base::Result<base::Did>> askDns(base::Handle handle);
    base::Task<base::Result<base::Did>> askWellKnown(base::Handle handle);
    base::Task<base::Result<base::Did>> askDnsAndWellKnown(base::Handle handle);
    base::Task<base::Result<DidDocument>> documentOf(base::Did did);
    [[nodiscard]] std::optional<Identity> recall(const std::string &name);
    void remember(const std::string &name, const Identity &identity);

    struct Remembered
    {
        Identity identity;
        base::Time until;
    };

    HttpClient &m_http;
    NetworkConfig m_config;
    TxtLookup m_txtLookup;
    const base::Clock &m_clock;
    std::unordered_map<std::string, Remembered> m_remembered = {};
};

} // namespace rostrum::net
