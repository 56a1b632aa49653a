// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identifier.h"

namespace rostrum::base {

/// A content identifier: CID version 1 in base32, as the AT Protocol writes it (https://atproto.com/specs/data-model).
class Cid final : public Identifier<Cid>
{
public:
    [[nodiscard]] static bool isValid(std::string_view text);

private:
    friend class Identifier<Cid>;
    Cid() = default;
};

} // namespace rostrum::base
