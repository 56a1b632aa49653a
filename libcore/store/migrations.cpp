// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

#include <QCoreApplication>
#include <QFile>

#include <SQLiteCpp/Exception.h>

#include <format>

namespace rostrum::store {

namespace {

/// A whole copy beside the file. An older copy for the same step stays: it is the one from before the first attempt.
void backUp(Database &database, int version)
{
    const QString copy = database.path() + QStringLiteral(".before-v%1").arg(version);
    if (QFile::exists(copy)) {
        return;
    }
    const QString part = copy + QStringLiteral(".part"); // a copy that was cut short is not taken for a backup
    QFile::remove(part);
    SQLite::Statement vacuum(database.handle(), "VACUUM INTO ?");
    vacuum.bind(1, part.toStdString());
    vacuum.exec();
    if (!QFile::rename(part, copy)) {
        throw SQLite::Exception("the backup cannot be named " + copy.toStdString());
    }
}

} // namespace

int schemaVersion(Database &database)
{
    return database.handle().execAndGet("PRAGMA user_version").getInt();
}

base::Result<void> migrate(Database &database, std::span<const Migration> steps)
{
    return guarded(database, [&](Database &db) -> base::Result<void> {
        const int newest = static_cast<int>(steps.size());
        const int current = schemaVersion(db);
        if (current > newest) {
            auto error = base::makeError(base::ErrorKind::Storage, db.path(), QStringLiteral("NewerFile"));
            error.message = QCoreApplication::translate(
                "rostrum::store", "Your data was written by a newer version of Rostrum. Nothing was changed.");
            return std::unexpected(std::move(error));
        }
        if (current > 0 && current < newest) {
            backUp(db, current + 1);
        }
        for (int version = current + 1; version <= newest; ++version) {
            SQLite::Transaction transaction(db.handle());
            db.execute(steps[static_cast<std::size_t>(version - 1)].sql);
            db.execute(std::format("PRAGMA user_version = {}", version).c_str());
            transaction.commit();
        }
        return {};
    });
}

} // namespace rostrum::store
