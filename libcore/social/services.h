// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/did.h"
#include "net/http_client.h"
#include "net/identity_resolver.h"
#include "net/xrpc.h"
#include "store/store.h"

namespace rostrum::social {

class Outbox;
class People;
class Preferences;

/// What the objects of this folder work with: everything of one account. All of it outlives them.
struct Services
{
    net::HttpClient &http;
    net::Xrpc xrpc; ///< as the account
    net::IdentityResolver &identities;
    store::Store &store;
    People &people;
    Outbox &outbox;
    Preferences &preferences;
    const base::Clock &clock;
    base::Did self; ///< whose account it is
};

} // namespace rostrum::social
