// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identifier.h"

namespace rostrum::base {

/// The name of a record within its collection (https://atproto.com/specs/record-key).
class RecordKey final : public Identifier<RecordKey>
{
public:
    [[nodiscard]] static bool isValid(std::string_view text);

private:
    friend class Identifier<RecordKey>;
    RecordKey() = default;
};

} // namespace rostrum::base
