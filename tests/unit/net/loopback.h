// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/qt_http_client.h"
#include "support/http_test_server.h"
#include "support/run_task.h"

namespace rostrum::net {

inline const NetworkConfig kLoopback{.plainHttpOnLoopback = true};

/// A server's handler that always acts the same.
inline tests::HttpTestServer::Handler always(tests::ServerAction action)
{
    return [action = std::move(action)](const tests::ServerRequest &) { return action; };
}

/// The kind of failure of a request against a server that acts so.
inline std::optional<base::ErrorKind> failureOf(tests::ServerAction action, HttpRequest request = {})
{
    const tests::HttpTestServer server(always(std::move(action)));
    QtHttpClient client(kLoopback);
    request.url = server.url(QStringLiteral("/x"));
    const auto reply = tests::runTask(client.send(request));
    return reply ? std::nullopt : std::optional(reply.error().kind);
}

} // namespace rostrum::net
