// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/creator_mode.h"
#include "model/record.h"

namespace rostrum::social {
class Outbox;
}

namespace rostrum::creator {

/// Makes one's creator mode what is wished, through the outbox: only what differs from what was seen is written, and
/// fields that this program does not know stay. Main thread.
void editCreatorMode(social::Outbox &outbox, const model::Record &seen, const model::CreatorMode &wished);

} // namespace rostrum::creator
