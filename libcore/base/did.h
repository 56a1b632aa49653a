// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identifier.h"

namespace rostrum::base {

/// A decentralised identifier, the lasting name of an account (https://atproto.com/specs/did).
class Did final : public Identifier<Did>
{
public:
    [[nodiscard]] static bool isValid(std::string_view text);

    /// "plc" or "web".
    [[nodiscard]] std::string_view method() const;

private:
    friend class Identifier<Did>;
    Did() = default;
};

} // namespace rostrum::base
