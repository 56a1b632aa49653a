// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/tid.h"

namespace rostrum::social {

/// Makes keys for new records (https://atproto.com/specs/tid): each is used once, and those of one moment are in the
/// order of asking. Main thread.
class RecordKeys
{
public:
    /// A key for a record of this time.
    [[nodiscard]] base::Tid next(base::Time at);

private:
    std::int64_t m_last = 0; ///< microseconds
};

} // namespace rostrum::social
