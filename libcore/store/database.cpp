// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "base/log.h"

#include <SQLiteCpp/Exception.h>

#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

namespace rostrum::store {

namespace {
constexpr int kBusyTimeoutMs = 5000;
constexpr int kStepsBetweenStops = 1000; ///< of SQLite's virtual machine: well under a millisecond

int askStop(void *stop)
{
    return static_cast<const std::atomic_bool *>(stop)->load() ? 1 : 0;
}

} // namespace

Database::Database(QString path, std::unique_ptr<SQLite::Database> database)
    : m_path(std::move(path))
    , m_database(std::move(database))
{
}

base::Result<Database> Database::open(const QString &path, Durability durability, Access access)
{
    try {
        const int flags =
            access == Access::ReadOnly ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
        Database database(path, std::make_unique<SQLite::Database>(path.toStdString(), flags, kBusyTimeoutMs));
        database.execute("PRAGMA foreign_keys = ON");
        if (access == Access::ReadWrite) {
            database.execute("PRAGMA journal_mode = WAL");
            database.execute(durability == Durability::Full ? "PRAGMA synchronous = FULL"
                                                            : "PRAGMA synchronous = NORMAL");
        }
        database.execute("PRAGMA temp_store = MEMORY");
        database.execute("PRAGMA cache_size = -4096"); // 4 MiB
        database.execute("PRAGMA journal_size_limit = 16777216");
        return database;
    } catch (const std::exception &exception) {
        return std::unexpected(storageError(exception));
    }
}

Query Database::query(const char *sql)
{
    auto &kept = m_statements[sql];
    if (!kept) {
        kept = std::make_unique<SQLite::Statement>(*m_database, sql);
    }
    kept->reset();
    kept->clearBindings();
    return Query(*kept);
}

void Database::execute(const char *sql)
{
    m_database->exec(sql);
}

void Database::setStop(const std::atomic_bool *stop)
{
    sqlite3_progress_handler(m_database->getHandle(), kStepsBetweenStops, stop ? askStop : nullptr,
                             const_cast<std::atomic_bool *>(stop)); // NOLINT: SQLite's callback takes a void *
}

void Database::markDamaged() const
{
    QFile mark(damageMark(m_path));
    if (!mark.open(QIODevice::WriteOnly)) {
        qCWarning(lcStore) << "cannot leave a mark beside the damaged" << m_path;
    }
}

QString Database::damageMark(const QString &path)
{
    return path + QStringLiteral(".damaged");
}

base::Error storageError(const std::exception &exception)
{
    auto error = base::makeError(base::ErrorKind::Storage, QString::fromUtf8(exception.what()));
    if (const auto *sqlite = dynamic_cast<const SQLite::Exception *>(&exception)) {
        switch (sqlite->getErrorCode()) {
        case SQLITE_FULL:
            error.message = QCoreApplication::translate("rostrum::store", "The disk is full.");
            break;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            error.code = kCorrupt;
            error.message = QCoreApplication::translate("rostrum::store", "A file of this program is damaged.");
            break;
        case SQLITE_INTERRUPT:
            error.code = QStringLiteral("Interrupted");
            return error; // was asked for
        default:
            break;
        }
    }
    qCWarning(lcStore) << error.message << error.detail;
    return error;
}

} // namespace rostrum::store
