// SPDX-License-Identifier: GPL-3.0-or-later
#include "store.h"

#include "base/log.h"
#include "store/migrations.h"
#include "store/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rostrum::store {

namespace {

base::Result<Database> openMigrated(const QString &path, Durability durability, std::span<const Migration> schema)
{
    auto database = Database::open(path, durability);
    if (!database) {
        return database;
    }
    if (auto migrated = migrate(*database, schema); !migrated) {
        return std::unexpected(std::move(migrated.error()));
    }
    return database;
}

void removeDatabase(const QString &path)
{
    for (const QString &file :
         {path, QString(path + u"-wal"_s), QString(path + u"-shm"_s), Database::damageMark(path)}) {
        QFile::remove(file);
    }
}

/// Fails when the file was made by another version of the program.
base::Result<void> checkVersion(Database &database, std::span<const Migration> schema)
{
    return guarded(database, [&](Database &db) -> base::Result<void> {
        const int version = schemaVersion(db);
        if (version != 0 && version != static_cast<int>(schema.size())) {
            return base::fail(base::ErrorKind::Storage, u"schema %1"_s.arg(version));
        }
        return {};
    });
}

/// The cache can always be made anew.
base::Result<Database> openCache(const QString &path)
{
    if (!QFile::exists(Database::damageMark(path))) {
        auto cache = Database::open(path, Durability::Normal);
        base::Result<void> usable = cache ? checkVersion(*cache, cacheSchema()) : std::unexpected(cache.error());
        if (usable) {
            usable = migrate(*cache, cacheSchema());
        }
        if (usable) {
            return cache;
        }
        qCWarning(lcStore) << "making the cache anew:" << usable.error().detail;
    }
    removeDatabase(path);
    return openMigrated(path, Durability::Normal, cacheSchema());
}

} // namespace

Store::Store(QString folder, Database person, Database cacheWriter, Database readerA, Database readerB)
    : m_folder(std::move(folder))
    , m_person(std::move(person))
    , m_cacheWriter(std::move(cacheWriter))
    , m_cacheReaders{Connection(std::move(readerA)), Connection(std::move(readerB))}
{
}

base::Result<std::unique_ptr<Store>> Store::open(const Files &files)
{
    for (const QString &file : {files.person, files.cache}) {
        if (!QDir().mkpath(QFileInfo(file).absolutePath())) {
            return base::fail(base::ErrorKind::Storage, file);
        }
    }
    auto person = openMigrated(files.person, Durability::Full, personSchema());
    if (!person) {
        return std::unexpected(std::move(person.error()));
    }
    auto cache = openCache(files.cache);
    if (!cache) {
        return std::unexpected(std::move(cache.error()));
    }
    auto readerA = Database::open(files.cache, Durability::Normal, Access::ReadOnly);
    auto readerB = Database::open(files.cache, Durability::Normal, Access::ReadOnly);
    if (!readerA || !readerB) {
        return base::fail(base::ErrorKind::Storage, files.cache);
    }
    return std::unique_ptr<Store>(new Store(QFileInfo(files.person).absolutePath(), std::move(*person),
                                            std::move(*cache), std::move(*readerA), std::move(*readerB)));
}

QString Store::mediaFolder() const
{
    return m_folder + u"/media"_s;
}

Connection &Store::cacheReader()
{
    m_next = (m_next + 1) % m_cacheReaders.size();
    return m_cacheReaders[m_next];
}

} // namespace rostrum::store
