// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <memory>
#include <string>
#include <unordered_map>

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
        : m_statement(statement)
    {
    }
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;
    ~Query() { m_statement.tryReset(); }

    SQLite::Statement *operator->() const { return &m_statement; }

private:
    SQLite::Statement &m_statement;
};

/// One connection to one SQLite file: WAL, foreign keys on. Used by one thread at a time. Its functions and statements
/// throw SQLite::Exception; `guarded()` turns that into an Error at the folder's border.
class Database
{
public:
    [[nodiscard]] static base::Result<Database> open(const QString &path, Durability durability,
                                                     Access access = Access::ReadWrite);

    /// A prepared statement without bindings, kept for the next time. `sql` must outlive the connection: pass a
    /// literal.
    [[nodiscard]] Query query(const char *sql);

    void execute(const char *sql);
    [[nodiscard]] SQLite::Database &handle() { return *m_database; }
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Makes a query that runs on another thread end with an error. Thread-safe.
    void interrupt();

private:
    Database(QString path, std::unique_ptr<SQLite::Database> database);

    QString m_path;
    std::unique_ptr<SQLite::Database> m_database;
    std::unordered_map<const char *, std::unique_ptr<SQLite::Statement>> m_statements;
};

/// What a failed SQLite call means for people: disk full, damaged, or simply unreadable.
[[nodiscard]] base::Error storageError(const std::exception &exception);

/// Runs `work(database)` and turns what SQLite throws into an Error.
template <typename Work> auto guarded(Database &database, Work &&work) -> std::invoke_result_t<Work, Database &>
{
    try {
        return work(database);
    } catch (const std::exception &exception) {
        return std::unexpected(storageError(exception));
    }
}

} // namespace rostrum::store
