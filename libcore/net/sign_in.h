// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "base/task.h"
#include "net/http_client.h"
#include "net/network_config.h"
#include "net/secret_store.h"
#include "net/session_tokens.h"

namespace rostrum::net {

/// Signs in with handle and app password: resolves the handle to its PDS, creates the session there and keeps the
/// tokens. Nothing is kept when any step fails. Errors: Invalid (no such handle; `message` says which part), Auth
/// (wrong password: the server does not tell it from an unknown account), AuthFactorTokenRequired comes as Refused.
base::Task<base::Result<SessionTokens>> signIn(HttpClient &http, SecretStore &secrets, NetworkConfig config,
                                               QString handle, base::Secret<QString> appPassword);

/// The tokens of an earlier run, or nothing.
base::Task<base::Result<std::optional<SessionTokens>>> loadTokens(SecretStore &secrets, base::Did did);

} // namespace rostrum::net
