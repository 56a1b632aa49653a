// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_message.h"

#include "base/version.h"

#include <algorithm>

namespace rostrum::net {

QByteArray HttpReply::header(QByteArrayView name) const
{
    const auto found = std::ranges::find(headers, name, &Headers::value_type::first);
    return found == headers.end() ? QByteArray() : found->second;
}

QByteArray userAgent()
{
    return "Rostrum/" + QByteArray(base::kVersion.data(), base::kVersion.size());
}

} // namespace rostrum::net
