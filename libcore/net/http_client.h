// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "net/http_message.h"

namespace rostrum::net {

/// The one door to the network: everything that leaves the program goes through it, so the embedded network and the
/// fault tests are true. Implementations: QtHttpClient, embedded::Router; in tests a wrapper that injects faults.
/// Lives on the main thread and outlives its tasks. Destroying a task aborts its request.
class HttpClient
{
public:
    virtual ~HttpClient() = default;

    /// An answer of any status is a value; an error means that there was no whole answer (Network, with kNotReached
    /// where there was nobody to ask, Timeout, Tls, Malformed when it was cut short or larger than `request.maxBytes`,
    /// Invalid when the configuration does not allow the address). Qt cannot tell that a chunked answer was cut short:
    /// there the decoder has to notice.
    virtual base::Task<base::Result<HttpReply>> send(HttpRequest request) = 0;
};

} // namespace rostrum::net
