// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identifier.h"

namespace rostrum::base {

/// The name of a lexicon: reversed host name and a name (https://atproto.com/specs/nsid).
class Nsid final : public Identifier<Nsid>
{
public:
    [[nodiscard]] static bool isValid(std::string_view text);

private:
    friend class Identifier<Nsid>;
    Nsid() = default;
};

} // namespace rostrum::base
