// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/outbox_entry.h"
#include "social/record_edit.h"

#include <optional>
#include <span>
#include <vector>

namespace rostrum::social {

// Rows of the outbox about records that other programs of the person may change too. Pure.

/// Nothing: the act is about something else.
[[nodiscard]] std::optional<RecordIntent> recordIntentOf(const Intent &intent);

/// Changes of the same record that were refused before this one, the latest first.
[[nodiscard]] std::vector<EditRecordIntent> undoneBefore(std::span<const OutboxEntry> entries,
                                                         const OutboxEntry &entry);
/// With what the row's uploads gave.
[[nodiscard]] EditRecordIntent withBlobs(EditRecordIntent edit, const store::OutboxRow &row);

} // namespace rostrum::social
