// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <expected>

namespace rostrum::base {

/// A value or the reason why there is none. Exceptions do not cross a folder; this does.
template <typename T> using Result = std::expected<T, Error>;

/// Shorthand for the failing half of a Result.
[[nodiscard]] inline std::unexpected<Error> fail(ErrorKind kind, QString detail = {}, QString code = {})
{
    return std::unexpected(makeError(kind, std::move(detail), std::move(code)));
}

} // namespace rostrum::base
