// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive_folder.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::archive {

namespace {

constexpr qsizetype kLongestName = 100;

std::unexpected<base::Error> cannotWrite(const QString &path, const QString &why)
{
    return base::fail(base::ErrorKind::Storage, path + u": "_s + why);
}

bool isPlain(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'_' ||
           c == u'-';
}

QString hashed(const QString &shortened, const QString &whole)
{
    const QByteArray hash = QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex().first(8);
    return shortened + u'+' + QString::fromLatin1(hash);
}

bool isTaken(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink(); // also one that leads nowhere
}

} // namespace

QString fileNameFor(const QString &name)
{
    QString safe = name.left(kLongestName);
    std::ranges::replace_if(safe, [](QChar c) { return !isPlain(c); }, u'_');
    if (safe.startsWith(u'.') || safe.startsWith(u'-')) { // hidden, or taken for an option
        safe.front() = u'_';
    }
    return safe == name && !safe.isEmpty() && !safe.endsWith(u'.') ? safe : hashed(safe, name);
}

base::Result<ArchiveFolder> ArchiveFolder::create(const QString &parent, const QString &name)
{
    constexpr int kMostTries = 1000;
    const QString base = parent + u'/' + fileNameFor(name);
    for (int i = 1; i < kMostTries; ++i) {
        const QString finished = i == 1 ? base : base + u'-' + QString::number(i);
        const QString path = finished + u" (incomplete)"_s;
        if (!isTaken(finished) && !isTaken(path)) {
            if (!QDir(parent).mkdir(path)) {
                return cannotWrite(path, u"cannot be made"_s);
            }
            return ArchiveFolder(path, finished);
        }
    }
    return cannotWrite(base, u"exists too often"_s);
}

base::Result<QString> ArchiveFolder::newFile(const QString &path)
{
    QString free = path;
    for (int i = 2; m_names.contains(free.toLower()); ++i) {
        free = path + u'+' + QString::number(i);
    }
    m_names.insert(free.toLower());
    const QString whole = m_path + u'/' + free;
    if (!QDir().mkpath(QFileInfo(whole).path())) {
        return cannotWrite(whole, u"its folder cannot be made"_s);
    }
    return whole;
}

base::Result<void> ArchiveFolder::write(const QString &path, const QByteArray &bytes)
{
    const auto name = newFile(path);
    if (!name) {
        return std::unexpected(name.error());
    }
    QFile file(*name);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(bytes) != bytes.size() || !file.flush()) {
        return cannotWrite(*name, file.errorString());
    }
    return {};
}

base::Result<void> ArchiveFolder::finish()
{
    if (isTaken(m_finished) || !QDir().rename(m_path, m_finished)) {
        return cannotWrite(m_finished, u"cannot be renamed"_s);
    }
    m_path = m_finished;
    return {};
}

void ArchiveFolder::remove()
{
    QDir(m_path).removeRecursively();
}

} // namespace rostrum::archive
