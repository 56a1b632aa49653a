// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "identifier.h"

namespace rostrum::base {

/// A moment as records write it, RFC 3339 and ISO 8601 at once (https://atproto.com/specs/lexicon#datetime). The text
/// is kept as it came, so that a record that is written back is unchanged.
class Datetime final : public Identifier<Datetime>
{
public:
    [[nodiscard]] static bool isValid(std::string_view text);
    [[nodiscard]] static Datetime fromTime(Time time);
    [[nodiscard]] Time time() const;

private:
    friend class Identifier<Datetime>;
    Datetime() = default;
};

} // namespace rostrum::base
