// SPDX-License-Identifier: GPL-3.0-or-later
#include "paths.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace rostrum::app {

namespace {

/// A DID as a folder name: ':' and '%' are no friends of every file system.
QString folderOf(const base::Did &did)
{
    return QString::fromStdString(did.str()).replace(u':', u'_').replace(u'%', u'_');
}

} // namespace

Paths::Paths(const QString &dataDir)
{
    if (dataDir.isEmpty()) {
        m_data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/rostrum"_s;
        m_cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/rostrum"_s;
    } else {
        m_data = QDir(dataDir).absolutePath();
        m_cache = m_data + u"/cache"_s;
    }
}

QString Paths::settingsFile() const
{
    return m_data + u"/settings.ini"_s;
}

QString Paths::sampleFile() const
{
    return m_data + u"/sample.db"_s;
}

QString Paths::imageCache() const
{
    return m_cache + u"/images"_s;
}

QString Paths::videoCache() const
{
    return m_cache + u"/videos"_s;
}

store::Store::Files Paths::account(const base::Did &did) const
{
    return {.person = m_data + u"/accounts/"_s + folderOf(did) + u"/person.db"_s,
            .cache = m_cache + u"/accounts/"_s + folderOf(did) + u"/cache.db"_s};
}

bool Paths::create() const
{
    constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    for (const QString &folder : {m_data, m_cache}) {
        if (!QDir(folder).exists() && (!QDir().mkpath(folder) || !QFile::setPermissions(folder, kOwner))) {
            return false;
        }
    }
    return true;
}

} // namespace rostrum::app
