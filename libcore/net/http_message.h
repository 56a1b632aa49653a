// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QUrl>

#include <chrono>
#include <utility>
#include <vector>

class QIODevice;

namespace rostrum::net {

/// Error::code of a failure of kind Network after which it is sure that the server has not seen the request.
inline constexpr QLatin1StringView kNotReached{"NotReached"};

enum class Method { Get, Post, Head };

/// Names are compared without regard to case.
using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

/// Whether a request may be sent again when no answer came.
enum class Repeat {
    Safe,  ///< reading, or a write that is the same when it comes twice
    Never, ///< sent so that Qt does not send it again by itself either
};

/// Whether the answer may be kept on disk between runs (images).
enum class DiskCache { No, Prefer };

/// Whether a redirect is followed: only for reading, at most five times, and never from https to anything else.
/// Where it is not followed the answer is the redirect itself (status 3xx).
enum class Redirects { Refuse, Follow };

/// Who wrote the address. One that came from other people's records must not lead into the private network that this
/// computer is in.
enum class UrlSource { Program, Record };

struct HttpRequest
{
    Method method = Method::Get;
    QUrl url = {};
    Headers headers = {};
    QByteArray body = {};
    std::chrono::milliseconds timeout =
        std::chrono::seconds(30);       ///< of the whole exchange; with a sink, without a byte
    qint64 maxBytes = 16 * 1024 * 1024; ///< of the decoded body
    Repeat repeat = Repeat::Safe;
    DiskCache diskCache = DiskCache::No;
    Redirects redirects = Redirects::Refuse;
    UrlSource urlSource = UrlSource::Program;
    /// Where the body of a 2xx answer goes as it comes, instead of into HttpReply::body. Open for writing; outlives the
    /// exchange. One that fails leaves there what came.
    QIODevice *sink = nullptr;
};

struct HttpReply
{
    int status = 0;
    Headers headers = {}; ///< names in lower case
    QByteArray body = {};

    [[nodiscard]] bool ok() const { return status >= 200 && status < 300; }
    /// The first value of a header (name in lower case), or empty.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// Brings a whole answer where its request wanted it: a 2xx body into the sink, if there is one.
[[nodiscard]] base::Result<HttpReply> deliver(HttpReply reply, const HttpRequest &request);

/// How the program names itself to servers.
[[nodiscard]] QByteArray userAgent();

} // namespace rostrum::net
