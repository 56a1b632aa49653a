// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/outbox_entry.h"
#include "social/record_edit.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rostrum::social {

// Rows of the outbox about records that other programs of the person may change too. Pure.

/// Nothing: the act is about something else.
[[nodiscard]] std::optional<RecordIntent> recordIntentOf(const Intent &intent);

[[nodiscard]] const base::AtUri &uriOf(const RecordIntent &intent);

/// The record that a row about one left, when it was sent; nothing when it is gone.
[[nodiscard]] std::optional<model::Record> recordAfter(const OutboxEntry &sent);
/// Nothing stands for no record.
using Versions = std::vector<std::optional<base::Cid>>;
/// Those that a change was made upon, as far as they are known.
[[nodiscard]] Versions basesOf(const OutboxEntry &entry);
/// Those that were there before a row, as earlier rows of its lane know.
[[nodiscard]] Versions versionsBefore(std::span<const OutboxEntry> entries, const OutboxEntry &entry);
/// Whether `stored` (null: no record) is from before a row that was sent; `earlier` are versionsBefore(). What another
/// program made of it since is not.
[[nodiscard]] bool isBehind(const OutboxEntry &sent, const Versions &earlier, const model::Record *stored);

/// The record by which one is connected with somebody, or asks to be.
inline constexpr std::string_view kConnectNsid = "id.sifa.graph.follow";
[[nodiscard]] model::Record connectionRecord(const ToggleIntent &intent, const base::AtUri &uri);

/// Changes of the same record that were refused before this one, the latest first.
[[nodiscard]] std::vector<EditRecordIntent> undoneBefore(std::span<const OutboxEntry> entries,
                                                         const OutboxEntry &entry);
/// With what the row's uploads gave.
[[nodiscard]] EditRecordIntent withBlobs(EditRecordIntent edit, const store::OutboxRow &row);

} // namespace rostrum::social
