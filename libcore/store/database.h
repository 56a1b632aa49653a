// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLatin1StringView>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <atomic>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

namespace rostrum::store {

/// How sure a commit has to be.
enum class Durability {
    Full,   ///< on disk before commit returns (`synchronous = FULL`): what a person did
    Normal, ///< whole after a crash, perhaps without the last commits: what can be fetched again
};

enum class Access { ReadWrite, ReadOnly };

/// A prepared statement lent for one use: reset at the end, so that no read transaction stays open behind it.
class Query
{
public:
    explicit Query(SQLite::Statement &statement)
        : m_statement(&statement)
    {
    }
    Query(Query &&other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr))
    {
    }
    Query &operator=(Query &&) = delete;
    ~Query()
    {
        if (m_statement) {
            m_statement->tryReset();
        }
    }

    SQLite::Statement *operator->() const { return m_statement; }
    SQLite::Statement &operator*() const { return *m_statement; }

private:
    SQLite::Statement *m_statement;
};

/// One connection to one SQLite file: WAL, foreign keys on. Used by one thread at a time. Its functions and statements
/// throw SQLite::Exception; `guarded()` turns that into an Error at the folder's border.
class Database
{
public:
    [[nodiscard]] static base::Result<Database> open(const QString &path, Durability durability,
                                                     Access access = Access::ReadWrite);

    Database(Database &&) = default;
    Database &operator=(Database &&) = delete; // its statements have to go before it

    /// A prepared statement without bindings, kept for the next time. `sql` must outlive the connection: pass a
    /// literal.
    [[nodiscard]] Query query(const char *sql);

    void execute(const char *sql);
    [[nodiscard]] SQLite::Database &handle() { return *m_database; }
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Statements end with code "Interrupted" soon after `*stop` becomes true on whatever thread; null: never. It is
    /// asked rather than told (sqlite3_interrupt), so that no moment between two statements is missed.
    void setStop(const std::atomic_bool *stop);
    /// Leaves a mark beside the file: it was found to be damaged.
    void markDamaged() const;
    [[nodiscard]] static QString damageMark(const QString &path);

private:
    Database(QString path, std::unique_ptr<SQLite::Database> database);

    QString m_path;
    std::unique_ptr<SQLite::Database> m_database;
    std::unordered_map<const char *, std::unique_ptr<SQLite::Statement>> m_statements;
};

/// What a failed SQLite call means for people: disk full, damaged, or simply unreadable.
[[nodiscard]] base::Error storageError(const std::exception &exception);

/// The code of storageError() when a file is damaged.
inline constexpr auto kCorrupt = QLatin1StringView("Corrupt");

/// Runs `work(database)` and turns what SQLite throws into an Error.
template <typename Work> auto guarded(Database &database, Work &&work) -> std::invoke_result_t<Work, Database &>
{
    try {
        return work(database);
    } catch (const std::exception &exception) {
        auto error = storageError(exception);
        if (error.code == kCorrupt) {
            database.markDamaged();
        }
        return std::unexpected(std::move(error));
    }
}

} // namespace rostrum::store
