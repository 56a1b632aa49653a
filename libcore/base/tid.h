// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identifier.h"

#include <cstdint>

namespace rostrum::base {

/// A timestamp identifier, 13 characters that sort by time (https://atproto.com/specs/tid).
class Tid final : public Identifier<Tid>
{
public:
    [[nodiscard]] static bool isValid(std::string_view text);

    /// The identifier of a moment (microseconds since 1970) and a clock id of 10 bits.
    [[nodiscard]] static Tid fromMicroseconds(std::int64_t microseconds, unsigned clockId);
    /// Microseconds since 1970.
    [[nodiscard]] std::int64_t microseconds() const;

private:
    friend class Identifier<Tid>;
    Tid() = default;
};

} // namespace rostrum::base
