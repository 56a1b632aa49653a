// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/http_message.h"

#include <optional>

namespace rostrum::net {

/// What an answer that is no success means (https://atproto.com/specs/xrpc#error-responses): `code` is the server's
/// error name, or "HTTP 403" where it gave none; `detail` its words.
[[nodiscard]] base::Error errorOf(const HttpReply &reply);

/// The server's error name ("ExpiredToken"), or empty.
[[nodiscard]] QString errorNameOf(const HttpReply &reply);

/// How long a 429 or 503 asks to wait: Retry-After (seconds or a date), else ratelimit-reset (seconds since 1970),
/// measured from the server's own Date where it says one.
[[nodiscard]] std::optional<std::chrono::milliseconds> waitOf(const HttpReply &reply);

/// For people: to slow down, and until when.
[[nodiscard]] QString slowDownMessage(std::optional<std::chrono::milliseconds> wait);

} // namespace rostrum::net
