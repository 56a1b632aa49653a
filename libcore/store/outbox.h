// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/database.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace rostrum::store {

/// What became of a row of the outbox.
enum class OutboxState {
    Waiting, ///< to be sent, perhaps begun
    Sent,    ///< the server has it; kept a while, because its views may not show it yet
    Refused, ///< the server said no; it waits for the person
};

/// One thing the person did, in the order of doing. What is in `intent` never changes.
struct OutboxRow
{
    qint64 id = 0;
    QString kind = {};
    QString lane = {}; ///< rows of a lane go out one after the other
    QByteArray intent = {};
    QByteArray done = {}; ///< JSON: what the steps that are done gave
    OutboxState state = OutboxState::Waiting;
    int attempts = 0;       ///< begun so often
    int unsure = 0;         ///< attempts without an answer, now or for good: the server may carry them out at any time
    bool isGivenUp = false; ///< the person does not want it any more: to be undone, not sent
    base::Time notBefore = {};
    base::Time changedAt = {};
    std::optional<base::Error> problem = {}; ///< why it was refused, or failed the last time
};

struct NewOutboxRow
{
    QString kind = {};
    QString lane = {};
    QByteArray intent = {};
    base::Time notBefore = {};
    int unsure = 0; ///< of the row that it replaces or takes back
};

/// What is known of an attempt that failed.
enum class Attempt {
    Answered, ///< the server did nothing
    Unsure,   ///< the server may have done it, or do it later
};

/// What is in the outbox, in order.
[[nodiscard]] base::Result<std::vector<OutboxRow>> readOutbox(Database &db);

/// Adds rows, all or none; deletes a draft in the same transaction when they came of one.
[[nodiscard]] base::Result<std::vector<OutboxRow>> addToOutbox(Database &db, const std::vector<NewOutboxRow> &rows,
                                                               const QString &draft, base::Time now);

/// What adding to a lane came to.
struct LaneChange
{
    std::optional<OutboxRow> added = {};
    std::vector<qint64> removed = {}; ///< what the new row replaces, or cancels
};

/// Adds the wish for a state to a lane that knows two kinds. The same wish again adds nothing; the opposite of one that
/// was never begun takes that away and adds nothing; after a refusal it is added in any case, as begun where the
/// refused row may have done something. Wishes of the lane that were given up are not any more: the new one counts.
[[nodiscard]] base::Result<LaneChange> toggleInOutbox(Database &db, const NewOutboxRow &row, base::Time now);

/// What the last row of a lane, which was never begun, and a new one come to together.
struct FoldedRow
{
    std::optional<NewOutboxRow> row = {}; ///< nothing: they cancel each other out
};
/// Nothing when each has to go out by itself. Runs in the writer's thread.
using FoldRows = std::function<std::optional<FoldedRow>(const OutboxRow &last)>;

/// Adds a row, or puts what it comes to with the last one of its lane in that one's place.
[[nodiscard]] base::Result<LaneChange> foldIntoOutbox(Database &db, const NewOutboxRow &row, const FoldRows &fold,
                                                      const QString &draft, base::Time now);

/// Counts one more attempt, unsure until it has an answer, before anything is sent; gives what the steps that are done
/// gave. Nothing when the row is not waiting any more.
[[nodiscard]] base::Result<std::optional<QByteArray>> beginOutboxRow(Database &db, qint64 id);
/// Keeps what a step gave, so that it is not done again.
[[nodiscard]] base::Result<void> recordStep(Database &db, qint64 id, const QByteArray &done);
/// `outdated`: rows that are of no use now, taken away in the same transaction.
[[nodiscard]] base::Result<void> markSent(Database &db, qint64 id, const QByteArray &done, base::Time now,
                                          const std::vector<qint64> &outdated = {});
[[nodiscard]] base::Result<void> markRefused(Database &db, qint64 id, const base::Error &problem, base::Time now);
/// It failed for now.
[[nodiscard]] base::Result<void> postpone(Database &db, qint64 id, const base::Error &problem, base::Time notBefore,
                                          Attempt attempt);
/// A row that the person wants tried now: refused, or waiting for its time; as `intent` says, where that is not empty.
[[nodiscard]] base::Result<void> retryOutboxRow(Database &db, qint64 id, base::Time now, const QByteArray &intent);
/// Keeps that the person does not want a row any more, which cannot be taken out yet.
[[nodiscard]] base::Result<void> giveUp(Database &db, qint64 id);
/// Takes a row out; in the same transaction `instead` takes its place at the end.
[[nodiscard]] base::Result<std::vector<OutboxRow>>
replaceInOutbox(Database &db, qint64 id, const std::optional<NewOutboxRow> &instead, base::Time now);
/// Forgets rows that were sent.
[[nodiscard]] base::Result<void> forgetOutboxRows(Database &db, const std::vector<qint64> &ids);

} // namespace rostrum::store
