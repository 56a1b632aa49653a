// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/outbox_entry.h"
#include "social/record_rows.h"

#include <chrono>
#include <optional>
#include <span>
#include <vector>

namespace rostrum::social {

// What the outbox goes by. Pure.

/// An act as the store takes it.
[[nodiscard]] store::NewOutboxRow newRow(const Intent &intent, const base::Did &self, base::Time notBefore);

/// Whether an error is the server's last word about a row; after all others it is tried again.
[[nodiscard]] bool isRefusal(const base::Error &error);
/// Whether the server may have done what failed with this error, or do it later.
[[nodiscard]] bool isUnsure(const base::Error &error);
/// The refusal of a report that had no answer. The protocol has no key for it: what is repeated arrives twice, which is
/// for the person to decide.
[[nodiscard]] base::Error mayHaveArrived(const QString &detail);
/// Whether other rows would meet the same error now.
[[nodiscard]] bool concernsAll(const base::Error &error);
/// How long to wait after `failures` failures in a row: doubles up to five minutes, ± a quarter by chance.
[[nodiscard]] std::chrono::milliseconds pauseAfter(int failures);

/// Whether a waiting row's time has come. A pause that is longer than any we make is the work of a clock that was set.
[[nodiscard]] bool isDue(const OutboxEntry &entry, base::Time now);
/// Whether a row may go out before all others that wait: the first of its lane but for posts that are for later, and
/// what it answers is sent.
[[nodiscard]] bool isNext(std::span<const OutboxEntry> entries, const OutboxEntry &entry, const base::Did &self);

/// Whether a wish that was sent must stay: one for the same thing waits, or is to be undone once more, and has to know
/// of its record.
[[nodiscard]] bool isToBeKept(std::span<const OutboxEntry> entries, const OutboxEntry &sent);

/// What was sent of the same thing before: it says nothing any more when `sent` is forgotten.
[[nodiscard]] std::vector<qint64> sentBefore(std::span<const OutboxEntry> entries, const OutboxEntry &sent);

/// Keys of records that wishes of a lane may have made without our knowing, of the rows before `id`.
[[nodiscard]] std::vector<base::Tid> unknownRecords(std::span<const OutboxEntry> entries, const QString &lane,
                                                    qint64 id);

/// Records that stand for earlier rows of a lane, which the server's views may not show yet.
[[nodiscard]] std::vector<base::AtUri> madeBefore(std::span<const OutboxEntry> entries, const OutboxEntry &entry);
/// Wishes for the same thing that were refused, and that `sent` made pointless: to try them again would undo it.
[[nodiscard]] std::vector<qint64> refusedBefore(std::span<const OutboxEntry> entries, const OutboxEntry &sent);

/// Whether what a row takes back may come back: an attempt to make it is unsure, and may be carried out later.
[[nodiscard]] bool mayComeBack(std::span<const OutboxEntry> entries, const OutboxEntry &entry);
/// Whether a row that was sent is to be done once more before it is forgotten, see mayComeBack().
[[nodiscard]] bool isToBeRepeated(const OutboxEntry &sent);
/// The records to erase then; not those that later wishes found and stand for.
[[nodiscard]] std::vector<base::AtUri> recordsToErase(std::span<const OutboxEntry> entries, const OutboxEntry &sent);

/// Whether an attempt may have reached the server without our knowing.
[[nodiscard]] bool mayBeWithServer(const OutboxEntry &entry);
/// What takes an act back; nothing for what cannot be.
[[nodiscard]] std::optional<Intent> oppositeOf(const OutboxEntry &entry, const base::Did &self, const base::Tid &key,
                                               base::Time now);
/// What an act becomes when the person has it tried once more; nothing where it stays as it is.
[[nodiscard]] std::optional<Intent> insistedOn(const OutboxEntry &entry, base::Time now);

/// The root of a thread that a post is in, as far as the outbox knows.
[[nodiscard]] std::optional<base::AtUri> rootOf(std::span<const OutboxEntry> entries, const base::AtUri &post,
                                                const base::Did &self);
/// What an act shows on: at:// URIs of posts and records, DIDs.
[[nodiscard]] std::vector<QString> subjectsOf(const Intent &intent, const base::Did &self);
/// The record that stands for a row that was sent.
[[nodiscard]] std::optional<base::AtUri> recordOf(const OutboxEntry &entry);

} // namespace rostrum::social
