// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/did.h"
#include "base/result.h"
#include "base/task.h"
#include "net/http_client.h"
#include "net/network_config.h"

#include <QByteArray>
#include <QUrl>

namespace rostrum::net {

/// The DID document as it is published, unread. NotFound when there is none (any more), Invalid for a DID that the AT
/// Protocol does not know. `http` outlives the task.
base::Task<base::Result<QByteArray>> fetchDidDocument(HttpClient &http, NetworkConfig config, base::Did did);

/// Where the service of that id ("bsky_appview") of a DID is. NotFound with the code kNoService when its document names
/// none; else fails as fetchDidDocument() and readService() do.
base::Task<base::Result<QUrl>> findService(HttpClient &http, NetworkConfig config, base::Did did, QString id);

inline constexpr QLatin1StringView kNoService{"NoService"};

} // namespace rostrum::net
