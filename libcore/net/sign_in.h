// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "base/task.h"
#include "lexicon/at_identifier.h"
#include "net/http_client.h"
#include "net/network_config.h"
#include "net/secret_store.h"
#include "net/session_tokens.h"

#include <QString>

namespace rostrum::net {

/// The account that a person means by what they type or paste: a handle (in lower case) or a DID, with spaces, an @,
/// direction marks or capitals, as at://… or as https://bsky.app/profile/…. Fails with Invalid; `message` is for the
/// field.
[[nodiscard]] base::Result<lexicon::AtIdentifier> readAccountName(const QString &typed);

/// Signs in with an app password: resolves the handle or DID that readAccountName() finds in `typed` to its PDS,
/// creates the session there and keeps the tokens. Nothing is kept when any step fails. Errors: Invalid (no such
/// handle; `message` says which part), Auth (wrong password: the server does not tell it from an unknown account),
/// AuthFactorTokenRequired comes as Refused.
base::Task<base::Result<SessionTokens>> signIn(HttpClient &http, SecretStore &secrets, NetworkConfig config,
                                               QString typed, base::Secret<QString> appPassword);

/// The tokens of an earlier run, or nothing.
base::Task<base::Result<std::optional<SessionTokens>>> loadTokens(SecretStore &secrets, base::Did did);

} // namespace rostrum::net
