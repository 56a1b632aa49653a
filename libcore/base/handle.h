// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identifier.h"

namespace rostrum::base {

/// An account's name, a host name (https://atproto.com/specs/handle). Case is kept; compare normalized() values.
class Handle final : public Identifier<Handle>
{
public:
    [[nodiscard]] static bool isValid(std::string_view text);

    /// In lower case, as handles are compared.
    [[nodiscard]] Handle normalized() const;

private:
    friend class Identifier<Handle>;
    Handle() = default;
};

} // namespace rostrum::base
