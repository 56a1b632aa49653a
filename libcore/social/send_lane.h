// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/record_intent.h"

#include <QByteArray>

#include <vector>

namespace rostrum::social {

/// What a row of the outbox has to know of its lane when it is carried out.
struct SendLane
{
    std::vector<base::AtUri> own = {};         ///< made or found by earlier rows; views may not show them yet
    bool mayComeBack = false;                  ///< what the row takes back
    std::vector<EditRecordIntent> undone = {}; ///< see merge()
};

/// What taking `records` back gives, for OutboxRow::done.
[[nodiscard]] QByteArray doneWithout(const std::vector<base::AtUri> &records, bool mayComeBack);

} // namespace rostrum::social
