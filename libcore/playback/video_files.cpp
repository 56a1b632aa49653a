// SPDX-License-Identifier: GPL-3.0-or-later
#include "video_files.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace rostrum::playback {

namespace {

constexpr QLatin1StringView kVideo = ".video"_L1;
constexpr QLatin1StringView kPart = ".part"_L1;

/// Least recently played first.
QFileInfoList videosIn(const QString &folder)
{
    return QDir(folder).entryInfoList({QString(u'*' + kVideo)}, QDir::Files, QDir::Time | QDir::Reversed);
}

} // namespace

VideoFiles::VideoFiles(QString folder, qint64 limit)
    : m_folder(std::move(folder))
    , m_limit(limit)
{
    const QDir place(m_folder);
    for (const QString &part : place.entryList({QString(u'*' + kPart)}, QDir::Files)) {
        QFile::remove(place.filePath(part));
    }
}

/// Names come from other people's records: only their hash becomes a file's name.
QString VideoFiles::pathOf(const QString &name) const
{
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex();
    return m_folder + u'/' + QLatin1StringView(hash) + kVideo;
}

QString VideoFiles::partOf(const QString &name) const
{
    return pathOf(name) + kPart;
}

std::optional<QString> VideoFiles::find(const QString &name)
{
    const QString path = pathOf(name);
    QFile file(path);
    if (!file.exists()) {
        return std::nullopt;
    }
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)) {
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    }
    return path;
}

base::Result<QString> VideoFiles::beginPart(const QString &name)
{
    const QString path = partOf(name);
    QFile::remove(path);
    if (!QDir().mkpath(m_folder)) {
        return base::fail(base::ErrorKind::Storage, QString(u"cannot make "_s + m_folder));
    }
    return path;
}

base::Result<QString> VideoFiles::keep(const QString &name)
{
    const QString path = pathOf(name);
    QFile part(partOf(name));
    QFile::remove(path);
    if (!part.rename(path)) {
        const QString reason = part.errorString();
        part.remove();
        return base::fail(base::ErrorKind::Storage, reason);
    }
    makeRoom(path);
    return path;
}

void VideoFiles::dropPart(const QString &name)
{
    QFile::remove(partOf(name));
}

void VideoFiles::setLimit(qint64 bytes)
{
    m_limit = bytes;
    makeRoom({});
}

void VideoFiles::makeRoom(const QString &except)
{
    qint64 used = usage();
    for (const QFileInfo &file : videosIn(m_folder)) {
        if (used <= m_limit) {
            break;
        }
        // On Linux a player that has it open goes on with it.
        if (file.filePath() != except && QFile::remove(file.filePath())) {
            used -= file.size();
        }
    }
}

qint64 VideoFiles::usage() const
{
    qint64 bytes = 0;
    for (const QFileInfo &file : videosIn(m_folder)) {
        bytes += file.size();
    }
    return bytes;
}

void VideoFiles::clear()
{
    for (const QFileInfo &file : videosIn(m_folder)) {
        QFile::remove(file.filePath());
    }
}

} // namespace rostrum::playback
