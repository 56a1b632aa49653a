// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::store {

namespace {

using base::Result;

constexpr std::array kStates{"waiting", "sent", "refused"}; // in the order of OutboxState

int64_t toColumn(base::Time time)
{
    return time.time_since_epoch().count();
}

base::Time toTime(const SQLite::Column &column)
{
    return base::Time(std::chrono::milliseconds(column.getInt64()));
}

QByteArray bytesOf(const SQLite::Column &column)
{
    return {column.getText(), column.getBytes()};
}

QByteArray problemToJson(const base::Error &error)
{
    const QJsonObject json{{u"kind"_s, static_cast<int>(error.kind)},
                           {u"code"_s, error.code},
                           {u"message"_s, error.message},
                           {u"detail"_s, error.detail}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

base::Error problemFromJson(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    return {.kind = static_cast<base::ErrorKind>(json.value("kind"_L1).toInt()),
            .code = json.value("code"_L1).toString(),
            .message = json.value("message"_L1).toString(),
            .detail = json.value("detail"_L1).toString()};
}

OutboxState stateOf(std::string_view word)
{
    const auto at = std::ranges::find(kStates, word);
    return at == kStates.end() ? OutboxState::Refused : static_cast<OutboxState>(at - kStates.begin());
}

/// SELECT of what rowOf() reads.
std::string selectRows(const char *rest)
{
    return std::string("SELECT id, kind, lane, intent, done, state, attempts, not_before, changed_at, problem, "
                       "unsure, given_up FROM outbox ") +
           rest;
}

OutboxRow rowOf(SQLite::Statement &select)
{
    OutboxRow row{.id = select.getColumn(0).getInt64(),
                  .kind = QString::fromUtf8(bytesOf(select.getColumn(1))),
                  .lane = QString::fromUtf8(bytesOf(select.getColumn(2))),
                  .intent = bytesOf(select.getColumn(3)),
                  .done = bytesOf(select.getColumn(4)),
                  .state = stateOf(select.getColumn(5).getText()),
                  .attempts = select.getColumn(6).getInt(),
                  .notBefore = toTime(select.getColumn(7)),
                  .changedAt = toTime(select.getColumn(8))};
    row.unsure = select.getColumn(10).getInt();
    row.isGivenUp = select.getColumn(11).getInt() != 0;
    if (!select.isColumnNull(9)) {
        row.problem = problemFromJson(bytesOf(select.getColumn(9)));
    }
    return row;
}

std::optional<OutboxRow> lastOf(Database &db, const std::string &lane)
{
    static const std::string kSql = selectRows("WHERE lane = ? ORDER BY id DESC LIMIT 1");
    const auto select = db.query(kSql.c_str());
    select->bindNoCopy(1, lane);
    return select->executeStep() ? std::optional(rowOf(*select)) : std::nullopt;
}

OutboxRow insertRow(Database &db, const NewOutboxRow &row, base::Time now, int attempts = 0)
{
    const auto insert = db.query("INSERT INTO outbox (kind, lane, intent, not_before, changed_at, attempts, unsure) "
                                 "VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert->bind(1, row.kind.toStdString());
    insert->bind(2, row.lane.toStdString());
    insert->bindNoCopy(3, row.intent.constData());
    insert->bind(4, toColumn(row.notBefore));
    insert->bind(5, toColumn(now));
    insert->bind(6, attempts);
    insert->bind(7, row.unsure);
    insert->exec();
    return {.id = db.handle().getLastInsertRowid(),
            .kind = row.kind,
            .lane = row.lane,
            .intent = row.intent,
            .done = "{}"_ba,
            .attempts = attempts,
            .unsure = row.unsure,
            .notBefore = row.notBefore,
            .changedAt = now};
}

struct Refused
{
    std::vector<qint64> ids = {};
    bool isUnknown = false; ///< an attempt before the refusal may have done it
    int unsure = 0;
};

Refused removeRefused(Database &db, const std::string &lane)
{
    Refused refused;
    const auto erase =
        db.query("DELETE FROM outbox WHERE lane = ? AND state = 'refused' RETURNING id, attempts, unsure");
    erase->bindNoCopy(1, lane);
    while (erase->executeStep()) {
        refused.ids.push_back(erase->getColumn(0).getInt64());
        refused.isUnknown |= erase->getColumn(1).getInt() > 1;
        refused.unsure += erase->getColumn(2).getInt();
    }
    return refused;
}

void eraseRow(Database &db, qint64 id)
{
    const auto erase = db.query("DELETE FROM outbox WHERE id = ?");
    erase->bind(1, static_cast<int64_t>(id));
    erase->exec();
}

/// Empty: none.
void eraseDraft(Database &db, const QString &draft)
{
    if (!draft.isEmpty()) {
        const auto erase = db.query("DELETE FROM draft WHERE id = ?");
        erase->bind(1, draft.toStdString());
        erase->exec();
    }
}

/// Runs a statement that is all of a transaction.
template <typename Bind> Result<void> change(Database &database, const char *sql, const Bind &bind)
{
    return guarded(database, [&](Database &db) -> Result<void> {
        SQLite::Transaction transaction(db.handle());
        const auto update = db.query(sql);
        bind(*update);
        update->exec();
        transaction.commit();
        return {};
    });
}

} // namespace

Result<std::vector<OutboxRow>> readOutbox(Database &database)
{
    return guarded(database, [](Database &db) -> Result<std::vector<OutboxRow>> {
        std::vector<OutboxRow> rows;
        SQLite::Statement select(db.handle(), selectRows("ORDER BY id"));
        while (select.executeStep()) {
            rows.push_back(rowOf(select));
        }
        return rows;
    });
}

Result<std::vector<OutboxRow>> addToOutbox(Database &database, const std::vector<NewOutboxRow> &rows,
                                           const QString &draft, base::Time now)
{
    return guarded(database, [&](Database &db) -> Result<std::vector<OutboxRow>> {
        SQLite::Transaction transaction(db.handle());
        std::vector<OutboxRow> added;
        added.reserve(rows.size());
        for (const NewOutboxRow &row : rows) {
            added.push_back(insertRow(db, row, now));
        }
        eraseDraft(db, draft);
        transaction.commit();
        return added;
    });
}

Result<LaneChange> foldIntoOutbox(Database &database, const NewOutboxRow &row, const FoldRows &fold,
                                  const QString &draft, base::Time now)
{
    return guarded(database, [&](Database &db) -> Result<LaneChange> {
        SQLite::Transaction transaction(db.handle());
        LaneChange change;
        const std::optional<OutboxRow> last = lastOf(db, row.lane.toStdString());
        const bool isUntouched =
            last && last->state == OutboxState::Waiting && last->attempts == 0 && last->unsure == 0 && !last->isGivenUp;
        const std::optional<FoldedRow> folded = isUntouched ? fold(*last) : std::nullopt;
        if (folded) {
            eraseRow(db, last->id);
            change.removed.push_back(last->id);
        }
        if (!folded || folded->row) {
            change.added = insertRow(db, folded ? *folded->row : row, now);
        }
        eraseDraft(db, draft);
        transaction.commit();
        return change;
    });
}

Result<LaneChange> toggleInOutbox(Database &database, const NewOutboxRow &row, base::Time now)
{
    return guarded(database, [&](Database &db) -> Result<LaneChange> {
        SQLite::Transaction transaction(db.handle());
        const std::string lane = row.lane.toStdString();
        const auto revive = db.query("UPDATE outbox SET given_up = 0 WHERE lane = ? AND given_up = 1");
        revive->bindNoCopy(1, lane);
        revive->exec();
        Refused refused = removeRefused(db, lane);
        LaneChange result{.removed = std::move(refused.ids)};
        const std::optional<OutboxRow> last = lastOf(db, lane);
        // After a refusal nobody knows what stands before this wish: then it goes out, whatever it meets there.
        const bool isClear = last && result.removed.empty();
        const bool isSame = isClear && last->kind == row.kind;
        const bool cancels =
            isClear && !isSame && last->state == OutboxState::Waiting && last->attempts == 0 && last->unsure == 0;
        if (cancels) {
            eraseRow(db, last->id);
            result.removed.push_back(last->id);
        } else if (!isSame) {
            // What counts as begun is not cancelled by its opposite: that has to go out too.
            NewOutboxRow added = row;
            added.unsure += refused.unsure;
            result.added = insertRow(db, added, now, refused.isUnknown ? 1 : 0);
        }
        transaction.commit();
        return result;
    });
}

Result<std::optional<QByteArray>> beginOutboxRow(Database &database, qint64 id)
{
    return guarded(database, [id](Database &db) -> Result<std::optional<QByteArray>> {
        SQLite::Transaction transaction(db.handle());
        const auto update = db.query("UPDATE outbox SET attempts = attempts + 1, unsure = unsure + 1 "
                                     "WHERE id = ? AND state = 'waiting' RETURNING done");
        update->bind(1, static_cast<int64_t>(id));
        std::optional<QByteArray> done;
        while (update->executeStep()) {
            done = bytesOf(update->getColumn(0));
        }
        transaction.commit();
        return done;
    });
}

Result<void> recordStep(Database &db, qint64 id, const QByteArray &done)
{
    return change(db, "UPDATE outbox SET done = ? WHERE id = ?", [&](SQLite::Statement &update) {
        update.bindNoCopy(1, done.constData());
        update.bind(2, static_cast<int64_t>(id));
    });
}

Result<void> markSent(Database &database, qint64 id, const QByteArray &done, base::Time now,
                      const std::vector<qint64> &outdated)
{
    return guarded(database, [&](Database &db) -> Result<void> {
        SQLite::Transaction transaction(db.handle());
        const auto update =
            db.query("UPDATE outbox SET state = 'sent', done = ?, changed_at = ?, problem = NULL, unsure = unsure - 1 "
                     "WHERE id = ?");
        update->bindNoCopy(1, done.constData());
        update->bind(2, toColumn(now));
        update->bind(3, static_cast<int64_t>(id));
        update->exec();
        for (const qint64 old : outdated) {
            eraseRow(db, old);
        }
        transaction.commit();
        return {};
    });
}

Result<void> markRefused(Database &db, qint64 id, const base::Error &problem, base::Time now)
{
    const QByteArray json = problemToJson(problem);
    return change(db,
                  "UPDATE outbox SET state = 'refused', problem = ?, changed_at = ?, unsure = unsure - 1 WHERE id = ?",
                  [&](SQLite::Statement &update) {
                      update.bindNoCopy(1, json.constData());
                      update.bind(2, toColumn(now));
                      update.bind(3, static_cast<int64_t>(id));
                  });
}

Result<void> postpone(Database &db, qint64 id, const base::Error &problem, base::Time notBefore, Attempt attempt)
{
    const QByteArray json = problemToJson(problem);
    return change(
        db, "UPDATE outbox SET problem = ?, not_before = ?, unsure = unsure - ? WHERE id = ? AND state = 'waiting'",
        [&](SQLite::Statement &update) {
            update.bindNoCopy(1, json.constData());
            update.bind(2, toColumn(notBefore));
            update.bind(3, attempt == Attempt::Answered ? 1 : 0);
            update.bind(4, static_cast<int64_t>(id));
        });
}

Result<void> retryOutboxRow(Database &db, qint64 id, base::Time now, const QByteArray &intent)
{
    return change(db,
                  "UPDATE outbox SET state = 'waiting', not_before = ?1, changed_at = ?1, "
                  "intent = coalesce(?3, intent) WHERE id = ?2 AND state <> 'sent'",
                  [&](SQLite::Statement &update) {
                      update.bind(1, toColumn(now));
                      update.bind(2, static_cast<int64_t>(id));
                      if (!intent.isEmpty()) {
                          update.bind(3, intent.toStdString());
                      }
                  });
}

Result<void> giveUp(Database &db, qint64 id)
{
    return change(db, "UPDATE outbox SET given_up = 1 WHERE id = ?",
                  [&](SQLite::Statement &update) { update.bind(1, static_cast<int64_t>(id)); });
}

Result<std::vector<OutboxRow>> replaceInOutbox(Database &database, qint64 id,
                                               const std::optional<NewOutboxRow> &instead, base::Time now)
{
    return guarded(database, [&](Database &db) -> Result<std::vector<OutboxRow>> {
        SQLite::Transaction transaction(db.handle());
        eraseRow(db, id);
        std::vector<OutboxRow> added;
        if (instead) {
            added.push_back(insertRow(db, *instead, now));
        }
        transaction.commit();
        return added;
    });
}

Result<void> forgetOutboxRows(Database &database, const std::vector<qint64> &ids)
{
    return guarded(database, [&](Database &db) -> Result<void> {
        SQLite::Transaction transaction(db.handle());
        for (const qint64 id : ids) {
            const auto erase = db.query("DELETE FROM outbox WHERE id = ? AND state = 'sent'");
            erase->bind(1, static_cast<int64_t>(id));
            erase->exec();
        }
        transaction.commit();
        return {};
    });
}

} // namespace rostrum::store
