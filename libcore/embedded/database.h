// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <memory>
#include <unordered_map>
#include <vector>

namespace rostrum::embedded {

/// The embedded network's file: one connection with prepared statements. Its functions throw SQLite::Exception, which
/// World turns into an answer of the server. One thread at a time.
class Database
{
public:
    /// Opens or makes the file (":memory:" for none). A file of another version of the sample is emptied: there is
    /// nothing of a real person in it.
    [[nodiscard]] static base::Result<std::unique_ptr<Database>> open(const QString &file);

    explicit Database(const std::string &file);

    [[nodiscard]] SQLite::Database &connection() { return m_connection; }
    /// Whether the sample was not put in yet.
    [[nodiscard]] bool isEmpty();

    [[nodiscard]] QByteArray meta(const char *key);
    void setMeta(const char *key, const QByteArray &value);

private:
    friend class Query;
    void makeSchema();
    std::unique_ptr<SQLite::Statement> take(const char *sql);
    void giveBack(const char *sql, std::unique_ptr<SQLite::Statement> statement);

    SQLite::Database m_connection;
    std::unordered_map<const char *, std::vector<std::unique_ptr<SQLite::Statement>>> m_idle; // by address of a literal
};

/// A null for Query's bindings.
struct Null
{
};

/// Bytes that are no text.
struct Blob
{
    const QByteArray &bytes;
};

/// One run of a statement: `Query q(db, "SELECT …", a, b); while (q.next()) { q.text(0) … }`. `sql` is a literal, its
/// address names the prepared statement.
class Query
{
public:
    template <typename... Args>
    Query(Database &database, const char *sql, const Args &...args)
        : m_database(database)
        , m_sql(sql)
        , m_statement(database.take(sql))
    {
        (bind(args), ...);
    }
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    bool next() { return m_statement->executeStep(); }
    /// Runs a statement without rows; how many rows it changed.
    int run() { return m_statement->exec(); }

    [[nodiscard]] QByteArray text(int column) const;
    [[nodiscard]] qint64 number(int column) const { return m_statement->getColumn(column).getInt64(); }
    [[nodiscard]] bool isNull(int column) const { return m_statement->getColumn(column).isNull(); }

private:
    void bind(qint64 value) { m_statement->bind(++m_bound, static_cast<int64_t>(value)); }
    void bind(int value) { m_statement->bind(++m_bound, value); }
    void bind(bool value) { m_statement->bind(++m_bound, value ? 1 : 0); }
    void bind(Null) { m_statement->bind(++m_bound); }
    void bind(const char *text) { m_statement->bind(++m_bound, text); }
    void bind(const Blob &blob)
    {
        m_statement->bind(++m_bound, static_cast<const void *>(blob.bytes.constData()),
                          static_cast<int>(blob.bytes.size()));
    }
    /// Text; a null QByteArray (not merely an empty one) is NULL.
    void bind(const QByteArray &utf8);

    Database &m_database;
    const char *m_sql;
    std::unique_ptr<SQLite::Statement> m_statement;
    int m_bound = 0;
};

} // namespace rostrum::embedded
