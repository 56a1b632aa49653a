// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_message.h"

#include "base/version.h"

#include <QIODevice>

#include <algorithm>

namespace rostrum::net {

QByteArray HttpReply::header(QByteArrayView name) const
{
    const auto found = std::ranges::find(headers, name, &Headers::value_type::first);
    return found == headers.end() ? QByteArray() : found->second;
}

base::Result<HttpReply> deliver(HttpReply reply, const HttpRequest &request)
{
    if (request.sink && reply.ok()) {
        if (request.sink->write(reply.body) != reply.body.size()) {
            return base::fail(base::ErrorKind::Storage, request.sink->errorString());
        }
        reply.body.clear();
    }
    return reply;
}

QByteArray userAgent()
{
    return "Rostrum/" + QByteArray(base::kVersion.data(), base::kVersion.size());
}

} // namespace rostrum::net
