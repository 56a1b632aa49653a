// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/call.h"

namespace rostrum::embedded {

class World;

enum class Auth {
    None,    ///< anybody
    Access,  ///< a signed-in account; Call::viewer is its DID
    Refresh, ///< the handler itself reads the refresh token
};

struct MethodEntry
{
    net::Method method = net::Method::Get;
    Auth auth = Auth::Access;
    Answer (*handler)(World &, const Call &) = nullptr;
};

/// What answers a method; null when the embedded servers do not have it.
[[nodiscard]] const MethodEntry *findMethod(QByteArrayView nsid);

} // namespace rostrum::embedded
