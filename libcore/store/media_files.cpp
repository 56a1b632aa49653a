// SPDX-License-Identifier: GPL-3.0-or-later
#include "media_files.h"

#include "settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryFile>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rostrum::store {

namespace {

constexpr auto kHalfWritten = ".part"_L1;

/// A new name in a folder lasts only when the folder itself is on the disk.
bool syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) {
        return false;
    }
    const bool synced = ::fsync(handle) == 0;
    ::close(handle);
    return synced;
}

bool isNamed(Database &person, const QString &name)
{
    const std::string text = name.toStdString();
    const auto select = person.query("SELECT EXISTS (SELECT 1 FROM draft WHERE instr(json, ?1) > 0) "
                                     "OR EXISTS (SELECT 1 FROM outbox WHERE instr(intent, ?1) > 0) "
                                     "OR EXISTS (SELECT 1 FROM setting WHERE instr(key, ?2) = 1 "
                                     "AND instr(value, ?1) > 0)");
    select->bindNoCopy(1, text);
    select->bindNoCopy(2, kFormDraft);
    return select->executeStep() && select->getColumn(0).getInt() != 0;
}

} // namespace

base::Result<QString> MediaFiles::add(const QByteArray &bytes, QByteArrayView suffix) const
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    const QString name = QString::fromLatin1(hash) + u'.' + QString::fromLatin1(suffix);
    if (QFile::exists(path(name))) {
        return name;
    }
    if (!QDir().mkpath(m_folder)) {
        return base::fail(base::ErrorKind::Storage, m_folder);
    }
    QTemporaryFile file(path(u"XXXXXX"_s + kHalfWritten));
    const bool written = file.open() && file.write(bytes) == bytes.size() && file.flush() &&
                         ::fsync(file.handle()) == 0 && file.rename(path(name));
    if (!written && !QFile::exists(path(name))) { // another thread may have been first
        return base::fail(base::ErrorKind::Storage, file.errorString());
    }
    file.setAutoRemove(!written);
    if (!syncFolder(m_folder)) {
        return base::fail(base::ErrorKind::Storage, m_folder);
    }
    return name;
}

QString MediaFiles::path(const QString &name) const
{
    return m_folder + u'/' + name;
}

base::Result<QByteArray> MediaFiles::read(const QString &name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return base::fail(base::ErrorKind::NotFound, file.errorString());
    }
    return file.readAll();
}

base::Result<void> MediaFiles::removeUnreferenced(Database &person) const
{
    return guarded(person, [this](Database &db) -> base::Result<void> {
        const QStringList names = QDir(m_folder).entryList(QDir::Files | QDir::Hidden);
        for (const QString &name : names) {
            if (name.endsWith(kHalfWritten) || !isNamed(db, name)) {
                QFile::remove(path(name));
            }
        }
        return {};
    });
}

} // namespace rostrum::store
