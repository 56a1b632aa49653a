// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/did.h"
#include "base/handle.h"
#include "base/result.h"

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace rostrum::net {

/// What the AT Protocol reads from a DID document (https://atproto.com/specs/did#did-documents).
struct DidDocument
{
    std::optional<base::Handle> handle = {}; ///< as the document claims it
    QUrl pds = {};                           ///< scheme, host and port only
};

/// Fails with Malformed when the document is not about `did` or names no server.
[[nodiscard]] base::Result<DidDocument> readDidDocument(const QByteArray &json, const base::Did &did);

/// Where the service of that id ("bsky_appview", whatever its type) is, as the document says; NotFound when it names
/// none, Malformed when it is not about `did` or the address is none.
[[nodiscard]] base::Result<QUrl> readService(const QByteArray &json, const base::Did &did, QStringView id);

/// Where the document of a DID is: the PLC directory, or the host of a did:web (which has no path, and a port only on
/// localhost). Fails with Invalid for other methods.
[[nodiscard]] base::Result<QUrl> didDocumentUrl(const base::Did &did, const QUrl &plc);

} // namespace rostrum::net
