// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/did.h"
#include "base/result.h"
#include "base/task.h"
#include "net/http_client.h"
#include "net/session.h"

#include <QString>

#include <optional>

namespace rostrum::social {

/// Reads what a person typed or pasted for an AppView: a did:plc or did:web, with or without its service
/// (`did:web:api.bsky.app#bsky_appview`); nothing for anything else.
[[nodiscard]] std::optional<base::Did> readAppViewDid(const QString &text);

/// What an AppView said when it was asked for the account's own profile.
struct AppViewAnswer
{
    base::Did did; ///< of the AppView
    QString name;  ///< what it calls the person who asks; empty when it does not know them (yet)
    bool knowsOne = false;
};

/// Asks an AppView through the account's PDS, as all its calls would go. Fails with a sentence for people that says
/// which step failed: `text` is no such DID, its DID document cannot be had or names no AppView, or it does not answer.
/// Both outlive the task.
base::Task<base::Result<AppViewAnswer>> checkAppView(net::HttpClient &http, net::Session &session, QString text);

} // namespace rostrum::social
