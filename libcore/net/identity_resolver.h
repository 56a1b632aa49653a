// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/did.h"
#include "base/handle.h"
#include "base/result.h"
#include "base/task.h"
#include "net/http_client.h"
#include "net/network_config.h"

#include <QUrl>

#include <optional>
#include <unordered_map>

namespace rostrum::net {

/// Who an account is and where it lives.
struct Identity
{
    base::Did did;
    std::optional<base::Handle> handle = {}; ///< only when both directions agree
    QUrl pds = {};
};

/// Handle → DID by DNS TXT `_atproto.` and /.well-known/atproto-did (both are asked, DNS wins), DID → document by the
/// PLC directory or did:web; the handle is believed only when the DID document names it too
/// (https://atproto.com/specs/handle#handle-resolution). Answers are kept for an hour. Main thread.
class IdentityResolver
{
public:
    IdentityResolver(HttpClient &http, NetworkConfig config);
    ~IdentityResolver();

    /// Fails with NotFound when nobody knows the handle, Invalid when the two directions disagree.
    base::Task<base::Result<Identity>> resolve(base::Handle handle);
    base::Task<base::Result<Identity>> resolve(base::Did did);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rostrum::net
