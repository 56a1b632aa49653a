// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "base/log.h"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVersion = 8;

constexpr const char *kSchema = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE actor(
  id INTEGER PRIMARY KEY, did TEXT NOT NULL UNIQUE, handle TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL,
  email TEXT, password TEXT, base_followers INTEGER NOT NULL DEFAULT 0,
  profile_cid TEXT, profile_created_at INTEGER, profile_indexed_at INTEGER,
  display_name TEXT, description TEXT, avatar TEXT, banner TEXT, pinned TEXT, labels TEXT, preferences TEXT, head TEXT, changes INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE record(
  id INTEGER PRIMARY KEY, did TEXT NOT NULL, collection TEXT NOT NULL, rkey TEXT NOT NULL, cid TEXT NOT NULL, value TEXT NOT NULL,
  indexed_at INTEGER NOT NULL, UNIQUE(did, collection, rkey)) STRICT;
CREATE TABLE post(
  uri TEXT PRIMARY KEY, did TEXT NOT NULL, cid TEXT NOT NULL, record INTEGER NOT NULL, sort_at INTEGER NOT NULL,
  root TEXT, parent TEXT, quote TEXT, has_images INTEGER NOT NULL, has_video INTEGER NOT NULL,
  base_likes INTEGER NOT NULL DEFAULT 0, base_reposts INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
CREATE INDEX post_parent ON post(parent, sort_at) WHERE parent IS NOT NULL;
CREATE INDEX post_quote ON post(quote, sort_at) WHERE quote IS NOT NULL;
CREATE TABLE feed_item(
  uri TEXT PRIMARY KEY, cid TEXT NOT NULL, did TEXT NOT NULL, post TEXT NOT NULL, sort_at INTEGER NOT NULL) STRICT,
  WITHOUT ROWID;
CREATE INDEX feed_item_time ON feed_item(sort_at DESC, cid DESC, did);
CREATE INDEX feed_item_did ON feed_item(did, sort_at DESC, cid DESC);
CREATE TABLE edge(
  uri TEXT PRIMARY KEY, kind TEXT NOT NULL, did TEXT NOT NULL, subject TEXT NOT NULL, cid TEXT NOT NULL,
  created_at TEXT NOT NULL, sort_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX edge_subject ON edge(subject, kind, sort_at, did);
CREATE INDEX edge_did ON edge(did, kind, subject);
CREATE TABLE people_list(
  uri TEXT PRIMARY KEY, did TEXT NOT NULL, cid TEXT NOT NULL, record INTEGER NOT NULL, purpose TEXT NOT NULL,
  sort_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX people_list_did ON people_list(did, sort_at DESC, cid DESC);
CREATE TABLE list_item(
  uri TEXT PRIMARY KEY, list TEXT NOT NULL, subject TEXT NOT NULL, cid TEXT NOT NULL, sort_at INTEGER NOT NULL,
  UNIQUE(list, subject)) STRICT, WITHOUT ROWID;
CREATE INDEX list_item_list ON list_item(list, sort_at DESC, cid DESC);
CREATE TABLE mute(did TEXT NOT NULL, subject TEXT NOT NULL, PRIMARY KEY(did, subject)) STRICT, WITHOUT ROWID;
CREATE TABLE mark(
  id INTEGER PRIMARY KEY, did TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
  at INTEGER NOT NULL, UNIQUE(did, kind, subject)) STRICT;
CREATE TABLE blob(
  did TEXT NOT NULL, cid TEXT NOT NULL, mime TEXT NOT NULL, size INTEGER NOT NULL, drawing TEXT, bytes BLOB,
  PRIMARY KEY(did, cid)) STRICT;
CREATE TABLE session(id TEXT PRIMARY KEY, did TEXT NOT NULL, expires_at INTEGER NOT NULL, next TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE due(
  id INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, did TEXT NOT NULL, what TEXT NOT NULL) STRICT;
CREATE INDEX due_at ON due(at, id);
CREATE TABLE sample_post(id TEXT PRIMARY KEY, uri TEXT NOT NULL) STRICT, WITHOUT ROWID;
)sql";

/// Waiting for a lock of a second process that reads the same file.
constexpr int kBusyTimeoutMs = 2000;

} // namespace

base::Result<std::unique_ptr<Database>> Database::open(const QString &file)
{
    try {
        return std::make_unique<Database>(file.toStdString());
    } catch (const SQLite::Exception &e) {
        return base::fail(base::ErrorKind::Storage, QString::fromUtf8(e.what()));
    }
}

Database::Database(const std::string &file)
    : m_connection(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyTimeoutMs)
{
    m_connection.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;");
    const int version = m_connection.execAndGet("PRAGMA user_version").getInt();
    if (version != kVersion) {
        makeSchema();
    }
}

void Database::makeSchema()
{
    std::vector<std::string> tables;
    SQLite::Statement names(m_connection,
                            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    while (names.executeStep()) {
        tables.push_back(names.getColumn(0).getString());
    }
    names.reset();
    SQLite::Transaction transaction(m_connection);
    for (const std::string &table : tables) {
        m_connection.exec("DROP TABLE \"" + table + "\"");
    }
    m_connection.exec(kSchema);
    m_connection.exec("PRAGMA user_version = " + std::to_string(kVersion));
    transaction.commit();
}

bool Database::isEmpty()
{
    Query query(*this, "SELECT 1 FROM actor LIMIT 1");
    return !query.next();
}

QByteArray Database::meta(const char *key)
{
    Query query(*this, "SELECT value FROM meta WHERE key = ?", key);
    return query.next() ? query.text(0) : QByteArray();
}

void Database::setMeta(const char *key, const QByteArray &value)
{
    Query(*this, "INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)", key, value).run();
}

std::unique_ptr<SQLite::Statement> Database::take(const char *sql)
{
    auto &idle = m_idle[sql];
    if (idle.empty()) {
        return std::make_unique<SQLite::Statement>(m_connection, sql);
    }
    auto statement = std::move(idle.back());
    idle.pop_back();
    return statement;
}

void Database::giveBack(const char *sql, std::unique_ptr<SQLite::Statement> statement)
{
    statement->tryReset();
    statement->clearBindings();
    m_idle[sql].push_back(std::move(statement));
}

Query::~Query()
{
    m_database.giveBack(m_sql, std::move(m_statement));
}

QByteArray Query::text(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const auto *bytes = static_cast<const char *>(value.getBlob()); // the bytes of text too, without a copy
    return QByteArray(bytes, value.getBytes());
}

void Query::bind(const QByteArray &utf8)
{
    ++m_bound;
    if (utf8.isNull()) {
        m_statement->bind(m_bound);
    } else {
        m_statement->bind(m_bound, std::string(utf8.constData(), static_cast<std::size_t>(utf8.size())));
    }
}

} // namespace rostrum::embedded
