// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/did.h"
#include "base/handle.h"
#include "base/secret.h"

#include <QByteArray>
#include <QUrl>

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

} // namespace rostrum::net
