// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace rostrum::base {

/// What went wrong, coarse enough that a screen can choose what to offer.
enum class ErrorKind {
    Network,     ///< no connection, name not found, refused
    Timeout,     ///< the server did not answer in time
    Tls,         ///< the server's certificate is not trusted
    RateLimited, ///< 429; `retryAfter` says when to come back
    Auth,        ///< the session ended, or the password was refused
    Refused,     ///< the server understood and said no (other 4xx); `code` is its word
    Server,      ///< 5xx
    Malformed,   ///< an answer that cannot be understood or was cut short
    NotFound,    ///< the thing does not exist (any more)
    Invalid,     ///< input that cannot be right
    Storage,     ///< disk full, database damaged or newer than this program
};

/// A failure. `message` is for people, translated, one sentence; `detail` is for logs and bug reports and never
/// holds a secret.
struct Error
{
    ErrorKind kind = ErrorKind::Invalid;
    QString code = {};    ///< machine word of the server ("ExpiredToken"), or empty
    QString message = {}; ///< what happened, for people
    QString detail = {};  ///< what a developer needs
    std::optional<std::chrono::milliseconds> retryAfter = {};

    bool operator==(const Error &) const = default;
};

/// A sentence for people about an error of this kind, for where nothing better is known.
[[nodiscard]] QString describe(ErrorKind kind);

/// An error with the usual sentence of its kind.
[[nodiscard]] Error makeError(ErrorKind kind, QString detail = {}, QString code = {});

} // namespace rostrum::base
