// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/did.h"
#include "base/handle.h"
#include "base/secret.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <optional>

namespace rostrum::net {

/// What makes a password session (com.atproto.server.createSession).
struct SessionTokens
{
    base::Did did;
    base::Handle handle;
    QUrl pds = {};
    base::Secret<QByteArray> access = {};
    base::Secret<QByteArray> refresh = {};
};

/// Where the secret store keeps an account's tokens.
[[nodiscard]] QString secretKeyOf(const base::Did &did);

/// Tokens as the secret store keeps them.
[[nodiscard]] base::Secret<QByteArray> packed(const SessionTokens &tokens);
/// Nothing when it is not what packed() made.
[[nodiscard]] std::optional<SessionTokens> unpacked(const base::Secret<QByteArray> &packed);

} // namespace rostrum::net
